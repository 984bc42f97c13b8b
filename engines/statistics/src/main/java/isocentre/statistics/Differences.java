package isocentre.statistics;

/// The difference of two proportions of different people, from -1 to 1.
public final class Differences {
    private Differences() {}

    /// The second share less the first, with Newcombe's hybrid of the two Wilson intervals (Statistics in
    /// Medicine 1998;17:873, method 10).
    ///
    /// @throws UnusableFigure if a denominator is not above zero, or there are more events than people
    public static Interval newcombe(
            double firstEvents, double firstPeople, double secondEvents, double secondPeople, Confidence confidence) {
        Interval first = Proportions.wilson(firstEvents, firstPeople, confidence);
        Interval second = Proportions.wilson(secondEvents, secondPeople, confidence);
        double difference = second.estimate() - first.estimate();
        return new Interval(
                difference,
                difference - Math.hypot(second.estimate() - second.lower(), first.upper() - first.estimate()),
                difference + Math.hypot(second.upper() - second.estimate(), first.estimate() - first.lower()));
    }
}
