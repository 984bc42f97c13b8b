package isocentre.statistics;

/// Indirect standardisation: events observed against those expected if the reference's rates held here
/// (PHEindicatormethods, `calculate_ISRatio` and `calculate_ISRate`). Limits as for [Counts].
public final class StandardisedRatios {
    private StandardisedRatios() {}

    /// Observed over expected: 1 is as expected.
    ///
    /// @throws UnusableFigure if nothing is expected
    public static Interval ratio(double observed, double expected, Confidence confidence) {
        UnusableFigure.positive("The expected number of events", expected);
        return Counts.interval(observed, confidence).times(1 / expected);
    }

    /// The ratio times the crude rate of the reference, in the unit of that rate.
    ///
    /// @throws UnusableFigure if nothing is expected, or the reference's rate is negative
    public static Interval rate(double observed, double expected, double referenceRate, Confidence confidence) {
        UnusableFigure.notNegative("The reference's rate", referenceRate);
        return ratio(observed, expected, confidence).times(referenceRate);
    }
}
