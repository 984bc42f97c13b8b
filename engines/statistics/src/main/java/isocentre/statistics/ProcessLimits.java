package isocentre.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Mean and process limits of one run of points between rebases, in the unit of the values.
///
/// @param from index of the first point
/// @param to index after the last point
/// @param movingRange average moving range, after screening where that was asked for
/// @param screened moving ranges left out
public record ProcessLimits(int from, int to, double mean, double movingRange, int screened) {
    /// Under so many points the limits are only for trial.
    public static final int FIRM_FROM = 12;

    private static final double LIMIT = 2.66;
    private static final double OUTLYING = 3.267;

    static ProcessLimits of(double[] values, int from, int to, boolean screen) {
        double mean = Arrays.stream(values, from, to).average().orElseThrow();
        double[] ranges = IntStream.range(from + 1, to)
                .mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
                .toArray();
        double average = Arrays.stream(ranges).average().orElse(0);
        // A process that hardly ever moves has an average of zero: nothing then is outlying.
        double[] kept = screen && average > 0
                ? Arrays.stream(ranges)
                        .filter(range -> range < OUTLYING * average)
                        .toArray()
                : ranges;
        return new ProcessLimits(from, to, mean, Arrays.stream(kept).average().orElse(0), ranges.length - kept.length);
    }

    public double lower() {
        return mean - LIMIT * movingRange;
    }

    public double upper() {
        return mean + LIMIT * movingRange;
    }

    /// Two thirds of the way to the lower limit.
    public double nearLower() {
        return mean - LIMIT * 2 / 3 * movingRange;
    }

    /// Two thirds of the way to the upper limit.
    public double nearUpper() {
        return mean + LIMIT * 2 / 3 * movingRange;
    }

    public int points() {
        return to - from;
    }

    /// Whether there are too few points for firm limits.
    public boolean trial() {
        return points() < FIRM_FROM;
    }
}
