package isocentre.service.capture.web;

import isocentre.radiotherapy.Month;
import isocentre.service.capture.Holdings;
import isocentre.service.capture.IllegalMove;
import isocentre.service.capture.Promise;
import isocentre.service.capture.Promises;
import isocentre.service.capture.State;
import isocentre.service.capture.Submission;
import isocentre.service.capture.Submissions;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.templates.capture.JtesignGenerated;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Standing for a submission, after a page that says what it will change.
@Controller
class Signing {
    private final Submissions submissions;
    private final Holdings holdings;
    private final Promises promises;
    private final Directory directory;

    Signing(Submissions submissions, Holdings holdings, Promises promises, Directory directory) {
        this.submissions = submissions;
        this.holdings = holdings;
        this.promises = promises;
        this.directory = directory;
    }

    @GetMapping("/submissions/{id}/sign")
    Answer form(@PathVariable UUID id) {
        Submission submission = find(id);
        return submission.state() == State.READY
                ? page(200, submission, Mistakes.none())
                : Redirect.to("/submissions/" + id);
    }

    private Page page(int status, Submission submission, Mistakes mistakes) {
        Month month = submission.month().orElseThrow();
        Consequence consequence = Consequence.of(submission, holdings.of(submission.provider(), month), month);
        String provider = directory.name(submission.provider().code());
        Promise promise = promises.ofSigning(submission);
        return new Page(
                status,
                (out, frame) -> JtesignGenerated.render(
                        out,
                        null,
                        frame,
                        submission.id().toString(),
                        provider,
                        month.words(),
                        consequence,
                        promise,
                        mistakes));
    }

    @PostMapping("/submissions/{id}/sign")
    Answer sign(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "") String shown) {
        Submission submission = find(id);
        if (submission.state() == State.READY && !shown.isEmpty() && !shown.equals(version(submission))) {
            return page(
                    422,
                    submission,
                    Mistakes.none().add("promise", "The figures have changed since you saw them: look at them again"));
        }
        if (submission.state() == State.READY && stand.isEmpty()) {
            return page(422, submission, Mistakes.none().add("stand", "Tick the box if you stand for this submission"));
        }
        try {
            submissions.sign(id, person);
            return Redirect.to("/submissions/" + id + "/receipt");
        } catch (IllegalMove e) {
            return Redirect.to("/submissions/" + id)
                    .saying("Nothing was signed: it was signed, sent or taken back meanwhile.");
        }
    }

    /// For the page's script: how far the figures are worked out.
    @GetMapping("/submissions/{id}/promise")
    ResponseEntity<Map<String, Object>> promise(@PathVariable UUID id) {
        Submission submission = find(id);
        Promise promise = switch (submission.state()) {
            case READY -> promises.ofSigning(submission);
            case STORED -> promises.ofWithdrawing(submission);
            case RECEIVED, CHECKING, REJECTED, SIGNED, LEAVING, SUPERSEDED, WITHDRAWN ->
                new Promise.None("Nothing of it can change now");
        };
        return ResponseEntity.ok(
                promise instanceof Promise.UnderWay underWay
                        ? Map.of("moving", true, "percent", underWay.percent())
                        : Map.of("moving", false, "percent", 100));
    }

    /// The data version on which the figures that a page promised were built.
    private String version(Submission submission) {
        return promises.ofSigning(submission) instanceof Promise.Made made ? made.dataVersion() : "";
    }

    private Submission find(UUID id) {
        return submissions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
