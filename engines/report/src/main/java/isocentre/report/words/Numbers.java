package isocentre.report.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Numbers as the British public reads them: `137,579`, `87.8%`, `12.4`.
public final class Numbers {
    private static final double WHOLE_FROM = 1000;

    private Numbers() {}

    /// A count, in whole numbers.
    public static String count(double count) {
        return format("#,##0", count, 0);
    }

    /// A proportion from 0 to 1 as a percentage with one decimal.
    public static String percent(double proportion) {
        return format("0.0", proportion * 100, 1) + "%";
    }

    /// A measured number: one decimal below a thousand, none above.
    public static String decimal(double number) {
        return Math.abs(number) >= WHOLE_FROM ? count(number) : format("#,##0.0", number, 1);
    }

    /// A numerator or denominator: whole, unless it has a part that matters: `131,993`, `12.5`.
    public static String quantity(double number) {
        return number == Math.rint(number) ? count(number) : decimal(number);
    }

    private static String format(String pattern, double number, int decimals) {
        // Half up on the decimal text, so that 87.75 is 87.8 on every page.
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
        String text = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK)).format(rounded);
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
