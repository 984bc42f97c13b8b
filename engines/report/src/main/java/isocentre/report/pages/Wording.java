package isocentre.report.pages;

import isocentre.charts.Unit;
import isocentre.indicators.Figure;
import isocentre.indicators.Status;
import isocentre.report.Subject;
import isocentre.report.Subject.Shape;

/// A figure in words: never a value without what it counts, and never a gap without its reason.
final class Wording {
    static final String NOT_SHOWN = "not shown";

    /// A longer unit would break a table's column; the indicator's name says it there.
    private static final int SHORT_UNIT = 9;

    private Wording() {}

    static boolean shown(Figure figure) {
        return figure.value() != null;
    }

    /// Whether there is anything to say of a figure: a value, or a reason of its own why there is none.
    static boolean known(Figure figure) {
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
    static String valueOrWhy(Subject subject, Figure figure) {
        return shown(figure) ? value(subject, figure) : figure.status().words();
    }

    /// What the value rests on: `120,763 of 137,579 treatments`, `1,576 episodes over 63 working days`; empty for a
    /// count, which is itself what was counted.
    static String counts(Subject subject, Figure figure) {
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
