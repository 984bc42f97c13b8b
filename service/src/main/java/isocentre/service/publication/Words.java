package isocentre.service.publication;

import isocentre.service.release.ReleasedIndicator;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Numbers and days as the public reads them.
public final class Words {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private Words() {}

    /// Whole percent: the counts are rounded, and more would be pretence.
    public static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    public static String number(@Nullable Long count) {
        return count == null ? "hidden" : String.format(Locale.UK, "%,d", count);
    }

    public static String day(Instant at) {
        return DAY.format(at);
    }

    /// The months that the figures are of, as in `January 2025 to March 2025`; they need not be the whole year.
    public static String months(List<Edition.Indicator> indicators) {
        List<YearMonth> months = indicators.stream()
                .flatMap(one -> one.months().stream())
                .map(one -> YearMonth.parse(one.name()))
                .sorted()
                .toList();
        if (months.isEmpty()) {
            return "no month";
        }
        String first = MONTH.format(months.getFirst());
        return months.getFirst().equals(months.getLast()) ? first : first + " to " + MONTH.format(months.getLast());
    }

    /// How many numbers of the tables are not given.
    public static long hidden(ReleasedIndicator tables) {
        return (tables.places() + tables.months())
                .lines()
                .filter(line -> line.contains(",*,"))
                .count();
    }
}
