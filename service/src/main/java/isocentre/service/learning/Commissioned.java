package isocentre.service.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What commissioning decided on the measured effect of a cycle.
///
/// @param what was decided
/// @param advice what the Clinical Reference Group advised, or why it was not asked (LHS-M4)
/// @param from the first day on which it holds
/// @param name who decided
public record Commissioned(
        UUID cycle, Kind kind, String what, String why, String advice, LocalDate from, String name, Instant at) {

    /// What kind of decision it is.
    public enum Kind {
        POLICY("Policy or specification"),
        TARIFF("Tariff or price"),
        INVESTMENT("Investment or equipment"),
        EVALUATION("Evaluation goes on"),
        NOTHING("Nothing changes");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /// The word in the database and in forms.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }
}
