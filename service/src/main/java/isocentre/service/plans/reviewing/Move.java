package isocentre.service.plans.reviewing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A step of a review.
public enum Move {
    ASSIGN(false),
    BEGIN(false),
    NO_CHANGE(false),
    NOTE(true),
    CHANGE(true),
    CHANGE_MADE(true),
    CHANGE_NOT_MADE(true),
    CLOSE(false),
    WITHDRAW(true);

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
