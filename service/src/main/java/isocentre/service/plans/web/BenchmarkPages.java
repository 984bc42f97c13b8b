package isocentre.service.plans.web;

import isocentre.plans.comparing.Figure;
import isocentre.plans.dicom.Uid;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.archive.Hash;
import isocentre.service.plans.benchmarking.Benchmark;
import isocentre.service.plans.benchmarking.Benchmarks;
import isocentre.service.plans.benchmarking.Contours;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.Reader;
import isocentre.service.plans.store.Receiving;
import isocentre.service.plans.store.StoredObject;
import isocentre.templates.plans.JtebenchmarkGenerated;
import isocentre.templates.plans.JtebenchmarksGenerated;
import isocentre.templates.plans.JtedrawingGenerated;
import isocentre.templates.plans.JtemakeGenerated;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
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

/// Contour benchmarks: the list, making one, drawing, results and feedback.
@Controller
public class BenchmarkPages {
    private static final double USUAL_TOLERANCE = 2;

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

    /// An attempt in a list: others' names only for who runs the benchmark.
    public record Attempt(UUID id, String who, String when, String verdict, String colour) {}

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
            List<Attempt> attempts) {}

    /// Figures of a structure beside each other, and its slices.
    public record Structure(String name, List<Line> figures, List<Slice> slices) {}

    public record Line(String figure, String expert, String consensus) {}

    public record Slice(String offset, String expert, String yours, String both, String conformity) {}

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

    @GetMapping("/plans/{study}/benchmark")
    Page form(@PathVariable String study) {
        return form(200, study, "", "", "", Mistakes.none());
    }

    private static Page form(
            int status, String study, String title, String instructions, String structures, Mistakes mistakes) {
        return new Page(
                status,
                (out, frame) ->
                        JtemakeGenerated.render(out, null, frame, study, title, instructions, structures, mistakes));
    }

    @PostMapping("/plans/{study}/benchmark")
    Answer make(
            @AuthenticationPrincipal Person person,
            @PathVariable String study,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String instructions,
            @RequestParam(defaultValue = "") String structures)
            throws IOException {
        List<String> names = structures
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        Mistakes mistakes = Mistakes.none()
                .expect(!title.isBlank(), "title", "Enter a title")
                .expect(!names.isEmpty(), "structures", "Enter the structures to draw, a line each");
        if (mistakes.any()) {
            return form(422, study, title, instructions, structures, mistakes);
        }
        try {
            UUID id = benchmarks.make(
                    person,
                    provider(person),
                    new Uid(study),
                    title.strip(),
                    instructions.strip(),
                    names,
                    USUAL_TOLERANCE);
            return Redirect.to("/benchmarks/" + id).saying("The benchmark is open to all centres.");
        } catch (Benchmarks.Refused refused) {
            mistakes.add("structures", String.valueOf(refused.getMessage()));
            return form(422, study, title, instructions, structures, mistakes);
        }
    }

    @GetMapping("/benchmarks/{id}")
    Page benchmark(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return benchmark(200, person, id, Mistakes.none());
    }

    private Page benchmark(int status, Person person, UUID id, Mistakes mistakes) {
        Benchmark one = benchmarks.find(id).orElseThrow(BenchmarkPages::nothing);
        boolean runs = provider(person).equals(one.provider());
        List<Attempt> attempts = benchmarks.drawings(one).stream()
                .filter(drawing -> runs || drawing.account().equals(person.id()))
                .map(drawing -> attempt(drawing, runs))
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

    private Attempt attempt(Benchmark.Drawing drawing, boolean runs) {
        return new Attempt(
                drawing.id(),
                (runs ? drawing.drawer() + ", " + directory.name(drawing.provider()) + ": " : "") + "attempt "
                        + drawing.attempt(),
                Words.moment(drawing.drawn()),
                drawing.feedback()
                        .map(said -> said.passed() ? "Passed" : "Draw again")
                        .orElse("Waits for feedback"),
                drawing.feedback()
                        .map(said -> said.passed() ? "nhsuk-tag--green" : "nhsuk-tag--red")
                        .orElse("nhsuk-tag--blue"));
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
            MessageDigest digest = Hash.begin();
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(copy), digest);
                    var in = file.getInputStream()) {
                in.transferTo(out);
            }
            UUID drawing = benchmarks.draw(
                    person,
                    provider(person),
                    one,
                    new Receiving.Incoming(
                            String.valueOf(file.getOriginalFilename()),
                            copy,
                            HexFormat.of().formatHex(digest.digest()),
                            file.getSize()));
            return Redirect.to("/benchmarks/" + id + "/drawings/" + drawing)
                    .saying("Your drawing is in. This is how it compares.");
        } catch (Benchmarks.Refused refused) {
            return benchmark(422, person, id, Mistakes.none().add("file", String.valueOf(refused.getMessage())));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @GetMapping("/benchmarks/{id}/drawings/{drawing}")
    Page drawing(@AuthenticationPrincipal Person person, @PathVariable UUID id, @PathVariable UUID drawing)
            throws IOException {
        return drawing(200, person, drawing, Mistakes.none());
    }

    private Page drawing(int status, Person person, UUID id, Mistakes mistakes) throws IOException {
        Benchmark.Drawing drawing = benchmarks.drawing(id).orElseThrow(BenchmarkPages::nothing);
        Benchmark one = benchmarks.find(drawing.benchmark()).orElseThrow(BenchmarkPages::nothing);
        List<Structure> structures = benchmarks.results(one, drawing).stream()
                .map(BenchmarkPages::structure)
                .toList();
        boolean runs = provider(person).equals(one.provider());
        String feedback = drawing.feedback()
                .map(said -> said.words() + " (" + said.by() + ", " + Words.moment(said.at()) + ")")
                .orElse("");
        return new Page(
                status,
                (out, frame) -> JtedrawingGenerated.render(
                        out,
                        null,
                        frame,
                        one.id().toString(),
                        one.title(),
                        attempt(drawing, runs),
                        structures,
                        feedback,
                        runs,
                        benchmarks.latest(one).size(),
                        mistakes));
    }

    private static Structure structure(Contours.Result result) {
        List<Line> lines = new java.util.ArrayList<>();
        for (int i = 0; i < result.expert().size(); i++) {
            Figure expert = result.expert().get(i);
            lines.add(new Line(
                    expert.name(),
                    value(expert),
                    result.consensus().isEmpty() ? "" : value(result.consensus().get(i))));
        }
        List<Slice> slices = result.slices().stream()
                .map(slice -> new Slice(
                        number(slice.offset(), 1),
                        number(slice.reference() / 100, 2),
                        number(slice.test() / 100, 2),
                        number(slice.both() / 100, 2),
                        number(slice.conformity(), 2)))
                .toList();
        return new Structure(result.structure(), lines, slices);
    }

    private static String value(Figure figure) {
        return figure.value().isPresent()
                ? number(figure.value().getAsDouble(), figure.name().endsWith("[mm]") ? 2 : 3)
                : figure.reason();
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    @PostMapping("/benchmarks/{id}/drawings/{drawing}/feedback")
    Answer feedback(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @PathVariable UUID drawing,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String words)
            throws IOException {
        try {
            if (!List.of("passed", "again").contains(verdict)) {
                return drawing(422, person, drawing, Mistakes.none().add("verdict", "Choose passed or draw again"));
            }
            benchmarks.feedback(
                    person,
                    benchmarks.drawing(drawing).orElseThrow(BenchmarkPages::nothing),
                    verdict.equals("passed"),
                    words);
            return Redirect.to("/benchmarks/" + id).saying("The drawer sees your feedback.");
        } catch (Benchmarks.Refused refused) {
            return drawing(422, person, drawing, Mistakes.none().add("words", String.valueOf(refused.getMessage())));
        }
    }

    private String provider(Person person) {
        return person.organisation(directory.today(), Role.PHYSICIST, Role.CLINICAL_LEAD)
                .orElseThrow();
    }
}
