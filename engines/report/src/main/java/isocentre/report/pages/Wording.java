package isocentre.report.pages;

import isocentre.indicators.Figure;
import isocentre.report.Subject;
import isocentre.report.words.Dates;
import isocentre.report.words.Numbers;

/// A figure in words: never a value without what it counts, and never a gap without its reason.
final class Wording {
    static final String NOT_SHOWN = "not shown";

    /// A longer unit would break a table's column; the indicator's name says it there.
    private static final int SHORT_UNIT = 9;

    private Wording() {}

    static boolean shown(Figure figure) {
        return figure.value() != null;
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
        return switch (subject.shape()) {
            case SHARE, MIX -> Numbers.percent(value);
            case COUNT -> Numbers.count(value);
            case NUMBER, QUANTILE -> Numbers.decimal(value);
        };
    }

    /// What the value rests on: `120,763 of 137,579 treatments`.
    static String counts(Subject subject, Figure figure) {
        Double numerator = figure.numerator();
        Double denominator = figure.denominator();
        return switch (subject.shape()) {
            case SHARE, MIX ->
                numerator == null || denominator == null
                        ? ""
                        : Numbers.quantity(numerator) + " of " + Numbers.quantity(denominator) + " " + subject.things();
            case COUNT -> "";
            case NUMBER, QUANTILE ->
                numerator == null || denominator == null
                        ? denominator == null ? "" : "based on " + Numbers.quantity(denominator)
                        : "numerator " + Numbers.quantity(numerator) + ", denominator " + Numbers.quantity(denominator);
        };
    }

    /// As [#counts], and when: `120,763 of 137,579 treatments, April 2024 to March 2025`.
    static String countsAndPeriod(Subject subject, Figure figure) {
        String counts = counts(subject, figure);
        return counts.isEmpty() ? Dates.words(figure.period()) : counts + ", " + Dates.words(figure.period());
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
