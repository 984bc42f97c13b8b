package isocentre.statistics;

/// Crude rates: events per so many people, with the limits of [Counts].
public final class Rates {
    private Rates() {}

    /// The rate per `per` people: `per` is 100 for a percentage-like rate, 100,000 for a rate of a population.
    ///
    /// @throws UnusableFigure if the count is negative or there are no people
    public static Interval crude(double events, double people, double per, Confidence confidence) {
        UnusableFigure.positive("The population of a rate", people);
        UnusableFigure.positive("The multiplier of a rate", per);
        return Counts.interval(events, confidence).times(per / people);
    }
}
