package isocentre.lake.telling;

import isocentre.lake.LoadReport;
import isocentre.lake.LoadReport.Entry;
import isocentre.lake.LoadReport.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The end of a load in words: a row for each submission that somebody should look at, and the number of all others.
public final class VerdictTable {
    private static final Set<Outcome> PLAIN = EnumSet.of(Outcome.LOADED, Outcome.HELD);
    private static final String FORM = "%-44s %-8s %-8s %10s %9s %9s  %s";

    private VerdictTable() {}

    /// @param most how many rows to show; the number of those left out is said
    public static List<String> of(LoadReport report, int most) {
        List<String> lines = new ArrayList<>();
        List<Entry> shown = report.lots().stream()
                .filter(entry -> !PLAIN.contains(entry.outcome()) || entry.findings() > 0)
                .toList();
        if (!shown.isEmpty()) {
            lines.add(FORM.formatted("submission", "provider", "month", "rows", "rejected", "findings", "verdict"));
            shown.stream().limit(most).map(VerdictTable::row).forEach(lines::add);
            if (shown.size() > most) {
                lines.add("… and " + (shown.size() - most) + " more of these " + shown.size() + ".");
            }
            lines.add("");
        }
        for (Outcome outcome : Outcome.values()) {
            if (report.count(outcome) > 0) {
                lines.add("%6d %s".formatted(report.count(outcome), outcome.words()));
            }
        }
        lines.add("Data version %s: %d lots."
                .formatted(report.version().id(), report.version().lots()));
        return lines;
    }

    private static String row(Entry entry) {
        String verdict = entry.outcome().words() + (entry.reason().isEmpty() ? "" : ": " + entry.reason());
        return FORM.formatted(
                entry.name().length() > 44
                        ? "…" + entry.name().substring(entry.name().length() - 43)
                        : entry.name(),
                entry.provider().map(Object::toString).orElse("-"),
                entry.month().map(Object::toString).orElse("-"),
                entry.rows(),
                entry.rejectedRows(),
                entry.findings(),
                verdict);
    }
}
