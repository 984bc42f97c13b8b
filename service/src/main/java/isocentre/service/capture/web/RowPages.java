package isocentre.service.capture.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import isocentre.dataset.Finding;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.capture.KeptFiles;
import isocentre.service.capture.Submission;
import isocentre.service.capture.Submissions;
import isocentre.service.pages.Cells;
import isocentre.service.pages.Page;
import isocentre.service.people.Person;
import isocentre.templates.capture.JterowsGenerated;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The rows behind a finding, a page at a time or as a file. They are patients' rows: each look is recorded.
@Controller
class RowPages {
    private static final int A_PAGE = 50;

    private final Submissions submissions;
    private final KeptFiles files;
    private final AuditLog log;

    RowPages(Submissions submissions, KeptFiles files, AuditLog log) {
        this.submissions = submissions;
        this.files = files;
        this.log = log;
    }

    @GetMapping("/submissions/{id}/findings/{place}/rows")
    Page rows(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @PathVariable int place,
            @RequestParam(defaultValue = "1") int page)
            throws IOException {
        Submission submission = find(id);
        Finding finding = finding(submission, place);
        long from = (long) A_PAGE * (Math.max(1, page) - 1);
        FindingRows rows = looked(person, submission, place, from, A_PAGE);
        String shown = rows.rows().isEmpty()
                ? "No more rows"
                : "Rows " + Moments.number(from + 1) + " to "
                        + Moments.number(from + rows.rows().size()) + " of " + Moments.number(rows.total());
        String lack = rows.whole()
                ? ""
                : "The check counted " + Moments.counted(finding.count(), "row", "rows")
                        + " and names these first ones";
        boolean more = from + rows.rows().size() < rows.total();
        return Page.of((out, frame) -> JterowsGenerated.render(
                out,
                null,
                frame,
                submission.id().toString(),
                submission.monthInWords(),
                place,
                finding.name(),
                rows.headings(),
                rows.rows(),
                shown,
                lack,
                Math.max(1, page),
                more));
    }

    @GetMapping("/submissions/{id}/findings/{place}/rows.csv")
    ResponseEntity<String> download(
            @AuthenticationPrincipal Person person, @PathVariable UUID id, @PathVariable int place) throws IOException {
        Submission submission = find(id);
        FindingRows rows = looked(person, submission, place, 0, Long.MAX_VALUE);
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(rows.headings());
            rows.rows()
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(Cells::harmless).toList()));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"rows-" + submission.provider() + ".csv\"")
                .body(text.toString());
    }

    private FindingRows looked(Person person, Submission submission, int place, long from, long most)
            throws IOException {
        FindingRows rows = FindingRows.of(files.of(submission.id()), finding(submission, place), from, most)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        log.append(
                person.getName(),
                Act.LOOKED,
                submission.id().toString(),
                rows.rows().size() + " rows of finding " + (place + 1));
        return rows;
    }

    private static Finding finding(Submission submission, int place) {
        return submission
                .verdict()
                .map(verdict -> verdict.findings())
                .filter(all -> place >= 0 && place < all.size())
                .map((List<Finding> all) -> all.get(place))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Submission find(UUID id) {
        return submissions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
