package isocentre.service.plans.population;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A step of a question.
public enum Move {
    ANSWER,
    ASK_ON,
    CLOSE;

    /// The word in the tables.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Move> of(String word) {
        return Arrays.stream(values()).filter(move -> move.word().equals(word)).findFirst();
    }
}
