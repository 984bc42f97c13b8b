package isocentre.statistics;

/// Why a point of an SPC chart is special cause: the rules of Making Data Count, in the order in which they
/// are asked.
public enum Signal {
    ABOVE_LIMIT("above the upper process limit", true),
    BELOW_LIMIT("below the lower process limit", false),
    RISING("part of 7 or more points rising", true),
    FALLING("part of 7 or more points falling", false),
    NEAR_UPPER("one of 2 out of 3 points close to the upper process limit", true),
    NEAR_LOWER("one of 2 out of 3 points close to the lower process limit", false),
    RUN_ABOVE("part of 7 or more points above the mean", true),
    RUN_BELOW("part of 7 or more points below the mean", false);

    private final String words;
    private final boolean high;

    Signal(String words, boolean high) {
        this.words = words;
        this.high = high;
    }

    public String words() {
        return words;
    }

    /// Whether the signal is of higher values.
    public boolean high() {
        return high;
    }
}
