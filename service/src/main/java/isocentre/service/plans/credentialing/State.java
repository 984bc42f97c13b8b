package isocentre.service.plans.credentialing;

import java.util.Locale;

/// Where a credential stands; what each means is told in `standards/workflows/credential/states.csv`.
public enum State {
    REQUESTED,
    EVIDENCE_RECEIVED,
    UNDER_REVIEW,
    PASSED,
    PASSED_WITH_COMMENTS,
    RESUBMIT,
    EXPIRED,
    LAPSED,
    WITHDRAWN;

    /// The word in the tables.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Whether it was passed, with or without comments.
    public boolean passed() {
        return this == PASSED || this == PASSED_WITH_COMMENTS;
    }

    /// Whether it is still on its way to an outcome.
    public boolean underWay() {
        return switch (this) {
            case REQUESTED, EVIDENCE_RECEIVED, UNDER_REVIEW, RESUBMIT -> true;
            case PASSED, PASSED_WITH_COMMENTS, EXPIRED, LAPSED, WITHDRAWN -> false;
        };
    }
}
