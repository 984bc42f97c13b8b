package isocentre.service.capture.web;

import isocentre.radiotherapy.Month;
import isocentre.service.capture.Holdings;
import isocentre.service.capture.IllegalMove;
import isocentre.service.capture.KeptFiles;
import isocentre.service.capture.State;
import isocentre.service.capture.Submission;
import isocentre.service.capture.Submissions;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.templates.capture.JtereceiptGenerated;
import isocentre.templates.capture.JtesignGenerated;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Standing for a submission, after a page that says what it will change; taking it back; and the receipt.
@Controller
class Signing {
    private final Submissions submissions;
    private final Holdings holdings;
    private final KeptFiles files;
    private final Directory directory;

    Signing(Submissions submissions, Holdings holdings, KeptFiles files, Directory directory) {
        this.submissions = submissions;
        this.holdings = holdings;
        this.files = files;
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
        return new Page(
                status,
                (out, frame) -> JtesignGenerated.render(
                        out, null, frame, submission.id().toString(), provider, month.words(), consequence, mistakes));
    }

    @PostMapping("/submissions/{id}/sign")
    Answer sign(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String stand) {
        Submission submission = find(id);
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

    @PostMapping("/submissions/{id}/withdraw")
    Redirect withdraw(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "No reason was given") String reason)
            throws IOException {
        try {
            submissions.withdraw(id, person, reason);
            files.remove(id);
            return Redirect.to("/submissions").saying("The submission was taken back.");
        } catch (IllegalMove e) {
            return Redirect.to("/submissions/" + id)
                    .saying("It can no longer be taken back: send the month again instead.");
        }
    }

    @GetMapping("/submissions/{id}/receipt")
    Answer receipt(@PathVariable UUID id) {
        Submission submission = find(id);
        if (submission.signature().isEmpty()) {
            return Redirect.to("/submissions/" + id);
        }
        SubmissionView view = SubmissionView.of(
                submission, directory.name(submission.provider().code()), 0, false, false);
        return Page.of((out, frame) -> JtereceiptGenerated.render(out, null, frame, view, submission.files()));
    }

    private Submission find(UUID id) {
        return submissions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
