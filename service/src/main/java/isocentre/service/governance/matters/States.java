package isocentre.service.governance.matters;

import java.util.Locale;

/// The states and moves of each kind, as their tables in `standards/workflows/` name them.
final class States {
    private States() {}

    enum ActionState {
        PROPOSED,
        AGREED,
        DOING,
        CLAIMED,
        PROVED,
        DROPPED
    }

    enum ActionMove {
        AGREE,
        BEGIN,
        CLAIM,
        PROVE,
        DOUBT,
        DROP
    }

    enum RiskState {
        PROPOSED,
        ASSESSED,
        TREATING,
        TOLERATED,
        ISSUE,
        CLOSED
    }

    enum RiskMove {
        ASSESS,
        TREAT,
        TOLERATE,
        HAPPEN,
        CLOSE
    }

    enum DecisionState {
        PROPOSED,
        CONSULTED,
        FORCE,
        KEPT,
        CHANGED,
        REVERSED
    }

    enum DecisionMove {
        CONSULT,
        TAKE,
        KEEP,
        CHANGE,
        REVERSE
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
