package isocentre.lake.workbooks;

import java.util.Locale;
import java.util.Optional;

/// The stage of treatment that a count is about. First and subsequent add up to all.
public enum Stage {
    ALL,
    FIRST,
    SUBSEQUENT;

    /// As stored: `all`, `first`, `subsequent`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads `ALL STAGES`, `First Treatment`, `SUBSEQUENT TREATMENTS` and the like.
    static Optional<Stage> of(String text) {
        String words = Headings.plain(text);
        if (words.startsWith("ALL")) {
            return Optional.of(ALL);
        }
        if (words.startsWith("FIRST")) {
            return Optional.of(FIRST);
        }
        return words.startsWith("SUB") ? Optional.of(SUBSEQUENT) : Optional.empty();
    }
}
