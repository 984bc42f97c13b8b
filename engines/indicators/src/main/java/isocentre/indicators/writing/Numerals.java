package isocentre.indicators.writing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Numbers in files: a decimal point, no grouping, no exponent, and as many digits as tell the number apart.
final class Numerals {
    private Numerals() {}

    /// Empty where there is no number.
    static String of(@Nullable Double number) {
        if (number == null) {
            return "";
        }
        BigDecimal digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return digits.toPlainString();
    }
}
