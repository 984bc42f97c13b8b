package isocentre.synthetic;

import java.math.BigDecimal;

/// Numbers as the files write them.
final class Digits {
    private Digits() {}

    /// With leading zeros to the width.
    static String of(long number, int width) {
        String digits = Long.toString(number);
        return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
    }

    /// A decimal without needless zeros, at most four places: `2.6667`, `40`.
    static String decimal(double number) {
        BigDecimal rounded = BigDecimal.valueOf(Math.round(number * 10_000), 4).stripTrailingZeros();
        return plain(rounded);
    }

    /// At most two places, as version 5 allows.
    static String twoPlaces(double number) {
        return plain(BigDecimal.valueOf(Math.round(number * 100), 2).stripTrailingZeros());
    }

    private static String plain(BigDecimal rounded) {
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }
}
