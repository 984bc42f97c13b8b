package isocentre.service.governance.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Something that those at one level cannot settle.
///
/// @param network `ODN-01`: of the provider, when it was raised
/// @param provider ODS code; empty where the network itself raised it
/// @param dueOn by when its owner has to act; empty once it is closed
public record Escalation(
        UUID id,
        String network,
        Optional<String> provider,
        String title,
        State state,
        Instant since,
        Optional<LocalDate> dueOn,
        Instant raisedAt) {

    /// With whom it lies; what each means is told in `standards/workflows/escalation/states.csv`.
    public enum State {
        PROVIDER,
        NETWORK,
        IMPLEMENTATION,
        NATIONAL,
        CLOSED;

        /// The word in the tables.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// A step of the workflow.
    public enum Move {
        RAISE,
        ANSWER,
        RETURN,
        CLOSE;

        /// The word in the tables.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Move> of(String word) {
            return Arrays.stream(values())
                    .filter(move -> move.word().equals(word))
                    .findFirst();
        }
    }

    /// What was done: who, when and why.
    ///
    /// @param body `SCOG` or `NCB` where that one answered; empty otherwise
    /// @param words the reason, or the answer
    public record Step(
            Instant at,
            UUID actor,
            String name,
            String office,
            Move move,
            State from,
            State to,
            String body,
            String words) {}

    /// Where one that is new lies before its first step up.
    public State home() {
        return provider.isPresent() ? State.PROVIDER : State.NETWORK;
    }

    public boolean open() {
        return state != State.CLOSED;
    }

    public boolean overdue(LocalDate today) {
        return dueOn.filter(today::isAfter).isPresent();
    }

    /// The bodies of the national level that have not answered since it came there.
    ///
    /// @param bodies all of that level
    static List<String> unanswered(List<Step> steps, List<String> bodies) {
        int came = lastRaise(steps);
        List<String> answered =
                steps.subList(came, steps.size()).stream().map(Step::body).toList();
        return bodies.stream().filter(body -> !answered.contains(body)).toList();
    }

    /// The place of the last step that took it a level up; 0 where there is none.
    static int lastRaise(List<Step> steps) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).move() == Move.RAISE) {
                return i;
            }
        }
        return 0;
    }
}
