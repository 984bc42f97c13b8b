package isocentre.service.plans.web;

import isocentre.plans.metrics.Measurement;
import isocentre.plans.metrics.Metric;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days, times and figures as pages have them.
final class Words {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(ENGLAND));
    }

    /// `71.83 ±0.01`; a dash where it was not measured.
    static String figure(Measurement measurement) {
        return switch (measurement) {
            case Measurement.NotMeasured ignored -> "–";
            case Measurement.Measured measured -> {
                double off = Math.max(measured.high() - measured.value(), measured.value() - measured.low());
                String band = number(off, measured.metric().unit());
                boolean none = Double.isFinite(off) && Double.parseDouble(band) == 0;
                yield number(measured.value(), measured.metric().unit())
                        + (none ? "" : Double.isFinite(off) ? " ±" + band : " or more");
            }
        };
    }

    private static String number(double value, Metric.Unit unit) {
        int decimals = switch (unit) {
            case GRAY, PERCENT -> 2;
            case CM3, GRAY_LITRE, RATIO -> 3;
            case METERSET -> 1;
        };
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    static String megabytes(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.UK, "%,d kB", Math.max(1, bytes / 1000))
                : String.format(Locale.UK, "%.1f MB", bytes / 1e6);
    }
}
