package isocentre.charts;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// How figures of a chart are written.
public enum Unit {
    /// A share from 0 to 1, written `87.8%`.
    PERCENT(100, 1, "%"),
    /// A count, written `11,172`.
    COUNT(1, 0, ""),
    /// Observed over expected, written `1.07`.
    RATIO(1, 2, ""),
    /// A rate or a mean, written `12.4`.
    NUMBER(1, 1, ""),
    /// Days, written `24.5 days`.
    DAYS(1, 1, " days"),
    /// Minutes, written `12.4 min`.
    MINUTES(1, 1, " min"),
    /// Gray, written `26.0 Gy`.
    GRAY(1, 1, " Gy");

    private static final DecimalFormatSymbols BRITISH = DecimalFormatSymbols.getInstance(Locale.UK);
    private final double factor;
    private final int decimals;
    private final String suffix;

    Unit(double factor, int decimals, String suffix) {
        this.factor = factor;
        this.decimals = decimals;
        this.suffix = suffix;
    }

    /// A figure as a reader sees it.
    public String words(double value) {
        return plain(value * factor, decimals) + suffix;
    }

    /// A figure without its unit of time or dose, where room is short; a percentage keeps its sign.
    String brief(double value) {
        return plain(value * factor, decimals) + (this == PERCENT ? "%" : "");
    }

    /// The mark of an axis, with no more decimals than its step asks for.
    String tick(double value, double step) {
        int places = 0;
        double shown = step * factor;
        while (places < 6 && Math.abs(shown - Math.rint(shown)) > 1e-6 * shown) {
            places++;
            shown *= 10;
        }
        return plain(value * factor, places) + (this == PERCENT ? "%" : "");
    }

    /// A whole number, or one decimal where there is a part: `1,024`, `835.9`.
    static String count(double value) {
        return plain(value, value == Math.rint(value) ? 0 : 1);
    }

    private static String plain(double value, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", BRITISH);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String text = format.format(value);
        return text.matches("-[0.,]+") ? text.substring(1) : text;
    }
}
