package isocentre.report.pages;

import isocentre.charts.Unit;
import isocentre.indicators.Figure;
import isocentre.indicators.Status;
import isocentre.report.Subject;
import isocentre.report.Subject.Shape;
import java.util.Locale;

/// A figure in words: never a value without what it counts, and never a gap without its reason.
public final class Wording {
    static final String NOT_SHOWN = "not shown";

    /// A longer unit would break a table's column; the indicator's name says it there.
    private static final int SHORT_UNIT = 9;

    private static final double PERCENT = 100;

    /// What is smaller would be shown as nought.
    private static final double LEAST = 0.05;

    private Wording() {}

    static boolean shown(Figure figure) {
        return figure.value() != null;
    }

    /// Whether there is anything to say of a figure: a value, or a reason of its own why there is none.
    public static boolean known(Figure figure) {
        return figure.status().reason() != Status.Reason.NO_DATA;
    }

    /// `87.8%`, `12.4 days`, or `not shown`.
    static String value(Subject subject, Figure figure) {
        Double value = figure.value();
        if (value == null) {
            return NOT_SHOWN;
        }
        String number = number(subject, value);
        return subject.unit().isEmpty() || subject.unit().length() > SHORT_UNIT
                ? number
                : number + " " + subject.unit();
    }

    /// The value without its unit, for tables whose column names it.
    static String number(Subject subject, double value) {
        return Points.unit(subject).brief(value);
    }

    /// The value, or why there is none: `87.8%`, `too few`.
    public static String valueOrWhy(Subject subject, Figure figure) {
        return shown(figure) ? value(subject, figure) : figure.status().words();
    }

    /// By how much a later value of the same figure differs: `+1.3 points` of a share, `−12`, `+0.4 days`; empty where
    /// either is not shown, or they are equal.
    public static String difference(Subject subject, Figure before, Figure after) {
        Double from = before.value();
        Double to = after.value();
        if (from == null || to == null || from.equals(to)) {
            return "";
        }
        boolean share = Points.unit(subject) == Unit.PERCENT;
        double by = share ? PERCENT * (to - from) : to - from;
        String unit = share
                ? " points"
                : subject.unit().length() > SHORT_UNIT || subject.unit().isEmpty() ? "" : " " + subject.unit();
        String sign = by > 0 ? "+" : "−";
        if (subject.shape() == Shape.COUNT) {
            return sign + Unit.count(Math.abs(by)) + unit;
        }
        double size = Math.abs(by);
        return size < LEAST ? sign + "less than 0.1" + unit : sign + String.format(Locale.UK, "%,.1f", size) + unit;
    }

    /// What the value rests on: `120,763 of 137,579 treatments`, `1,576 episodes over 63 working days`; empty for a
    /// count, which is itself what was counted.
    public static String counts(Subject subject, Figure figure) {
        Double numerator = figure.numerator();
        Double denominator = figure.denominator();
        if (subject.shape() == Shape.COUNT || numerator == null && denominator == null) {
            return "";
        }
        String among = denominator == null ? "" : Unit.count(denominator) + " " + subject.things();
        if (numerator == null) {
            return among;
        }
        String hits = Unit.count(numerator) + (subject.hits().isEmpty() ? "" : " " + subject.hits());
        return among.isEmpty() ? hits : hits + (subject.hits().isEmpty() ? " of " : " over ") + among;
    }

    /// As [#counts], and when: `120,763 of 137,579 treatments, April 2024 to March 2025`.
    static String countsAndPeriod(Setting setting, Subject subject, Figure figure) {
        String counts = counts(subject, figure);
        return (counts.isEmpty() ? "" : counts + ", ") + setting.period(figure);
    }

    /// `95% interval 87.6% to 87.9%`; why a value is not shown; empty where a value has no interval.
    static String interval(Subject subject, Figure figure) {
        if (!shown(figure)) {
            return "Not shown: " + figure.status().words();
        }
        String bare = bareInterval(subject, figure);
        return bare.isEmpty() ? "" : "95% interval " + bare;
    }

    /// `87.6% to 87.9%`, or empty.
    static String bareInterval(Subject subject, Figure figure) {
        Double lower = figure.lower95();
        Double upper = figure.upper95();
        return lower == null || upper == null ? "" : number(subject, lower) + " to " + number(subject, upper);
    }

    /// A cell of a table: the value without its unit, or why there is none.
    static String cell(Subject subject, Figure figure) {
        Double value = figure.value();
        return value == null ? figure.status().words() : number(subject, value);
    }
}
