package isocentre.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// Intervals for a count of events, taken as Poisson (PHEindicatormethods, `phe_rate`).
public final class Counts {
    /// From this count on, Byar's approximation; below it, the exact limits.
    static final double EXACT_BELOW = 10;

    private Counts() {}

    /// The interval of the NHS's rule: exact below 10 events, Byar from 10 on.
    ///
    /// @throws UnusableFigure if the count is negative
    public static Interval interval(double events, Confidence confidence) {
        return events < EXACT_BELOW ? exact(events, confidence) : byar(events, confidence);
    }

    /// Byar's approximation, whatever the count. Sound from 10 events on.
    ///
    /// @throws UnusableFigure if the count is negative
    public static Interval byar(double events, Confidence confidence) {
        UnusableFigure.notNegative("The number of events", events);
        double z = confidence.z();
        double lower = events == 0 ? 0 : events * cube(1 - 1 / (9 * events) - z / (3 * Math.sqrt(events)));
        double next = events + 1;
        double upper = next * cube(1 - 1 / (9 * next) + z / (3 * Math.sqrt(next)));
        return new Interval(events, Math.max(0, lower), upper);
    }

    /// The exact Poisson limits, by chi-square.
    ///
    /// @throws UnusableFigure if the count is negative
    public static Interval exact(double events, Confidence confidence) {
        UnusableFigure.notNegative("The number of events", events);
        return new Interval(events, lowest(events, confidence.tail()), highest(events, confidence.tail()));
    }

    /// The smallest mean under which so many events or more still have the probability `tail`.
    static double lowest(double events, double tail) {
        return events == 0 ? 0 : ChiSquaredDistribution.of(2 * events).inverseCumulativeProbability(tail) / 2;
    }

    /// The largest mean under which so many events or fewer still have the probability `tail`.
    static double highest(double events, double tail) {
        return ChiSquaredDistribution.of(2 * events + 2).inverseSurvivalProbability(tail) / 2;
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
