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
import isocentre.templates.plans.JtedrawingGenerated;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// A drawing of a contour benchmark: how it compares, and what who runs the benchmark says of it.
@Controller
public class DrawingPages {
    private final Benchmarks benchmarks;
    private final Directory directory;

    DrawingPages(Benchmarks benchmarks, Directory directory) {
        this.benchmarks = benchmarks;
        this.directory = directory;
    }

    @GetMapping("/benchmarks/{id}/drawings/{drawing}")
    Page drawing(@AuthenticationPrincipal Person person, @PathVariable UUID id, @PathVariable UUID drawing)
            throws IOException {
        return drawing(200, person, drawing, Mistakes.none());
    }

    private Page drawing(int status, Person person, UUID id, Mistakes mistakes) throws IOException {
        Benchmark.Drawing drawing = benchmarks.drawing(id).orElseThrow(DrawingPages::nothing);
        Benchmark one = benchmarks.find(drawing.benchmark()).orElseThrow(DrawingPages::nothing);
        List<DrawingView.Structure> structures = benchmarks.results(one, drawing).stream()
                .map(DrawingView::structure)
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
                        DrawingView.attempt(drawing, runs, directory),
                        structures,
                        feedback,
                        runs,
                        benchmarks.latest(one).size(),
                        mistakes));
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
                    benchmarks.drawing(drawing).orElseThrow(DrawingPages::nothing),
                    verdict.equals("passed"),
                    words);
            return Redirect.to("/benchmarks/" + id).saying("The drawer sees your feedback.");
        } catch (Benchmarks.Refused refused) {
            return drawing(422, person, drawing, Mistakes.none().add("words", String.valueOf(refused.getMessage())));
        }
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String provider(Person person) {
        return person.organisation(directory.today(), Role.PHYSICIST, Role.CLINICAL_LEAD)
                .orElseThrow();
    }
}
