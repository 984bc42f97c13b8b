package isocentre.service.priorities;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What research should find out.
///
/// @param words as researchers would ask it
/// @param plain for everybody
/// @param other into which it was merged, or that asks the same
/// @param place in the order of the workshop
/// @param evidence what was found when it was held against the evidence (PRI-02)
public record Question(
        UUID id,
        UUID round,
        String words,
        String plain,
        State state,
        Optional<UUID> other,
        Optional<Integer> place,
        Optional<Evidence> evidence) {

    /// Where it stands; what each means is told in `standards/workflows/priority/states.csv`.
    public enum State {
        FORMED,
        OUTSIDE,
        MERGED,
        DUPLICATE,
        ANSWERED,
        LONG,
        SHORT,
        TOP,
        SEEKING,
        FUNDED,
        SETTLED;

        /// The word in the tables.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /// Whether it is a gap in the evidence.
        public boolean gap() {
            return switch (this) {
                case LONG, SHORT, TOP, SEEKING, FUNDED -> true;
                case FORMED, OUTSIDE, MERGED, DUPLICATE, ANSWERED, SETTLED -> false;
            };
        }

        /// Whether it left the round with a reason.
        public boolean left() {
            return switch (this) {
                case OUTSIDE, MERGED, DUPLICATE, ANSWERED -> true;
                case FORMED, LONG, SHORT, TOP, SEEKING, FUNDED, SETTLED -> false;
            };
        }
    }

    /// What can happen to it.
    public enum Move {
        EXCLUDE,
        MERGE,
        DUPLICATE,
        ANSWER,
        CONFIRM,
        SHORTEN,
        TOP,
        SEEK,
        FUND,
        RESOLVE;

        /// The word in the tables.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What was found when the question was held against the evidence.
    ///
    /// @param searched where, and on which day
    /// @param review the review that was found, with its year; empty for none
    public record Evidence(String searched, Verdict verdict, String review, String words) {}

    /// Whether what is known answers the question.
    public enum Verdict {
        NONE("No current and reliable review was found"),
        UNCERTAIN("A review shows that it is not known"),
        ANSWERS("A current and reliable review answers it");

        private final String title;

        Verdict(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What was done, by whom.
    ///
    /// @param move `form` for the first
    public record Step(Instant at, String name, String move, String words) {}
}
