package isocentre.indicators;

/// Whether a figure's value is shown, and if not, why.
///
/// @param words as in files: `shown`, `no data`, `incomplete: 3 of 4 providers`, `too few`
public record Status(Reason reason, String words) {
    public static final Status SHOWN = new Status(Reason.SHOWN, "shown");
    public static final Status NO_DATA = new Status(Reason.NO_DATA, "no data");
    public static final Status TOO_FEW = new Status(Reason.TOO_FEW, "too few");
    public static final Status COUNT_ONLY = new Status(Reason.COUNT_ONLY, "count only: its people are not counted");

    /// The kinds of reason.
    public enum Reason {
        SHOWN,
        NO_DATA,
        INCOMPLETE,
        TOO_FEW,
        COUNT_ONLY
    }

    /// Fewer submissions than are needed.
    ///
    /// @param of what is counted: providers, months, provider-months
    public static Status incomplete(int there, int due, String of) {
        return new Status(Reason.INCOMPLETE, "incomplete: " + there + " of " + due + " " + of);
    }

    public boolean shown() {
        return reason == Reason.SHOWN;
    }

    @Override
    public String toString() {
        return words;
    }
}
