package isocentre.report.words;

import isocentre.radiotherapy.Period;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates and periods in words.
public final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Dates() {}

    public static String words(LocalDate day) {
        return DAY.format(day);
    }

    /// `May 2024` or `April 2024 to March 2025`.
    public static String words(Period period) {
        return period.first().equals(period.last())
                ? period.first().words()
                : period.first().words() + " to " + period.last().words();
    }
}
