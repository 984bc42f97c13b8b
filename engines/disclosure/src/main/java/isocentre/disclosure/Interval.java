package isocentre.disclosure;

/// Whole numbers that a count may be, both ends included.
///
/// @param highest [#UNLIMITED] where nothing limits it
public record Interval(long lowest, long highest) {
    /// Stands for no limit: no count of people is as high.
    public static final long UNLIMITED = 1_000_000_000_000L;

    static final Interval ANY = new Interval(0, UNLIMITED);

    public static Interval exactly(long value) {
        return new Interval(value, value);
    }

    /// How far apart the ends are: 0 where the count is known.
    public long width() {
        return highest - lowest;
    }

    boolean holds(long value) {
        return value >= lowest && value <= highest;
    }

    boolean empty() {
        return lowest > highest;
    }

    Interval and(Interval other) {
        return new Interval(Math.max(lowest, other.lowest), Math.min(highest, other.highest));
    }

    /// As in `6 to 7`, `47 exactly`, `8 or more`.
    @Override
    public String toString() {
        if (lowest == highest) {
            return lowest + " exactly";
        }
        return highest >= UNLIMITED ? lowest + " or more" : lowest + " to " + highest;
    }
}
