package isocentre.service.capture.web;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import isocentre.report.writing.Paper;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.audit.Entry;
import isocentre.service.capture.Submission;
import isocentre.service.capture.Submissions;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.templates.capture.JtereceiptGenerated;
import isocentre.templates.capture.JtereceiptPaperGenerated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The receipt of a signed submission, as a page and on paper.
@Controller
class ReceiptPages {
    private final Submissions submissions;
    private final Directory directory;
    private final AuditLog log;

    ReceiptPages(Submissions submissions, Directory directory, AuditLog log) {
        this.submissions = submissions;
        this.directory = directory;
        this.log = log;
    }

    @GetMapping("/submissions/{id}/receipt")
    Answer receipt(@PathVariable UUID id) {
        Submission submission = find(id);
        if (submission.signature().isEmpty()) {
            return Redirect.to("/submissions/" + id);
        }
        return Page.of((out, frame) ->
                JtereceiptGenerated.render(out, null, frame, view(submission), submission.files(), entry(id)));
    }

    @GetMapping("/submissions/{id}/receipt.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id) throws IOException {
        Submission submission = find(id);
        if (submission.signature().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        StringOutput html = new StringOutput();
        JtereceiptPaperGenerated.render(
                new OwaspHtmlTemplateOutput(html), null, view(submission), submission.files(), entry(id));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Paper.print(html.toString(), pdf);
        String name = "receipt-" + submission.provider()
                + submission.month().map(month -> "-" + month).orElse("") + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf.toByteArray());
    }

    private SubmissionView view(Submission submission) {
        return SubmissionView.of(
                submission, directory.name(submission.provider().code()), 0, false, false);
    }

    /// The number of the signature's entry in the log.
    private String entry(UUID id) {
        return log.about(id.toString()).stream()
                .filter(one -> one.act() == Act.SIGNED)
                .map(Entry::number)
                .findFirst()
                .map(number -> Long.toString(number))
                .orElse("");
    }

    private Submission find(UUID id) {
        return submissions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
