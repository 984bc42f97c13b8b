package isocentre.scale;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a measure at the finest level, as text, so that rows of two engines can be compared. Values that the
/// kind
/// of indicator does not have are empty.
///
/// @param month ISO date of its first day
/// @param source of the counts: `cwt`, `rtds`
record Cell(
        String indicator,
        String provider,
        String month,
        String breakdown,
        String numerator,
        String denominator,
        String value,
        String category,
        String n,
        String squares,
        String source)
        implements Comparable<Cell> {
    static final List<String> HEADER = List.of(
            "indicator", "provider", "month", "breakdown", "numerator", "denominator", "value", "category", "n",
            "squares", "source");

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::indicator)
            .thenComparing(Cell::provider)
            .thenComparing(Cell::month)
            .thenComparing(Cell::breakdown)
            .thenComparing(Cell::source)
            .thenComparing(Cell::category)
            .thenComparing(Cell::value)
            .thenComparing(cell -> String.join(",", cell.fields()));

    /// A row of an engine, seen by column name.
    interface Columns {
        /// The value; null if it is null or the measure has no such column.
        @Nullable Object value(String column);
    }

    static Cell of(String indicator, Columns row) {
        return new Cell(
                indicator,
                text(row.value("provider")),
                text(row.value("month")),
                text(row.value("breakdown")),
                text(row.value("numerator")),
                text(row.value("denominator")),
                text(row.value("value")),
                text(row.value("category")),
                text(row.value("n")),
                text(row.value("squares")),
                text(row.value("source")));
    }

    // Engines differ in the type of a whole number, never in the number.
    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> new BigDecimal(number).stripTrailingZeros().toPlainString();
            case Number number ->
                new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    List<String> fields() {
        return List.of(
                indicator, provider, month, breakdown, numerator, denominator, value, category, n, squares, source);
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
