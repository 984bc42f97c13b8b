package isocentre.service.plans.credentialing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// What a centre has shown, or is showing, for a requirement.
///
/// @param technique id; empty where the requirement binds none
/// @param machine the very version on which it was shown; empty where the requirement binds none
/// @param system likewise, the planning system
/// @param trial for which it was asked
/// @param renews the one that lapsed, which this one takes up again
/// @param expires the last day on which it holds
public record Credential(
        UUID id,
        String provider,
        String requirement,
        String technique,
        Optional<Equipment> machine,
        Optional<Equipment> system,
        String trial,
        String requestedBy,
        String requester,
        Instant requestedAt,
        Optional<UUID> renews,
        Optional<Reviewer> reviewer,
        State state,
        Instant since,
        Optional<LocalDate> expires) {

    /// Somebody who reviews, of the centre they work at.
    public record Reviewer(UUID id, String name, String provider) {}

    /// A piece of evidence.
    ///
    /// @param words what is known of it, by the service where it can tell
    /// @param sha256 of the document, the drawing or the plan
    public record Evidence(long number, Kind kind, String title, String words, String sha256, String by, Instant at) {}

    /// Where evidence comes from.
    public enum Kind {
        DOCUMENT("Document"),
        BENCHMARK("Contour benchmark"),
        SCORE("Score of a plan");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// One line of what was said and done.
    public record Entry(Instant at, String author, String move, String words) {}

    /// Whether it proves anything on a day: passed, not over, and all that it names in use.
    public boolean holds(LocalDate day) {
        return state.passed()
                && expires.filter(last -> !day.isAfter(last)).isPresent()
                && machine.map(one -> one.inUse(day)).orElse(true)
                && system.map(one -> one.inUse(day)).orElse(true);
    }
}
