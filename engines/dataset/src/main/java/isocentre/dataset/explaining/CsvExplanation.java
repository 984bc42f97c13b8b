package isocentre.dataset.explaining;

import isocentre.dataset.Finding;
import isocentre.dataset.Verdict;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// One record a finding; a verdict without findings has one record that says so by its empty rule.
record CsvExplanation() implements Explanation {
    private static final List<String> HEADER = List.of(
            "verdict",
            "provider",
            "period",
            "rule",
            "severity",
            "file",
            "field",
            "column",
            "value",
            "count",
            "rows",
            "reason",
            "remedy",
            "basis",
            "other_values");

    @Override
    public void write(List<Verdict> verdicts, Appendable out) throws IOException {
        SpreadsheetCsv csv = new SpreadsheetCsv(out);
        csv.record(HEADER);
        for (Verdict verdict : verdicts) {
            for (Finding finding : verdict.findings()) {
                csv.record(cells(verdict, finding));
            }
            if (verdict.findings().isEmpty()) {
                csv.record(List.of(
                        Words.verdict(verdict),
                        provider(verdict),
                        period(verdict),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "0",
                        "",
                        "nothing was found",
                        "",
                        "",
                        "0"));
            }
        }
    }

    private static List<String> cells(Verdict verdict, Finding finding) {
        return List.of(
                Words.verdict(verdict),
                provider(verdict),
                period(verdict),
                finding.rule(),
                finding.severity().code(),
                finding.file(),
                finding.field(),
                finding.column(),
                finding.value().orElse(""),
                Long.toString(finding.count()),
                finding.rows().stream().limit(Words.ROWS).map(String::valueOf).collect(Collectors.joining("; ")),
                finding.reason(),
                finding.remedy(),
                finding.basis().code(),
                Integer.toString(finding.otherValues()));
    }

    private static String provider(Verdict verdict) {
        return verdict.provider().map(OdsCode::code).orElse("");
    }

    private static String period(Verdict verdict) {
        return verdict.period().map(Month::toString).orElse("");
    }
}
