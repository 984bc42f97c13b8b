package isocentre.cli;

import isocentre.plans.metrics.Measurement;
import isocentre.plans.metrics.Measurement.Measured;
import isocentre.plans.metrics.Metric;
import java.util.Locale;

/// How a figure of a plan is written: with the decimals that its unit is worth, always with a point.
final class Figure {
    private Figure() {}

    /// The value alone; empty if it was not measured.
    static String value(Measurement measurement) {
        return switch (measurement) {
            case Measured measured -> number(measured.value(), measured.metric().unit());
            case Measurement.NotMeasured no -> "";
        };
    }

    static String low(Measurement measurement) {
        return measurement instanceof Measured measured
                ? number(measured.low(), measured.metric().unit())
                : "";
    }

    /// Empty where there is no upper limit.
    static String high(Measurement measurement) {
        return measurement instanceof Measured measured && Double.isFinite(measured.high())
                ? number(measured.high(), measured.metric().unit())
                : "";
    }

    /// The value with how far it may be off: `71.83 ±0.01`.
    static String withBand(Measurement measurement) {
        return switch (measurement) {
            case Measurement.NotMeasured no -> "-";
            case Measured measured -> {
                double off = Math.max(measured.high() - measured.value(), measured.value() - measured.low());
                String band = number(off, measured.metric().unit());
                boolean none = Double.isFinite(off) && Double.parseDouble(band) == 0;
                yield value(measurement) + (none ? "" : Double.isFinite(off) ? " ±" + band : " or more");
            }
        };
    }

    static String number(double value, Metric.Unit unit) {
        int decimals = switch (unit) {
            case GRAY, PERCENT -> 2;
            case CM3, GRAY_LITRE, RATIO -> 3;
            case METERSET -> 1;
        };
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
