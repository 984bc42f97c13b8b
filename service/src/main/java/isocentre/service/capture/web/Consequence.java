package isocentre.service.capture.web;

import isocentre.dataset.FileSummary;
import isocentre.dataset.Layout;
import isocentre.dataset.Severity;
import isocentre.dataset.Verdict;
import isocentre.radiotherapy.Month;
import isocentre.service.capture.Holdings;
import isocentre.service.capture.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What signing will change, line by line, before and after.
public record Consequence(boolean replaces, List<Line> lines, List<String> remarks) {

    /// One count of the month.
    public record Line(String what, String before, String after, String change) {}

    static Consequence of(Submission submission, Optional<Holdings.Holding> before, Month month) {
        Verdict verdict = submission.verdict().orElseThrow();
        long attendances = verdict.files().stream()
                .filter(file -> file.layout() == Layout.ATTENDANCE)
                .mapToLong(FileSummary::rows)
                .sum();
        List<Line> lines = new ArrayList<>();
        lines.add(line("Rows sent", before.map(Holdings.Holding::rows), verdict.rows()));
        if (attendances > 0) {
            lines.add(line("Attendances", before.map(Holdings.Holding::attendances), attendances));
        }
        lines.add(line("Rows left out", before.map(Holdings.Holding::rejected), verdict.rejectedRows()));
        return new Consequence(before.isPresent(), lines, remarks(verdict, before, month));
    }

    private static Line line(String what, Optional<Long> before, long after) {
        long change = after - before.orElse(0L);
        return new Line(
                what,
                before.map(Moments::number).orElse("nothing"),
                Moments.number(after),
                change == 0 ? "no change" : (change > 0 ? "+" : "−") + Moments.number(Math.abs(change)));
    }

    private static List<String> remarks(Verdict verdict, Optional<Holdings.Holding> before, Month month) {
        List<String> remarks = new ArrayList<>();
        before.ifPresent(held -> remarks.add("It takes the place of what was received on "
                + Moments.words(held.receivedOn()) + ", whole. That stays readable in earlier data versions."));
        remarks.add(
                "Every figure that counts " + month.words()
                        + " is made again: of your provider, your network and England, for the month, its quarter and its year.");
        long warnings = verdict.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARN)
                .count();
        if (warnings > 0) {
            remarks.add(Moments.counted(warnings, "warning stands", "warnings stand")
                    + "; those rows are counted as they are.");
        }
        return remarks;
    }
}
