package isocentre.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// A two-sided confidence level, strictly between 0 and 1.
///
/// The NHS shows 95 % and 99.8 %: about two and three standard errors.
public record Confidence(double level) {
    public static final Confidence P95 = new Confidence(0.95);
    public static final Confidence P99_8 = new Confidence(0.998);

    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new UnusableFigure("The confidence level is " + level + ": it must lie between 0 and 1");
        }
    }

    /// The probability left in each tail: 0.025 for 95 %, 0.001 for 99.8 %.
    public double tail() {
        return (1 - level) / 2;
    }

    /// The normal deviate: 1.959964 for 95 %, 3.090232 for 99.8 %.
    public double z() {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail());
    }
}
