package isocentre.statistics;

/// Intervals for a proportion, as a share from 0 to 1.
public final class Proportions {
    private Proportions() {}

    /// The Wilson score interval: the NHS's rule for a proportion (PHEindicatormethods, `phe_proportion`).
    ///
    /// It never leaves 0 to 1, and holds for 0 of n and n of n.
    ///
    /// @throws UnusableFigure if there is nobody in the denominator, or more events than people
    public static Interval wilson(double events, double people, Confidence confidence) {
        UnusableFigure.notNegative("The numerator of a proportion", events);
        UnusableFigure.positive("The denominator of a proportion", people);
        if (events > people) {
            throw new UnusableFigure("A proportion of " + events + " in " + people + " is more than the whole");
        }
        double z = confidence.z();
        double share = events / people;
        double centre = 2 * events + z * z;
        double spread = z * Math.sqrt(z * z + 4 * events * (1 - share));
        double scale = 2 * (people + z * z);
        double lower = events == 0 ? 0 : (centre - spread) / scale;
        double upper = events == people ? 1 : (centre + spread) / scale;
        return new Interval(share, lower, upper);
    }
}
