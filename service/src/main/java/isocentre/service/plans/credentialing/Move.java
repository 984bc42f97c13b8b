package isocentre.service.plans.credentialing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A step of a credential.
public enum Move {
    SEND_EVIDENCE(false),
    TAKE(false),
    GIVE_BACK(false),
    PASS(false),
    PASS_WITH_COMMENTS(true),
    RESUBMIT(true),
    WITHDRAW(true),
    EXPIRE(false),
    LAPSE(false);

    private final boolean needsWords;

    Move(boolean needsWords) {
        this.needsWords = needsWords;
    }

    /// Whether it must be said why, or what.
    public boolean needsWords() {
        return needsWords;
    }

    /// The word in the tables.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Move> of(String word) {
        return Arrays.stream(values()).filter(move -> move.word().equals(word)).findFirst();
    }
}
