package isocentre.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/// Intervals for a mean by Student's t (PHEindicatormethods, `phe_mean`), in the unit of the values.
public final class Means {
    private Means() {}

    /// The mean of the values. Empty under two values, which have no spread to judge by.
    public static Optional<Interval> interval(double[] values, Confidence confidence) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        double deviation = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
        return interval(mean, deviation, values.length, confidence);
    }

    /// The mean from its parts: `deviation` is the standard deviation of the sample (divisor n - 1).
    /// Empty under two values.
    ///
    /// @throws UnusableFigure if the deviation is negative
    public static Optional<Interval> interval(double mean, double deviation, long values, Confidence confidence) {
        UnusableFigure.notNegative("A standard deviation", deviation);
        if (values < 2) {
            return Optional.empty();
        }
        double t = TDistribution.of(values - 1.0).inverseSurvivalProbability(confidence.tail());
        double half = t * deviation / Math.sqrt(values);
        return Optional.of(new Interval(mean, mean - half, mean + half));
    }
}
