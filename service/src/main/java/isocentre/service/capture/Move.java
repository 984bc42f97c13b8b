package isocentre.service.capture;

import java.util.Locale;

/// A step of the workflow.
public enum Move {
    CHECK,
    RECHECK,
    INTERRUPT,
    REJECT,
    PASS,
    SIGN,
    STORE,
    REFUSE,
    OUTDATE,
    SUPERSEDE,
    WITHDRAW,
    REMOVE;

    /// The word in the tables.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
