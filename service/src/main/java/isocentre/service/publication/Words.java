package isocentre.service.publication;

import isocentre.service.release.ReleasedIndicator;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Numbers and days as the public reads them.
public final class Words {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

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

    /// How many numbers of the tables are not given.
    public static long hidden(ReleasedIndicator tables) {
        return (tables.places() + tables.months())
                .lines()
                .filter(line -> line.contains(",*,"))
                .count();
    }
}
