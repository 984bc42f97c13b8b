package isocentre.statistics;

import static org.apache.commons.statistics.distribution.ChiSquaredDistribution.of;

/// The control limits of a funnel plot at one size of place, in the unit of the measure.
///
/// @param target what a place is held against: the pooled value, or 1 for a ratio
public record FunnelLimits(double target, double lower95, double upper95, double lower99_8, double upper99_8) {

    /// So far a value at a limit may lie from it by rounding alone.
    private static final double ROUNDING = 1e-9;

    /// Where a value lies. One at a limit is within it: where the target is the whole, so is every upper limit, and a
    /// place at 100% must not be taken for one beyond.
    public Standing standing(double value) {
        if (value > upper99_8 + ROUNDING) {
            return Standing.ALARM_HIGH;
        }
        if (value < lower99_8 - ROUNDING) {
            return Standing.ALARM_LOW;
        }
        if (value > upper95 + ROUNDING) {
            return Standing.ALERT_HIGH;
        }
        return value < lower95 - ROUNDING ? Standing.ALERT_LOW : Standing.WITHIN;
    }

    FunnelLimits times(double factor) {
        return new FunnelLimits(
                target * factor, lower95 * factor, upper95 * factor, lower99_8 * factor, upper99_8 * factor);
    }

    /// Limits for a proportion: the shares whose Wilson interval just reaches the target, in closed form
    /// (PHEindicatormethods, `calculate_funnel_limits`).
    public static FunnelLimits ofProportion(double target, double people) {
        if (!(target >= 0 && target <= 1)) {
            throw new UnusableFigure("The target " + target + " is not a share from 0 to 1");
        }
        UnusableFigure.positive("The denominator of a proportion", people);
        double[] two = proportion(target, people, Confidence.P95.z());
        double[] three = proportion(target, people, Confidence.P99_8.z());
        return new FunnelLimits(target, two[0], two[1], three[0], three[1]);
    }

    /// Limits for observed over expected, around 1, by the exact Poisson quantiles of the expected count
    /// (FunnelPlotR).
    public static FunnelLimits ofRatio(double expected) {
        UnusableFigure.positive("The expected number of events", expected);
        double two = Confidence.P95.tail();
        double three = Confidence.P99_8.tail();
        return new FunnelLimits(
                1,
                of(2 * expected).inverseCumulativeProbability(two) / 2 / expected,
                of(2 * expected + 2).inverseSurvivalProbability(two) / 2 / expected,
                of(2 * expected).inverseCumulativeProbability(three) / 2 / expected,
                of(2 * expected + 2).inverseSurvivalProbability(three) / 2 / expected);
    }

    /// Limits for observed over expected, around 1, where only the observed count is known: the ratios at which the
    /// exact interval just reaches 1 (PHEindicatormethods, `calculate_funnel_limits`).
    public static FunnelLimits ofRatioObserved(double observed) {
        UnusableFigure.positive("The observed number of events", observed);
        double two = Confidence.P95.tail();
        double three = Confidence.P99_8.tail();
        return new FunnelLimits(
                1,
                observed / Counts.highest(observed, two),
                observed / Counts.lowest(observed, two),
                observed / Counts.highest(observed, three),
                observed / Counts.lowest(observed, three));
    }

    private static double[] proportion(double a, double n, double q) {
        double squared = q * q;
        double centre = a * (n / squared + 1);
        double scale = 1 / squared + 1 / n;
        double inner = 64 * centre * centre - 64 * scale * a * (n * (a * (n / squared + 2) - 1) + squared * (a - 1));
        double half = Math.sqrt(Math.max(0, inner)) / 8;
        return new double[] {clamp((centre - half) / scale / n), clamp((centre + half) / scale / n)};
    }

    private static double clamp(double share) {
        return Math.min(1, Math.max(0, share));
    }
}
