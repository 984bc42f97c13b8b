package isocentre.service.release;

import java.util.Locale;

/// A step of the workflow.
public enum Move {
    APPROVE,
    REFUSE,
    WITHDRAW;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
