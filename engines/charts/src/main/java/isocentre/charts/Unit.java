package isocentre.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How figures of a chart are written, and what they can be: nothing drawn here can be below nothing, a share not
/// above the whole, and a level not beside its scale.
public enum Unit {
    /// A share from 0 to 1, written `87.8%`.
    PERCENT(2, 1, "%"),
    /// A count, written `11,172`.
    COUNT(0, 0, ""),
    /// Observed over expected, written `1.07`.
    RATIO(0, 2, ""),
    /// A rate or a mean, written `12.4`.
    NUMBER(0, 1, ""),
    /// Days, written `24.5 days`.
    DAYS(0, 1, " days"),
    /// Minutes, written `12.4 min`.
    MINUTES(0, 1, " min"),
    /// Gray, written `26.0 Gy`.
    GRAY(0, 1, " Gy"),
    /// A level that somebody gave, from 1 to 5, written `2.5`.
    LEVEL(0, 1, "");

    private static final double ROUNDING = 1e-9;
    private static final int THOUSAND = 1000;
    private static final int GROUP = 3;
    private static final int LEVELS = 5;

    /// Places by which the point moves to the right: two make a share a percentage.
    private final int shift;

    private final int decimals;
    private final String suffix;

    Unit(int shift, int decimals, String suffix) {
        this.shift = shift;
        this.decimals = decimals;
        this.suffix = suffix;
    }

    /// Whether a figure can have the value. A limit computed beyond this says only that nothing can cross it.
    public boolean possible(double value) {
        return value >= least() - ROUNDING && value <= most() + ROUNDING;
    }

    double least() {
        return this == LEVEL ? 1 : 0;
    }

    double most() {
        return switch (this) {
            case PERCENT -> 1;
            case LEVEL -> LEVELS;
            case COUNT, RATIO, NUMBER, DAYS, MINUTES, GRAY -> Double.POSITIVE_INFINITY;
        };
    }

    /// Whether an axis shows all that a figure can be, however close together the values are.
    boolean shownWhole() {
        return this == LEVEL;
    }

    /// The smallest difference that figures as written can show.
    double finest() {
        return Math.pow(10, -decimals - shift);
    }

    /// A figure as a reader sees it.
    public String words(double value) {
        return plain(shifted(value), decimals(value)) + suffix;
    }

    /// A figure without its unit of time or dose, where room is short; a percentage keeps its sign.
    public String brief(double value) {
        return plain(shifted(value), decimals(value)) + (this == PERCENT ? "%" : "");
    }

    /// From a thousand on a part of one says nothing.
    private int decimals(double value) {
        return Math.abs(value) >= THOUSAND ? 0 : decimals;
    }

    /// The mark of an axis, with no more decimals than its step asks for.
    String tick(double value, double step) {
        int places = 0;
        double shown = step * Math.pow(10, shift);
        while (places < 6 && Math.abs(shown - Math.rint(shown)) > 1e-6 * shown) {
            places++;
            shown *= 10;
        }
        return plain(shifted(value), places) + (this == PERCENT ? "%" : "");
    }

    /// A whole number, or one decimal where there is a part: `1,024`, `835.9`.
    public static String count(double value) {
        return plain(BigDecimal.valueOf(value), value == Math.rint(value) ? 0 : 1);
    }

    private BigDecimal shifted(double value) {
        return BigDecimal.valueOf(value).movePointRight(shift);
    }

    /// Half up on the decimal text, so that 87.75 is 87.8 everywhere; thousands set apart.
    private static String plain(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        StringBuilder text = new StringBuilder(rounded.abs().toPlainString());
        int point = text.indexOf(".");
        for (int at = (point < 0 ? text.length() : point) - GROUP; at > 0; at -= GROUP) {
            text.insert(at, ',');
        }
        return rounded.signum() < 0 ? text.insert(0, '\u2212').toString() : text.toString();
    }
}
