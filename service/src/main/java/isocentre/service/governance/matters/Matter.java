package isocentre.service.governance.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// An action, a risk or a decision of a network.
///
/// @param particulars by their labels, as [Kind#particulars()] has them; never changed
/// @param amends the earlier decision that this one changes
/// @param dueOn what it means says [Kind#due()]
/// @param state the word in the tables
/// @param now of a risk that was assessed
/// @param target to which treatment is to bring it
/// @param escalation of a risk that was raised
public record Matter(
        UUID id,
        String network,
        Kind kind,
        String title,
        Map<String, String> particulars,
        Optional<UUID> amends,
        LocalDate dueOn,
        String state,
        Optional<Score> now,
        Optional<Score> target,
        Optional<UUID> escalation,
        Instant raisedAt) {

    /// The move by which it came into being.
    public static final String PROPOSE = "propose";

    static final String FIRST = "proposed";

    /// How likely, and how severe, from 1 to 5 each.
    public record Score(int likelihood, int severity) {
        public Score {
            if (likelihood < 1 || likelihood > 5 || severity < 1 || severity > 5) {
                throw new IllegalArgumentException("likelihood and severity go from 1 to 5");
            }
        }

        /// From 1 to 25.
        public int value() {
            return likelihood * severity;
        }

        /// `12 (4 × 3)`.
        @Override
        public String toString() {
            return "%d (%d × %d)".formatted(value(), likelihood, severity);
        }
    }

    /// What was done: who, when and why.
    ///
    /// @param to the state after it
    public record Step(Instant at, UUID actor, String name, String office, String move, String to, String words) {}

    /// Whether its score asks for a level above the network, and nobody there was told yet.
    ///
    /// @param threshold from which on a risk is to be raised
    public boolean proposesEscalation(int threshold) {
        return escalation.isEmpty()
                && !state.equals("closed")
                && now.filter(score -> score.value() >= threshold).isPresent();
    }
}
