package isocentre.service.priorities.horizon;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Something new that may change treatment.
///
/// @param source its address
/// @param couldChange what it could change for patients, as judged; empty before
/// @param expected when, as judged; empty before
/// @param question of a round to which it is linked
public record News(
        UUID id,
        String title,
        String what,
        String source,
        Kind kind,
        State state,
        String couldChange,
        String expected,
        Optional<UUID> question,
        Instant noticedAt) {

    /// What is new.
    public enum Kind {
        TECHNOLOGY("Technology"),
        EVIDENCE("Evidence");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Where it stands; what each means is told in `standards/workflows/horizon/states.csv`.
    public enum State {
        NOTICED,
        ASSESSED,
        LINKED,
        DROPPED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What can happen to it.
    public enum Move {
        ASSESS,
        LINK,
        DROP;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What was done, by whom.
    ///
    /// @param move `notice` for the first
    public record Step(Instant at, String actor, String name, String move, String words) {}
}
