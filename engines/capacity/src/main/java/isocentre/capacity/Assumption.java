package isocentre.capacity;

import isocentre.charts.Unit;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Validity;
import java.math.BigDecimal;
import java.util.Optional;

/// One number that a what-if rests on.
///
/// @param low the least that may be chosen
/// @param high the most
/// @param chosen whether a reader has put it in the place of the published one, or it was measured
/// @param basis empty where it is chosen
/// @param source where it comes from, in words
public record Assumption(
        String id,
        String what,
        double value,
        String unit,
        double low,
        double high,
        Validity validity,
        boolean chosen,
        Optional<Basis> basis,
        String source,
        String note) {

    /// The number with its unit: `15 minutes`, `10%`.
    public String words() {
        String number = value >= 1000 ? Unit.COUNT.words(value) : plain(value);
        return number + (unit.equals("%") ? "%" : " " + unit);
    }

    /// How well it is founded, and where it comes from.
    public String foundation() {
        return basis.map(known -> known.words() + ": " + source.replace(";", ","))
                .orElse(source);
    }

    /// The same with another value.
    ///
    /// @param from says where it comes from: `chosen`, `measured in 2024-25`
    /// @throws IllegalArgumentException if it lies outside the range in which it may be chosen
    Assumption as(double other, String from) {
        if (!(other >= low && other <= high)) {
            throw new IllegalArgumentException(what + ": " + plain(other) + " is not between " + plain(low) + " and "
                    + plain(high) + (unit.equals("%") ? "%" : " " + unit));
        }
        return new Assumption(id, what, other, unit, low, high, validity, true, Optional.empty(), from, "");
    }

    static String plain(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : value + "";
    }
}
