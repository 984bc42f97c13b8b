package isocentre.service.plans.reviewing;

import java.util.Locale;

/// Where a review stands; what each means is told in `standards/workflows/peer-review/states.csv`.
public enum State {
    REQUESTED,
    ASSIGNED,
    IN_REVIEW,
    OUTCOME_A,
    OUTCOME_B,
    OUTCOME_C,
    CHANGED,
    NOT_CHANGED,
    CLOSED,
    WITHDRAWN;

    /// The word in the tables.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
