package isocentre.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// How often each value occurs: enough for an exact median or centile, without the single values.
/// Histograms of parts add up to the histogram of the whole, which medians do not.
public final class Histogram {
    /// The values that occur, ascending, and how many values lie at or below each.
    private final double[] values;

    private final long[] upTo;
    private int size;
    private long total;

    private Histogram(int most) {
        values = new double[most];
        upTo = new long[most];
    }

    /// @param counts times that each value occurs; zero is allowed
    /// @throws UnusableFigure if a count is negative or a value is not a number
    public static Histogram of(Map<Double, Long> counts) {
        Histogram histogram = new Histogram(counts.size());
        new TreeMap<>(counts).forEach(histogram::add);
        return histogram;
    }

    /// @param counts how often each of the values 0, 1, 2 … occurs
    /// @throws UnusableFigure if a count is negative
    public static Histogram ofWholeNumbers(int[] counts) {
        Histogram histogram = new Histogram(counts.length);
        for (int value = 0; value < counts.length; value++) {
            histogram.add(value, counts[value]);
        }
        return histogram;
    }

    private void add(double value, long count) {
        if (count < 0) {
            UnusableFigure.notNegative("The count of value " + value, count);
        }
        if (!Double.isFinite(value)) {
            throw new UnusableFigure("A histogram cannot hold the value " + value);
        }
        if (count > 0) {
            total += count;
            values[size] = value;
            upTo[size++] = total;
        }
    }

    /// How many values there are.
    public long total() {
        return total;
    }

    /// The quantile at `p` (0.5 is the median), between neighbours in proportion, as SQL's `percentile_cont` does.
    /// Empty when there are no values.
    public Optional<Double> quantile(double p) {
        share(p);
        if (total == 0) {
            return Optional.empty();
        }
        double place = p * (total - 1);
        long below = (long) Math.floor(place);
        double low = ranked(below + 1);
        double high = ranked(Math.min(below + 2, total));
        return Optional.of(low + (place - below) * (high - low));
    }

    /// The quantile with its distribution-free limits: two of the values, by the binomial probability of
    /// so many lying below the true quantile (Conover, Practical Nonparametric Statistics, 3.2). Empty when
    /// the values are too few for limits at this confidence: a median needs six for 95 %.
    public Optional<Interval> interval(double p, Confidence confidence) {
        share(p);
        if (total == 0 || total > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        BinomialDistribution below = BinomialDistribution.of((int) total, p);
        double tail = confidence.tail();
        int lower = below.inverseCumulativeProbability(tail);
        int upper = below.inverseCumulativeProbability(1 - tail) + 1;
        if (lower < 1 || upper > total) {
            return Optional.empty();
        }
        double estimate = quantile(p).orElseThrow();
        return Optional.of(
                new Interval(estimate, Math.min(estimate, ranked(lower)), Math.max(estimate, ranked(upper))));
    }

    private double ranked(long rank) {
        int place = Arrays.binarySearch(upTo, 0, size, rank);
        return values[place >= 0 ? place : -place - 1];
    }

    private static void share(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new UnusableFigure("The quantile " + p + " is not between 0 and 1");
        }
    }
}
