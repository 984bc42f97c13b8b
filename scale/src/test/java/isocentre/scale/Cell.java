package isocentre.scale;

import isocentre.indicators.measuring.Measurement;
import java.math.BigDecimal;
import java.util.Comparator;
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
    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::indicator)
            .thenComparing(Cell::provider)
            .thenComparing(Cell::month)
            .thenComparing(Cell::breakdown)
            .thenComparing(Cell::source)
            .thenComparing(Cell::category)
            .thenComparing(Cell::value)
            .thenComparing(Cell::toString);

    static Cell of(String indicator, Measurement.Columns row) {
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

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
