package isocentre.indicators.rolling;

import isocentre.indicators.Kind;
import isocentre.statistics.Confidence;
import isocentre.statistics.Counts;
import isocentre.statistics.Interval;
import isocentre.statistics.Means;
import isocentre.statistics.Proportions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Value and interval from sums. The inverses of distributions are costly and depend on few whole numbers, so they
/// are kept.
final class Estimates {
    private static final int KEPT_COUNTS = 10;

    private final @Nullable Interval[] counts = new Interval[KEPT_COUNTS];
    private final Map<Long, Double> widths = new HashMap<>();

    /// A value with its limits; these are NaN where there are none.
    record Estimate(double value, double lower, double upper) {
        static Estimate of(Interval interval) {
            return new Estimate(interval.estimate(), interval.lower(), interval.upper());
        }

        Estimate times(double factor) {
            return new Estimate(value * factor, lower * factor, upper * factor);
        }
    }

    /// @param squares sum of squares, for a mean
    Estimate of(Kind kind, double numerator, double denominator, double squares) {
        return switch (kind) {
            case PROPORTION, MIX -> Estimate.of(Proportions.wilson(numerator, denominator, Confidence.P95));
            case RATIO, RATE -> Estimate.of(count(numerator)).times(1 / denominator);
            case COUNT -> Estimate.of(count(numerator));
            case MEAN -> mean(numerator / denominator, denominator, squares);
            case QUANTILE, VARIATION -> throw new IllegalArgumentException(kind + " is not worked out from sums");
        };
    }

    private Interval count(double events) {
        if (events >= KEPT_COUNTS) {
            return Counts.interval(events, Confidence.P95);
        }
        int i = (int) events;
        Interval kept = counts[i];
        if (kept == null) {
            kept = Counts.interval(i, Confidence.P95);
            counts[i] = kept;
        }
        return kept;
    }

    private Estimate mean(double mean, double values, double squares) {
        if (values < 2) {
            return new Estimate(mean, Double.NaN, Double.NaN);
        }
        double deviation = Math.sqrt(Math.max(0, squares - values * mean * mean) / (values - 1));
        double width = widths.computeIfAbsent(
                (long) values,
                n -> Means.interval(0, 1, n, Confidence.P95)
                        .map(Interval::upper)
                        .orElse(Double.NaN));
        return new Estimate(mean, mean - width * deviation, mean + width * deviation);
    }
}
