package isocentre.service.capture;

import java.util.Locale;

/// Where a submission stands; what each means is told in `standards/workflows/submission/states.csv`.
public enum State {
    RECEIVED,
    CHECKING,
    REJECTED,
    READY,
    SIGNED,
    STORED,
    LEAVING,
    SUPERSEDED,
    WITHDRAWN;

    /// The word in the tables.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
