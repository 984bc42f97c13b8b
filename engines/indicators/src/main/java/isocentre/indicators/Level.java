package isocentre.indicators;

import java.util.Locale;

/// For whom a figure is made.
public enum Level {
    PROVIDER,
    NETWORK,
    ALLIANCE,
    ENGLAND;

    /// The code of the row of a network or alliance level that holds the providers outside any.
    public static final String OUTSIDE = "-";

    /// England's code.
    public static final String ENGLAND_CODE = "ENG";

    /// Reads `provider`, `network`, `alliance` or `england`.
    ///
    /// @throws IllegalArgumentException if it is none of them
    public static Level of(String word) {
        for (Level level : values()) {
            if (level.word().equals(word)) {
                return level;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is not a level: use provider, network, alliance or england");
    }

    /// The word in files: `provider`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
