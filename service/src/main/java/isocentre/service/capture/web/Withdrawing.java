package isocentre.service.capture.web;

import isocentre.service.capture.IllegalMove;
import isocentre.service.capture.KeptFiles;
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
import isocentre.templates.capture.JtewithdrawGenerated;
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

/// Taking a submission back: one that waits at once, one in the store after a page that says what goes with it.
@Controller
class Withdrawing {
    private final Submissions submissions;
    private final KeptFiles files;
    private final Promises promises;
    private final Directory directory;

    Withdrawing(Submissions submissions, KeptFiles files, Promises promises, Directory directory) {
        this.submissions = submissions;
        this.files = files;
        this.promises = promises;
        this.directory = directory;
    }

    @GetMapping("/submissions/{id}/withdraw")
    Answer form(@PathVariable UUID id) {
        Submission submission = find(id);
        return submission.state() == State.STORED
                ? page(200, submission, Mistakes.none())
                : Redirect.to("/submissions/" + id);
    }

    private Page page(int status, Submission submission, Mistakes mistakes) {
        String provider = directory.name(submission.provider().code());
        Promise promise = promises.ofWithdrawing(submission);
        return new Page(
                status,
                (out, frame) -> JtewithdrawGenerated.render(
                        out,
                        null,
                        frame,
                        submission.id().toString(),
                        provider,
                        submission.monthInWords(),
                        promise,
                        mistakes));
    }

    @PostMapping("/submissions/{id}/withdraw")
    Answer withdraw(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason)
            throws IOException {
        Submission submission = find(id);
        if (submission.state() == State.STORED && reason.isBlank()) {
            return page(422, submission, Mistakes.none().add("reason", "Enter why the month is taken out"));
        }
        try {
            State state = submissions.withdraw(
                    id, person, reason.isBlank() ? "No reason was given" : "Taken back: " + reason.strip());
            if (state == State.LEAVING) {
                return Redirect.to("/submissions/" + id).saying("The month is being taken out of the store.");
            }
            files.remove(id);
            return Redirect.to("/submissions").saying("The submission was taken back.");
        } catch (IllegalMove e) {
            return Redirect.to("/submissions/" + id)
                    .saying("It cannot be taken back as it stands now: this is what became of it.");
        }
    }

    private Submission find(UUID id) {
        return submissions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
