package isocentre.service.feedback;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A figure of a provider that chance hardly explains, as a question put to it.
///
/// @param rule as `standards/workflows/signal/rules.csv` names it
/// @param period the point: a month, or a year
/// @param lastMonth of the row of months that broke the rule: it moves on while the row goes on
/// @param headline in words: `31 days or less: 79.8% (118 of 148), below the lower process limit`
/// @param dueOn by when its owner has to act; empty once nobody has to
/// @param dataVersion in which it was seen
/// @param gone why it is no longer outside its limits; empty while it is
public record Signal(
        UUID id,
        String indicator,
        OdsCode provider,
        String rule,
        Period period,
        Month lastMonth,
        String headline,
        State state,
        Instant since,
        Optional<LocalDate> dueOn,
        Instant raisedAt,
        String dataVersion,
        String gone) {

    /// Where it stands; what each means is told in `standards/workflows/signal/states.csv`.
    public enum State {
        NEW,
        ACKNOWLEDGED,
        EXPLAINED,
        REVIEW,
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
        ACKNOWLEDGE,
        EXPLAIN,
        REVIEW,
        CLOSE;

        /// The word in the tables.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Move of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// What was done, or what the service remarked.
    ///
    /// @param actor id of an account, or [isocentre.service.audit.AuditLog#SYSTEM]
    /// @param move empty where the service itself remarks
    public record Step(Instant at, String actor, String name, String office, Optional<Move> move, String words) {}

    public boolean overdue(LocalDate today) {
        return dueOn.filter(due -> today.isAfter(due)).isPresent();
    }
}
