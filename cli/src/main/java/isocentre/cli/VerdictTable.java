package isocentre.cli;

import isocentre.lake.LoadReport;
import isocentre.lake.LoadReport.Entry;
import isocentre.lake.LoadReport.Outcome;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What became of each submission and workbook of a load, as a table for a person.
final class VerdictTable {
    private static final String LINE = "%-9s %-8s %-10s %10s %9s %9s  %s%n";

    private static final int MOST = 30;

    private VerdictTable() {}

    static void print(LoadReport report, PrintStream out) {
        List<Entry> told = told(report.lots());
        if (!told.isEmpty()) {
            out.printf(Locale.UK, LINE, "provider", "month", "verdict", "rows", "rejected", "findings", "file");
        }
        for (Entry entry : told) {
            out.printf(
                    Locale.UK,
                    LINE,
                    entry.provider().map(Object::toString).orElse("-"),
                    entry.month().map(Object::toString).orElse("-"),
                    shortly(entry.outcome()),
                    String.format(Locale.UK, "%,d", entry.rows()),
                    String.format(Locale.UK, "%,d", entry.rejectedRows()),
                    entry.findings(),
                    entry.name());
            if (!entry.reason().isEmpty()) {
                out.println("          " + entry.reason());
            }
        }
        report.notes().forEach(note -> out.println("note: " + note));
        out.println();
        for (Outcome outcome : Outcome.values()) {
            if (report.count(outcome) > 0) {
                out.printf(Locale.UK, "%,8d %s%n", report.count(outcome), outcome.words());
            }
        }
        if (told.size() < report.lots().size()) {
            out.printf(
                    Locale.UK,
                    "         (%,d more are not listed; first come those refused, then those with most rows rejected)%n",
                    report.lots().size() - told.size());
        }
        out.println("Data version " + report.version().id() + " holds "
                + report.version().lots() + " lots.");
    }

    private static List<Entry> told(List<Entry> all) {
        if (all.size() <= MOST) {
            return all;
        }
        return all.stream()
                .filter(VerdictTable::worthALine)
                .sorted(Comparator.comparing((Entry entry) -> !refused(entry.outcome()))
                        .thenComparing(Entry::rejectedRows, Comparator.reverseOrder())
                        .thenComparing(Entry::findings, Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
    }

    private static boolean refused(Outcome outcome) {
        return outcome == Outcome.REJECTED || outcome == Outcome.UNREADABLE;
    }

    private static boolean worthALine(Entry entry) {
        return entry.rejectedRows() > 0
                || entry.findings() > 0
                || !entry.reason().isEmpty();
    }

    private static String shortly(Outcome outcome) {
        return switch (outcome) {
            case LOADED -> "loaded";
            case REPLACED -> "replaced";
            case HELD -> "held";
            case SUPERSEDED -> "superseded";
            case DUPLICATE -> "duplicate";
            case REJECTED -> "REJECTED";
            case UNREADABLE -> "NOT LOADED";
        };
    }
}
