package isocentre.service.capture.web;

import isocentre.dataset.Finding;
import isocentre.dataset.Severity;
import isocentre.dataset.Verdict;
import isocentre.dataset.repairing.Repairer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One cause of trouble as the page shows it.
///
/// @param place in the verdict, from 0
/// @param rows the first rows in words; empty where no row is to blame
/// @param mendable whether the repair has a safe answer
/// @param accepted the reason for which it was accepted; null where it was not
/// @param trend how often the rule was broken in the last months
/// @param mapping what one mapping could mend of it; null where none could, or the reader may not
public record FindingView(
        int place,
        String name,
        String count,
        String reason,
        String remedy,
        String where,
        String rows,
        String rule,
        String basis,
        boolean mendable,
        boolean acceptable,
        @Nullable String accepted,
        @Nullable MappingOffer mapping,
        TrendView trend) {

    /// Findings of one severity, most rows first.
    public record Group(String severity, String heading, String consequence, List<FindingView> findings) {}

    private static final Repairer REPAIRER = Repairer.standard();

    /// @param mappings what one mapping could mend of a finding
    static List<Group> groups(
            Verdict verdict,
            Map<Integer, String> accepted,
            Function<Finding, Optional<MappingOffer>> mappings,
            Function<String, TrendView> trends) {
        List<Group> groups = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            List<FindingView> findings = new ArrayList<>();
            for (int i = 0; i < verdict.findings().size(); i++) {
                if (verdict.findings().get(i).severity() == severity) {
                    Finding finding = verdict.findings().get(i);
                    findings.add(of(
                            i,
                            finding,
                            accepted.get(i),
                            mappings.apply(finding).orElse(null),
                            trends.apply(finding.rule())));
                }
            }
            if (!findings.isEmpty()) {
                groups.add(new Group(severity.code(), heading(severity), consequence(severity), findings));
            }
        }
        return groups;
    }

    private static FindingView of(
            int place, Finding finding, @Nullable String accepted, @Nullable MappingOffer mapping, TrendView trend) {
        return new FindingView(
                place,
                finding.name(),
                Moments.counted(
                        finding.count(),
                        finding.rows().isEmpty() ? "place" : "row",
                        finding.rows().isEmpty() ? "places" : "rows"),
                finding.reason(),
                finding.remedy(),
                where(finding),
                rows(finding),
                finding.rule(),
                finding.basis().words(),
                REPAIRER.mends(finding),
                finding.severity() == Severity.WARN,
                accepted,
                mapping,
                trend);
    }

    private static String where(Finding finding) {
        String column = finding.column().isEmpty() ? finding.field() : finding.column();
        return finding.file() + (column.isEmpty() ? "" : (finding.file().isEmpty() ? "" : ", column ") + column);
    }

    private static String rows(Finding finding) {
        String first = finding.rows().stream().map(Moments::number).collect(Collectors.joining(", "));
        long more = finding.count() - finding.rows().size();
        return first.isEmpty() || more <= 0 ? first : first + " and " + Moments.number(more) + " more";
    }

    private static String heading(Severity severity) {
        return switch (severity) {
            case REJECT_SUBMISSION -> "Stops the submission";
            case REJECT_RECORD -> "Leaves rows out";
            case WARN -> "Worth a look";
            case INFORM -> "For information";
        };
    }

    private static String consequence(Severity severity) {
        return switch (severity) {
            case REJECT_SUBMISSION -> "These must be mended before the month can be signed.";
            case REJECT_RECORD -> "The month can be signed, and these rows will not be counted.";
            case WARN -> "These rows are counted. Mend them, or say why they are right.";
            case INFORM -> "Nothing has to be done.";
        };
    }
}
