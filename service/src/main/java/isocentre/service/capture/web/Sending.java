package isocentre.service.capture.web;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.service.capture.Submissions;
import isocentre.service.capture.receiving.Intake;
import isocentre.service.capture.receiving.Uploads;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Takes the form's files in, or the repaired ones in place of those sent.
@Controller
class Sending {
    private final Intake intake;
    private final Uploads uploads;
    private final Submissions submissions;
    private final SubmissionPages pages;

    Sending(Intake intake, Uploads uploads, Submissions submissions, SubmissionPages pages) {
        this.intake = intake;
        this.uploads = uploads;
        this.submissions = submissions;
        this.pages = pages;
    }

    @PostMapping("/providers/{provider}/submissions")
    Answer send(
            @AuthenticationPrincipal Person person,
            @PathVariable String provider,
            @RequestParam(required = false) List<MultipartFile> files,
            @RequestParam(defaultValue = "") String month)
            throws IOException {
        List<Intake.Incoming> incoming = (files == null ? Stream.<MultipartFile>of() : files.stream())
                .filter(file -> !file.isEmpty())
                .map(file -> new Intake.Incoming(String.valueOf(file.getOriginalFilename()), file::getInputStream))
                .toList();
        if (incoming.isEmpty()) {
            return pages.form(422, provider, Mistakes.none().add("files", "Choose the files of one month"));
        }
        Optional<Month> named = month.isEmpty() ? Optional.empty() : Optional.of(Month.of(month));
        return answer(intake.receive(person, new OdsCode(provider), named, incoming, Optional.empty()), provider);
    }

    @PostMapping("/submissions/{id}/repaired")
    Answer sendRepaired(@AuthenticationPrincipal Person person, @PathVariable UUID id) throws IOException {
        List<Path> sent = uploads.files(id);
        Path repaired = uploads.repaired(id);
        List<Intake.Incoming> incoming = sent.stream()
                .map(file -> {
                    Path mended = repaired.resolve(file.getFileName());
                    Path kept = Files.exists(mended) ? mended : file;
                    return new Intake.Incoming(file.getFileName().toString(), () -> Files.newInputStream(kept));
                })
                .toList();
        if (incoming.isEmpty()) {
            return Redirect.to("/submissions/" + id);
        }
        OdsCode provider = submissions.find(id).orElseThrow().provider();
        return answer(intake.receive(person, provider, uploads.named(id), incoming, Optional.empty()), provider.code());
    }

    private Answer answer(Intake.Outcome outcome, String provider) {
        return switch (outcome) {
            case Intake.Outcome.Received received ->
                Redirect.to("/submissions/" + received.submission().id());
            case Intake.Outcome.Held held ->
                Redirect.to("/submissions/" + held.submission().id())
                        .saying("These very files came before. This is what became of them.");
            case Intake.Outcome.Refused refused ->
                pages.form(422, provider, Mistakes.none().add("files", refused.why()));
        };
    }
}
