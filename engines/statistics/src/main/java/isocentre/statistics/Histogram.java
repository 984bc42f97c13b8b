package isocentre.statistics;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// How often each value occurs: enough for an exact median or centile, without the single values.
/// Histograms of parts add up to the histogram of the whole, which medians do not.
public final class Histogram {
    private final NavigableMap<Long, Double> valueUpTo = new TreeMap<>();
    private final long total;

    /// @param counts times that each value occurs; zero is allowed
    /// @throws UnusableFigure if a count is negative or a value is not a number
    public Histogram(Map<Double, Long> counts) {
        long running = 0;
        for (Map.Entry<Double, Long> entry : new TreeMap<>(counts).entrySet()) {
            UnusableFigure.notNegative("The count of value " + entry.getKey(), entry.getValue());
            if (!Double.isFinite(entry.getKey())) {
                throw new UnusableFigure("A histogram cannot hold the value " + entry.getKey());
            }
            if (entry.getValue() > 0) {
                running += entry.getValue();
                valueUpTo.put(running, entry.getKey());
            }
        }
        total = running;
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
        return valueUpTo.ceilingEntry(rank).getValue();
    }

    private static void share(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new UnusableFigure("The quantile " + p + " is not between 0 and 1");
        }
    }
}
