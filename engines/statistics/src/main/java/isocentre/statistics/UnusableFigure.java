package isocentre.statistics;

/// A statistic was asked of figures that cannot have it: more events than people, a negative count, an expected
/// number of zero. The message says which figure and what would be right, in words for a reader.
public final class UnusableFigure extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public UnusableFigure(String message) {
        super(message);
    }

    static double notNegative(String what, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new UnusableFigure(what + " is " + value + ": it must be zero or more");
        }
        return value;
    }

    static double positive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new UnusableFigure(what + " is " + value + ": it must be more than zero");
        }
        return value;
    }
}
