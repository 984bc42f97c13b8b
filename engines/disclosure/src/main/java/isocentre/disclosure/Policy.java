package isocentre.disclosure;

import java.util.Locale;

/// By which rule small numbers are hidden: a line of `standards/disclosure/policies.csv`.
///
/// @param hideTo counts from 1 to this are hidden; zero is shown
/// @param roundTo other counts are rounded to the nearest multiple, halves up
/// @param leastWidth how far apart the smallest and the largest value must be that an outsider can infer for a
///     hidden count
public record Policy(String id, int version, String name, long hideTo, long roundTo, Totals totals, long leastWidth) {
    /// How a total is made.
    public enum Totals {
        /// Rounded on its own: it says something of the cells below it.
        OWN,
        /// The sum of the rounded cells: it says no more than they do.
        CELLS;

        static Totals of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    public Policy {
        if (leastWidth < 1 || leastWidth > hideTo - 1) {
            throw new IllegalArgumentException(
                    "policy " + id + "/" + version + " says itself that a hidden count is 1 to " + hideTo
                            + ": it cannot ask for a width of " + leastWidth);
        }
        if (roundTo < 1 || roundTo / 2 > hideTo) {
            throw new IllegalArgumentException("policy " + id + "/" + version + " hides up to " + hideTo
                    + " and rounds to " + roundTo + ": a count that is shown could be rounded to zero");
        }
    }

    /// As in `hes/1`.
    public String code() {
        return id + "/" + version;
    }

    boolean hides(long count) {
        return count >= 1 && count <= hideTo;
    }

    long rounded(long count) {
        return (count + roundTo / 2) / roundTo * roundTo;
    }

    /// What a shown count may be: everything that is rounded to it and not hidden.
    Interval meaningOfShown(long shown) {
        return shown == 0
                ? Interval.exactly(0)
                : new Interval(Math.max(shown - roundTo / 2, hideTo + 1), shown + (roundTo - 1) / 2);
    }

    /// What a count may be that is hidden because it is small.
    Interval meaningOfHidden() {
        return new Interval(1, hideTo);
    }

    /// What a count may be that is hidden to protect another. We suppose an outsider who can tell it from a
    /// small one, which is more than the mark says.
    Interval meaningOfProtecting() {
        return new Interval(hideTo + 1, Interval.UNLIMITED);
    }
}
