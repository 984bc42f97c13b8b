package isocentre.effects;

import isocentre.statistics.UnusableFigure;
import java.util.Locale;

/// On which scale a change is told.
public enum Scale {
    /// A share from 0 to 1: the effect is a difference, told in percentage points. A month counts by its
    /// denominator.
    SHARE {
        @Override
        double value(Observation month) {
            if (month.numerator() > month.denominator()) {
                throw new UnusableFigure("In " + month.month().words() + " there are more events than people");
            }
            return month.share();
        }

        @Override
        double weight(Observation month) {
            return month.denominator();
        }

        @Override
        Observation observation(Observation like, double value) {
            return new Observation(like.month(), Math.clamp(value, 0, 1) * like.denominator(), like.denominator());
        }

        @Override
        public String words(double effect) {
            return String.format(Locale.ROOT, "%+.1f percentage points", effect * 100);
        }
    },
    /// A count, or a rate: the effect is the logarithm of a ratio, told in per cent. A month counts by its
    /// events.
    COUNT {
        @Override
        double value(Observation month) {
            if (month.numerator() == 0) {
                throw new UnusableFigure(month.month().words()
                        + " has a count of zero, of which no ratio can be told: take quarters, or more centres"
                        + " together");
            }
            return Math.log(month.share());
        }

        @Override
        double weight(Observation month) {
            return month.numerator();
        }

        @Override
        Observation observation(Observation like, double value) {
            return new Observation(like.month(), Math.exp(value) * like.denominator(), like.denominator());
        }

        @Override
        public String words(double effect) {
            return String.format(Locale.ROOT, "%+.1f per cent", Math.expm1(effect) * 100);
        }
    };

    /// The value that is modelled.
    abstract double value(Observation month);

    /// How much a month tells: the reciprocal of its variance, but for a factor.
    abstract double weight(Observation month);

    /// A month of another value, of the size of the given one.
    abstract Observation observation(Observation like, double value);

    /// An effect in words: `+3.4 percentage points`, `-7.0 per cent`.
    public abstract String words(double effect);
}
