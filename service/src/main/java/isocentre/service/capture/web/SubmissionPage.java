package isocentre.service.capture.web;

import isocentre.dataset.explaining.Explanation;
import isocentre.dataset.explaining.Format;
import isocentre.dataset.repairing.Repairer;
import isocentre.service.capture.AcceptedFindings;
import isocentre.service.capture.State;
import isocentre.service.capture.Submission;
import isocentre.service.capture.Submissions;
import isocentre.service.capture.Trends;
import isocentre.service.capture.checking.Checks;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.templates.capture.JtesubmissionGenerated;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// One submission: where it stands, what was found, and what to do next.
@Controller
class SubmissionPage {
    private final Submissions submissions;
    private final AcceptedFindings accepted;
    private final Checks checks;
    private final Directory directory;
    private final MappingForms mapping;
    private final Trends trends;

    SubmissionPage(
            Submissions submissions,
            AcceptedFindings accepted,
            Checks checks,
            Directory directory,
            MappingForms mapping,
            Trends trends) {
        this.submissions = submissions;
        this.accepted = accepted;
        this.checks = checks;
        this.directory = directory;
        this.mapping = mapping;
        this.trends = trends;
    }

    @GetMapping("/submissions/{id}")
    Page submission(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return page(200, person, find(id), Mistakes.none());
    }

    Page page(int status, Person person, Submission submission, Mistakes mistakes) {
        List<FindingView.Group> groups = submission
                .verdict()
                .map(verdict -> FindingView.groups(
                        verdict,
                        accepted.of(submission.id()),
                        finding -> mapping.offer(person, submission, finding),
                        trend(submission)))
                .orElse(List.of());
        SubmissionView view = SubmissionView.of(
                submission,
                directory.name(submission.provider().code()),
                checks.progress(submission.id()).orElse(0),
                person.has(Role.DATA_MANAGER, directory.today()),
                person.has(Role.DATA_MANAGER, directory.today()) || person.has(Role.CLINICAL_LEAD, directory.today()));
        return new Page(
                status, (out, frame) -> JtesubmissionGenerated.render(out, null, frame, view, groups, mistakes));
    }

    private Function<String, TrendView> trend(Submission submission) {
        return submission
                .month()
                .map(month -> trends.of(submission.provider(), month))
                .<Function<String, TrendView>>map(trend -> rule -> TrendView.of(trend.of(rule)))
                .orElse(rule -> TrendView.of(List.of()));
    }

    /// For the page's script: how far the check has come.
    @GetMapping("/submissions/{id}/progress")
    ResponseEntity<Map<String, Object>> progress(@PathVariable UUID id) {
        State state = find(id).state();
        boolean moving =
                state == State.RECEIVED || state == State.CHECKING || state == State.SIGNED || state == State.LEAVING;
        return ResponseEntity.ok(
                Map.of("moving", moving, "percent", checks.progress(id).orElse(0)));
    }

    @PostMapping("/submissions/{id}/findings/{place}/accept")
    Answer accept(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @PathVariable int place,
            @RequestParam(defaultValue = "") String reason) {
        Submission submission = find(id);
        List<FindingView> acceptable = submission.verdict().stream()
                .flatMap(
                        verdict -> FindingView.groups(
                                verdict, Map.of(), finding -> Optional.empty(), rule -> TrendView.of(List.of()))
                                .stream())
                .flatMap(group -> group.findings().stream())
                .filter(finding -> finding.acceptable() && finding.place() == place)
                .toList();
        if (acceptable.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (reason.isBlank()) {
            return page(
                    422,
                    person,
                    submission,
                    Mistakes.none().add("reason-" + place, "Enter why these rows are right as they are"));
        }
        accepted.accept(id, place, reason.strip(), person);
        return Redirect.to("/submissions/" + id + "#finding-" + place);
    }

    @GetMapping("/submissions/{id}/findings.{format}")
    ResponseEntity<String> findings(@PathVariable UUID id, @PathVariable String format) throws IOException {
        Submission submission = find(id);
        if (submission.verdict().isEmpty() || !List.of("csv", "json").contains(format)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Format wanted = format.equals("csv") ? Format.CSV : Format.JSON;
        StringBuilder text = new StringBuilder();
        Explanation.of(wanted, Repairer.standard()::mends, false)
                .write(List.of(submission.verdict().get()), text);
        return ResponseEntity.ok()
                .contentType(
                        wanted == Format.CSV
                                ? MediaType.parseMediaType("text/csv;charset=UTF-8")
                                : MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"findings-" + submission.provider() + "." + format + "\"")
                .body(text.toString());
    }

    private Submission find(UUID id) {
        return submissions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
