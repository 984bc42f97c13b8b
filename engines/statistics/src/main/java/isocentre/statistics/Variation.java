package isocentre.statistics;

import org.jspecify.annotations.Nullable;

/// What kind of variation a point shows: the variation icons of Making Data Count. The icon of a chart is that of its
/// last point.
public enum Variation {
    COMMON_CAUSE("Common cause variation: no significant change"),
    IMPROVEMENT_HIGH("Special cause variation of an improving nature: higher values"),
    IMPROVEMENT_LOW("Special cause variation of an improving nature: lower values"),
    CONCERN_HIGH("Special cause variation of a concerning nature: higher values"),
    CONCERN_LOW("Special cause variation of a concerning nature: lower values"),
    NEUTRAL_HIGH("Special cause variation: higher values, neither better nor worse in itself"),
    NEUTRAL_LOW("Special cause variation: lower values, neither better nor worse in itself");

    private final String words;

    Variation(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Variation of(@Nullable Signal signal, Direction better) {
        if (signal == null) {
            return COMMON_CAUSE;
        }
        return switch (better) {
            case UP -> signal.high() ? IMPROVEMENT_HIGH : CONCERN_LOW;
            case DOWN -> signal.high() ? CONCERN_HIGH : IMPROVEMENT_LOW;
            case NEITHER -> signal.high() ? NEUTRAL_HIGH : NEUTRAL_LOW;
        };
    }
}
