package isocentre.dataset.explaining;

import isocentre.dataset.Finding;
import isocentre.dataset.Severity;
import isocentre.dataset.Verdict;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The phrases that the text and the page have in common.
final class Words {
    /// How many row numbers a finding lists.
    static final int ROWS = 20;

    static final String COUNTING = "Row 1 is the first row under the header: in a spreadsheet it stands on line 2.";

    private Words() {}

    /// `5.0` or `6.0`, as the standard writes it.
    static String version(Version version) {
        return switch (version) {
            case V5 -> "5.0";
            case V6 -> "6.0";
        };
    }

    static String verdict(Verdict verdict) {
        return verdict.accepted() ? "accepted" : "rejected";
    }

    /// `Radiotherapy Data Set (RTDS) version 6.0, RR8, May 2024`.
    static String subject(Verdict verdict) {
        List<String> parts = new ArrayList<>();
        parts.add(verdict.dataset()
                + verdict.version()
                        .map(Words::version)
                        .map(n -> " version " + n)
                        .orElse(""));
        parts.add(verdict.provider().map(OdsCode::code).orElse("provider not known"));
        parts.add(verdict.period().map(Month::words).orElse("month not known"));
        return String.join(", ", parts);
    }

    static String tally(Verdict verdict) {
        if (verdict.files().isEmpty()) {
            return "The rows were not looked at, since a file could not be read";
        }
        String files = verdict.files().size() == 1 ? "1 file" : verdict.files().size() + " files";
        String rejected = verdict.accepted()
                ? verdict.rejectedRows() == 0 ? "none left out" : number(verdict.rejectedRows()) + " left out"
                : "none taken";
        return rows(verdict.rows()) + " in " + files + ", " + rejected;
    }

    static String heading(Severity severity) {
        return switch (severity) {
            case REJECT_SUBMISSION -> "Stops the submission";
            case REJECT_RECORD -> "Rows left out";
            case WARN -> "Worth mending";
            case INFORM -> "For information";
        };
    }

    /// What so many causes of a severity do: `leave rows out`.
    static String summary(Severity severity, int causes) {
        boolean one = causes == 1;
        return switch (severity) {
            case REJECT_SUBMISSION -> one ? "stops the submission" : "stop the submission";
            case REJECT_RECORD -> one ? "leaves rows out" : "leave rows out";
            case WARN -> "worth mending";
            case INFORM -> "for information";
        };
    }

    static List<Finding> of(Verdict verdict, Severity severity) {
        return verdict.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    /// Where a finding lies: the file, the column as the sender wrote it, the value.
    static String place(Finding finding) {
        List<String> parts = new ArrayList<>();
        parts.add(place(finding.file(), column(finding)));
        finding.value()
                .filter(value -> !value.equals(column(finding)))
                .ifPresent(value -> parts.add("value \"" + value + "\""));
        if (finding.otherValues() > 0) {
            parts.add(number(finding.otherValues()) + (finding.otherValues() == 1 ? " other value" : " other values"));
        }
        return String.join(", ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    static String place(String file, String column) {
        String in = column.isEmpty() ? "" : "column " + column;
        return file.isEmpty() || in.isEmpty() ? file + in : file + ", " + in;
    }

    /// The column as the sender wrote it, else the item's name.
    static String column(Finding finding) {
        return finding.column().isEmpty() ? finding.field() : finding.column();
    }

    /// The rows listed, with the total beside them where some are not; empty where no row is to blame.
    static String rows(Finding finding) {
        if (finding.rows().isEmpty()) {
            return "";
        }
        String listed = finding.rows().stream().limit(ROWS).map(Words::number).collect(Collectors.joining("; "));
        long shown = Math.min(ROWS, finding.rows().size());
        return shown < finding.count()
                ? listed + " (the first " + shown + " of " + number(finding.count()) + ")"
                : listed;
    }

    /// `1 row`, `3,412 rows`.
    static String rows(long count) {
        return number(count) + (count == 1 ? " row" : " rows");
    }

    /// Of many verdicts: how many of each.
    static String summary(List<Verdict> verdicts) {
        long accepted = verdicts.stream().filter(Verdict::accepted).count();
        long leftOut = verdicts.stream()
                .filter(Verdict::accepted)
                .mapToLong(Verdict::rejectedRows)
                .sum();
        return number(verdicts.size()) + " submissions: " + number(accepted) + " accepted"
                + (leftOut == 0 ? "" : " (" + rows(leftOut) + " left out)") + ", "
                + number(verdicts.size() - accepted) + " rejected";
    }

    static String number(long value) {
        return String.format(Locale.UK, "%,d", value);
    }

    static String causes(long count) {
        return count == 1 ? "1 cause" : number(count) + " causes";
    }

    /// Control signs would let a file write to the terminal of whoever reads about it.
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean unsafe = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            clean.appendCodePoint(unsafe ? ' ' : c);
        });
        return clean.toString();
    }
}
