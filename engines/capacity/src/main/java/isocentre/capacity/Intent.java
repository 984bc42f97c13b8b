package isocentre.capacity;

import java.util.Locale;

/// What a course is for, as far as planning tells courses apart.
public enum Intent {
    /// To cure, or to add to a cure.
    RADICAL,
    /// To relieve: started before others, since they wait least well.
    PALLIATIVE;

    /// The word in files: `radical`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads `radical` or `palliative`.
    ///
    /// @throws IllegalArgumentException if it is neither
    public static Intent of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
