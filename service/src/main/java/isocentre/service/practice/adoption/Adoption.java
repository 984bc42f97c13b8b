package isocentre.service.practice.adoption;

import isocentre.radiotherapy.OdsCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a provider stated of a guideline.
///
/// @param guideline id in the library
/// @param version of which it was stated
/// @param since the first day of the practice that is stated
/// @param reason empty where it was adopted as it is
public record Adoption(
        String guideline,
        String version,
        OdsCode provider,
        Stance stance,
        LocalDate since,
        String reason,
        String name,
        Instant at) {

    /// How a provider stands to it.
    public enum Stance {
        ADOPTED("Adopted"),
        ADAPTED("Adopted with changes"),
        NOT_ADOPTED("Not adopted");

        private final String title;

        Stance(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /// The word in the database and in forms.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Stance> of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }

        /// Whether the provider says that it follows, as it is or with changes.
        public boolean follows() {
            return switch (this) {
                case ADOPTED, ADAPTED -> true;
                case NOT_ADOPTED -> false;
            };
        }
    }
}
