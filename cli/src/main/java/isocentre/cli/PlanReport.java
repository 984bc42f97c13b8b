package isocentre.cli;

import isocentre.charts.Chart;
import isocentre.plans.dicom.Issue;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// What a `plan` command has found, before it is told in one of the formats.
///
/// @param about what a page says first: for what it is meant, and where its method is told
/// @param lines facts that stand above the tables
/// @param charts draws pictures of what the tables hold: for a page alone
/// @param tables the first is the one that CSV gives
/// @param issues what is to be known with it
record PlanReport(
        String title,
        String about,
        List<String> lines,
        Supplier<List<Chart>> charts,
        List<Table> tables,
        List<Issue> issues) {
    private static final String OF_PLANS =
            "For audit and peer review, not for treatment decisions. How each value is computed:"
                    + " docs/reference/plan-metrics.md.";

    PlanReport {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
        issues = List.copyOf(issues);
    }

    PlanReport(String title, List<String> lines, List<Table> tables, List<Issue> issues) {
        this(title, lines, List::of, tables, issues);
    }

    PlanReport(String title, List<String> lines, Supplier<List<Chart>> charts, List<Table> tables, List<Issue> issues) {
        this(title, OF_PLANS, lines, charts, tables, issues);
    }

    /// @param name for a program: `figures`
    /// @param caption for a person
    /// @param detail whether a person reads it only when asked for
    record Table(String name, String caption, List<String> columns, List<List<Cell>> rows, boolean detail) {
        Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// Text, or a number with the decimals that it is worth.
    record Cell(String text, OptionalDouble number) {
        static Cell of(String text) {
            return new Cell(text, OptionalDouble.empty());
        }

        static Cell of(double number, int decimals) {
            return Double.isFinite(number)
                    ? new Cell(String.format(Locale.ROOT, "%." + decimals + "f", number), OptionalDouble.of(number))
                    : NONE;
        }

        static final Cell NONE = of("");
    }
}
