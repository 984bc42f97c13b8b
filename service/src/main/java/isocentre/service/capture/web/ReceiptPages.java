package isocentre.service.capture.web;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import isocentre.report.writing.Paper;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.audit.Entry;
import isocentre.service.audit.Ledger;
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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The receipt of a signed submission, as a page and on paper.
@Controller
class ReceiptPages {
    private final Submissions submissions;
    private final Directory directory;
    private final AuditLog log;
    private final Ledger ledger;

    ReceiptPages(Submissions submissions, Directory directory, AuditLog log, Ledger ledger) {
        this.submissions = submissions;
        this.directory = directory;
        this.log = log;
        this.ledger = ledger;
    }

    @GetMapping("/submissions/{id}/receipt")
    Answer receipt(@PathVariable UUID id) {
        Submission submission = find(id);
        if (submission.signature().isEmpty()) {
            return Redirect.to("/submissions/" + id);
        }
        Sealed sealed = sealed(id);
        return Page.of((out, frame) ->
                JtereceiptGenerated.render(out, null, frame, view(submission), submission.files(), sealed));
    }

    @GetMapping("/submissions/{id}/receipt.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id) throws IOException {
        Submission submission = find(id);
        if (submission.signature().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        StringOutput html = new StringOutput();
        JtereceiptPaperGenerated.render(
                new OwaspHtmlTemplateOutput(html), null, view(submission), submission.files(), sealed(id));
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

    /// That the signature is in the ledger: to take away, and to be checked without the service.
    @GetMapping("/submissions/{id}/receipt/proof")
    ResponseEntity<String> proof(@PathVariable UUID id) {
        String proof = signature(id).place().stream()
                .mapToObj(ledger::proof)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("proof-" + id + ".txt")
                                .build()
                                .toString())
                .body(proof);
    }

    /// Where the signature stands: in the audit log at once, in the ledger moments later.
    private Sealed sealed(UUID id) {
        Entry entry = signature(id);
        String proof = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/submissions/" + id + "/receipt/proof")
                .toUriString();
        try {
            return entry.place().stream()
                    .mapToObj(ledger::covered)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(covered -> Sealed.in(entry.number(), covered, proof))
                    .orElseGet(() -> Sealed.waiting(entry.number()));
        } catch (UncheckedIOException e) {
            return Sealed.waiting(entry.number());
        }
    }

    private Entry signature(UUID id) {
        return log.entry(Act.SIGNED, id.toString())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Submission find(UUID id) {
        return submissions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
