package isocentre.service.priorities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// One round of setting priorities.
///
/// @param scope what it is about and what not, in plain words
/// @param place network, or `ENG`
/// @param surveyEnds the last day on which everybody can send what they want to know
public record Round(
        UUID id, String title, String scope, String place, LocalDate surveyEnds, State state, Instant since) {

    /// Its stages, in their order; what each means is told in `standards/workflows/priority-round/states.csv`.
    public enum State {
        STEERING,
        SURVEY,
        SORTING,
        CHECKING,
        INTERIM,
        WORKSHOP,
        RANKED,
        PUBLISHED,
        CLOSED;

        /// The word in the tables.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /// Whether everybody may read the questions.
        public boolean questionsOpen() {
            return compareTo(INTERIM) >= 0;
        }

        /// Whether everybody may read the votes and the order.
        public boolean published() {
            return compareTo(PUBLISHED) >= 0;
        }
    }

    /// A step from stage to stage.
    public enum Move {
        ASK,
        SORT,
        CHECK,
        RANK,
        GATHER,
        SETTLE,
        REOPEN,
        PUBLISH,
        CLOSE;

        /// The word in the tables.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Somebody in the steering group.
    ///
    /// @param voice empty for the neutral facilitator
    public record Member(String name, Optional<Voice> voice) {}

    /// Who came to the workshop, and what they did not agree on.
    public record Workshop(LocalDate heldOn, int patients, int carers, int clinicians, String dissent) {}

    /// What was done, by whom.
    ///
    /// @param move `plan` for the first
    public record Step(Instant at, String actor, String name, String office, String move, String words) {}
}
