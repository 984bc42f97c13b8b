package isocentre.charts;

import isocentre.statistics.Interval;
import org.jspecify.annotations.Nullable;

/// One figure to draw, or the reason why there is none.
///
/// @param estimate null where nothing may be shown
/// @param lower lower limit, null without one
/// @param upper upper limit, null without one
/// @param note what stands behind it (`1,024 of 1,176`), or why it is not shown (`too few`)
public record Value(
        @Nullable Double estimate,
        @Nullable Double lower,
        @Nullable Double upper,
        String note) {

    public static Value of(Interval interval, String note) {
        return new Value(interval.estimate(), interval.lower(), interval.upper(), note);
    }

    /// A share with its counts: the note becomes `1,024 of 1,176`.
    public static Value of(Interval interval, double numerator, double denominator) {
        return of(interval, Unit.count(numerator) + " of " + Unit.count(denominator));
    }

    /// A figure without limits.
    public static Value of(double estimate, String note) {
        return new Value(estimate, null, null, note);
    }

    public static Value missing(String why) {
        return new Value(null, null, null, why);
    }

    /// The figure with its limits and note, as a reader sees it.
    String words(Unit unit) {
        if (estimate == null) {
            return "not shown: " + note;
        }
        String limits = lower == null || upper == null
                ? ""
                : ", 95% interval " + unit.brief(lower) + " to " + unit.words(upper);
        return unit.words(estimate) + limits + (note.isEmpty() ? "" : " (" + note + ")");
    }
}
