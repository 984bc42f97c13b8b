package isocentre.effects;

import isocentre.radiotherapy.Month;
import isocentre.statistics.UnusableFigure;

/// What was counted in a month: events over people for a share, events over working days (or 1) for a count.
public record Observation(Month month, double numerator, double denominator) {
    public Observation {
        if (!(numerator >= 0) || !(denominator > 0) || Double.isInfinite(numerator) || Double.isInfinite(denominator)) {
            throw new UnusableFigure(month.words() + " has " + numerator + " over " + denominator
                    + ": a month needs a denominator" + " above zero and a numerator of zero or more");
        }
    }

    double share() {
        return numerator / denominator;
    }
}
