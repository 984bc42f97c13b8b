package isocentre.charts;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A figure of one period.
///
/// @param period as written on the axis: `Apr 24`
public record Reading(String period, Value value) {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM yy", Locale.UK);

    public static Reading of(YearMonth month, Value value) {
        return new Reading(label(month), value);
    }

    /// A month as axes have it: `Apr 24`.
    public static String label(YearMonth month) {
        // The British locale writes 'Sept'; three letters keep the axis even.
        return SHORT.format(month).replace("Sept", "Sep");
    }
}
