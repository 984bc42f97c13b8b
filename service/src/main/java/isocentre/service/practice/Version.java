package isocentre.service.practice;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.standards.Recommendation.Strength;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// One version of a guideline. What it says never changes.
///
/// @param id of the version; a UUID where it was made here
/// @param label `2021`, `second edition`, `2.1`
/// @param inForce the first day
/// @param until the last day: that before the next version's first, or before it was withdrawn
/// @param words what is recommended, in plain words
/// @param changes what is new in it
/// @param published as its source prints it; empty where it was made here
/// @param dateBasis how sure the first day is
/// @param source where to read it
/// @param basis how well it is founded: what is not sourced is never shown as a national standard
/// @param regimens ids of the library of schedules
/// @param constraints ids of protocols of plans
/// @param indicator the figure that shows it in practice
public record Version(
        String id,
        String label,
        State state,
        LocalDate inForce,
        Optional<LocalDate> until,
        String words,
        String changes,
        Strength strength,
        String published,
        Basis dateBasis,
        String evidence,
        String evidenceLevel,
        String source,
        Basis basis,
        List<String> regimens,
        List<String> constraints,
        Optional<String> indicator,
        String note) {

    public Version {
        regimens = List.copyOf(regimens);
        constraints = List.copyOf(constraints);
    }

    /// Where it stands; what each means is told in `standards/workflows/guideline/states.csv`.
    public enum State {
        PROPOSED,
        AGREED,
        RETURNED,
        WITHDRAWN;

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
        AGREE,
        RETURN,
        WITHDRAW;

        /// The word in the tables.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What was done, the oldest first.
    ///
    /// @param move `propose` for the writing itself
    public record Step(Instant at, UUID actor, String name, String office, String move, String words) {}

    /// Whether it is, or was, agreed to.
    public boolean wasAgreed() {
        return switch (state) {
            case AGREED, WITHDRAWN -> true;
            case PROPOSED, RETURNED -> false;
        };
    }

    /// Whether it is in force on a day.
    public boolean holds(LocalDate day) {
        return wasAgreed()
                && !day.isBefore(inForce)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /// How it stands on a day, in words.
    public String standing(LocalDate day) {
        return switch (state) {
            case PROPOSED -> "Proposed";
            case RETURNED -> "Returned";
            case AGREED, WITHDRAWN -> {
                if (day.isBefore(inForce)) {
                    yield state == State.WITHDRAWN ? "Withdrawn" : "Agreed, not yet in force";
                }
                yield holds(day) ? "In force" : state == State.WITHDRAWN ? "Withdrawn" : "Superseded";
            }
        };
    }
}
