package isocentre.service.plans.web;

import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.benchmarking.Benchmark;
import isocentre.service.plans.benchmarking.Benchmarks;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.Reader;
import isocentre.service.plans.store.Receiving;
import isocentre.service.plans.store.StoredObject;
import isocentre.templates.plans.JtebenchmarkGenerated;
import isocentre.templates.plans.JtebenchmarksGenerated;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Contour benchmarks: the list, one with its case pack, and drawing it.
@Controller
public class BenchmarkPages {
    private final Benchmarks benchmarks;
    private final Plans plans;
    private final Directory directory;
    private final Path folder;

    BenchmarkPages(Benchmarks benchmarks, Plans plans, Directory directory, @Value("${isocentre.home}") Path home) {
        this.benchmarks = benchmarks;
        this.plans = plans;
        this.directory = directory;
        this.folder = home.resolve("incoming");
    }

    /// A benchmark in the list.
    public record Row(UUID id, String title, String structures, String runner, int drawings) {}

    /// A benchmark as its page shows it to a person.
    public record View(
            UUID id,
            String title,
            String instructions,
            List<String> structures,
            String runner,
            String tolerance,
            int images,
            boolean runs,
            List<DrawingView.Attempt> attempts) {}

    @GetMapping("/benchmarks")
    Page list() {
        List<Row> rows = benchmarks.all().stream()
                .map(one -> new Row(
                        one.id(),
                        one.title(),
                        String.join(", ", one.structures()),
                        directory.name(one.provider()),
                        benchmarks.latest(one).size()))
                .toList();
        return Page.of((out, frame) -> JtebenchmarksGenerated.render(out, null, frame, rows));
    }

    @GetMapping("/benchmarks/{id}")
    Page benchmark(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return benchmark(200, person, id, Mistakes.none());
    }

    private Page benchmark(int status, Person person, UUID id, Mistakes mistakes) {
        Benchmark one = benchmarks.find(id).orElseThrow(BenchmarkPages::nothing);
        boolean runs = provider(person).equals(one.provider());
        List<DrawingView.Attempt> attempts = benchmarks.drawings(one).stream()
                .filter(drawing -> runs || drawing.account().equals(person.id()))
                .map(drawing -> DrawingView.attempt(drawing, runs, directory))
                .toList();
        View view = new View(
                id,
                one.title(),
                one.instructions(),
                one.structures(),
                directory.name(one.provider()),
                String.format(Locale.ROOT, "%.0f mm", one.tolerance()),
                benchmarks.pack(one).size(),
                runs,
                attempts);
        return new Page(status, (out, frame) -> JtebenchmarkGenerated.render(out, null, frame, view, mistakes));
    }

    private static org.springframework.web.server.ResponseStatusException nothing() {
        return new org.springframework.web.server.ResponseStatusException(
                org.springframework.http.HttpStatus.NOT_FOUND);
    }

    @GetMapping("/benchmarks/{id}/pack.zip")
    void pack(@AuthenticationPrincipal Person person, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        Benchmark one = benchmarks.find(id).orElseThrow(BenchmarkPages::nothing);
        List<StoredObject> images = benchmarks.pack(one);
        plans.record(Reader.of(person, directory.today()), one.study(), images, "contour benchmark");
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"case-pack.zip\"");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            for (StoredObject image : images) {
                zip.putNextEntry(
                        new ZipEntry(image.modality() + "." + image.name().instance() + ".dcm"));
                plans.write(image, zip);
                zip.closeEntry();
            }
        }
    }

    @PostMapping("/benchmarks/{id}/drawings")
    Answer draw(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Benchmark one = benchmarks.find(id).orElseThrow(BenchmarkPages::nothing);
        if (file == null || file.isEmpty()) {
            return benchmark(422, person, id, Mistakes.none().add("file", "Choose your structure set"));
        }
        Path copy = Files.createTempFile(folder, "drawn", ".dcm");
        try {
            Receiving.Incoming drawn;
            try (InputStream in = file.getInputStream()) {
                drawn = Receiving.Incoming.write(String.valueOf(file.getOriginalFilename()), copy, in::transferTo);
            }
            UUID drawing = benchmarks.draw(person, provider(person), one, drawn);
            return Redirect.to("/benchmarks/" + id + "/drawings/" + drawing)
                    .saying("Your drawing is in. This is how it compares.");
        } catch (Benchmarks.Refused refused) {
            return benchmark(422, person, id, Mistakes.none().add("file", String.valueOf(refused.getMessage())));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private String provider(Person person) {
        return person.organisation(directory.today(), Role.PHYSICIST, Role.CLINICAL_LEAD)
                .orElseThrow();
    }
}
