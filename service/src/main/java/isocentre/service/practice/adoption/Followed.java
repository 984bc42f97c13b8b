package isocentre.service.practice.adoption;

import isocentre.statistics.Confidence;
import isocentre.statistics.Interval;
import isocentre.statistics.Proportions;
import java.util.Locale;

/// How many of how many were treated as a guideline says.
public record Followed(double followed, double of) {
    static final Followed NOBODY = new Followed(0, 0);

    public Followed and(Followed more) {
        return new Followed(followed + more.followed, of + more.of);
    }

    /// From 0 to 1; 0 where there is nobody.
    public double share() {
        return of > 0 ? followed / of : 0;
    }

    /// With its 95 % interval by Wilson's rule; there must be somebody.
    public Interval interval() {
        return Proportions.wilson(followed, of, Confidence.P95);
    }

    /// `74 of 98 (76%)`.
    public String words() {
        return of > 0 ? String.format(Locale.UK, "%,.0f of %,.0f (%.0f%%)", followed, of, 100 * share()) : "nobody";
    }
}
