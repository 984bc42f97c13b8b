package isocentre.dataset.explaining;

import isocentre.dataset.FileSummary;
import isocentre.dataset.Finding;
import isocentre.dataset.Layout;
import isocentre.dataset.Outcome;
import isocentre.dataset.RuleResult;
import isocentre.dataset.Severity;
import isocentre.dataset.Verdict;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Verdicts to explain.
final class Verdicts {
    private Verdicts() {}

    static Finding finding(String rule, Severity severity, String value, long count, String reason) {
        return new Finding(
                rule,
                "Machine belongs to the sender",
                severity,
                "pre.csv",
                "machine",
                "MACHINE_IDENTIFIER",
                Optional.of(value),
                count,
                LongStream.rangeClosed(1, Math.min(20, count)).boxed().toList(),
                0,
                reason,
                "One mapping mends them all.",
                Basis.INFERRED);
    }

    static Verdict of(boolean accepted, Finding... findings) {
        return new Verdict(
                accepted,
                Optional.of(Version.V6),
                Optional.of(new OdsCode("RR8")),
                Optional.of(new Month(2024, 5)),
                130_412,
                accepted ? 0 : 3_412,
                List.of(new FileSummary("pre.csv", Layout.PRESCRIPTION, "UTF-8", ',', 130_412, 3_412)),
                List.of(findings),
                List.of(
                        new RuleResult("RTDS-A-01", "A rule", Severity.WARN, Outcome.PASSED, 130_412, 0, ""),
                        new RuleResult(
                                "RTDS-B-01",
                                "Both files",
                                Severity.WARN,
                                Outcome.COULD_NOT_BE_RUN,
                                0,
                                0,
                                "it needs the attendance file too")),
                List.of(),
                List.of("pre.csv: cells are separated by a semicolon"));
    }
}
