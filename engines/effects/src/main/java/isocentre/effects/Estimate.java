package isocentre.effects;

import isocentre.statistics.Confidence;
import isocentre.statistics.Interval;
import org.apache.commons.statistics.distribution.TDistribution;

/// One figure of an effect, on its [Scale].
///
/// @param of what it is the figure of, in words
/// @param error standard error
/// @param freedom degrees of freedom by which interval and `p` were made; infinite where they were made by
///     resampling
/// @param p how often chance alone would give so great a difference or a greater one, 0 to 1
public record Estimate(String of, Interval interval, double error, double freedom, double p, Scale scale) {

    static Estimate byT(String of, double value, double error, double freedom, Confidence confidence, Scale scale) {
        TDistribution t = TDistribution.of(freedom);
        double half = t.inverseSurvivalProbability(confidence.tail()) * error;
        double p = error == 0 ? (value == 0 ? 1 : 0) : 2 * t.survivalProbability(Math.abs(value / error));
        return new Estimate(of, new Interval(value, value - half, value + half), error, freedom, p, scale);
    }

    public double value() {
        return interval.estimate();
    }

    /// Whether the interval leaves out no change.
    public boolean found() {
        return !interval.contains(0);
    }

    /// `+3.4 percentage points (+1.2 percentage points to +5.6 percentage points)`.
    public String words() {
        return scale.words(value()) + " (" + scale.words(interval.lower()) + " to " + scale.words(interval.upper())
                + ")";
    }
}
