package isocentre.service.release;

import java.util.Locale;

/// Where a release stands; what each means is told in `standards/workflows/release/states.csv`.
public enum State {
    PROPOSED,
    PUBLISHED,
    REFUSED,
    WITHDRAWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
