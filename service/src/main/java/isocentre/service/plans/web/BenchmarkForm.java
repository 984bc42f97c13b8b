package isocentre.service.plans.web;

import isocentre.plans.dicom.Uid;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.benchmarking.Benchmarks;
import isocentre.templates.plans.JtemakeGenerated;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Making a contour benchmark of a study.
@Controller
public class BenchmarkForm {
    /// mm.
    private static final double USUAL_TOLERANCE = 2;

    private final Benchmarks benchmarks;
    private final Directory directory;

    BenchmarkForm(Benchmarks benchmarks, Directory directory) {
        this.benchmarks = benchmarks;
        this.directory = directory;
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

    private String provider(Person person) {
        return person.organisation(directory.today(), Role.PHYSICIST, Role.CLINICAL_LEAD)
                .orElseThrow();
    }
}
