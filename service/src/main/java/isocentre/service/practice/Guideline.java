package isocentre.service.practice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A recommendation or a network's protocol, with all its versions: none is overwritten.
///
/// @param id in `standards/recommendations`, or a UUID of one made here
/// @param owner the network, or `ENG`: whose duty it is to keep it up to date (NOG-08)
/// @param issuer who stands behind it, in words
/// @param site tumour site, as in the library of schedules, or `All sites`
/// @param cycle the learning cycle of which it came
/// @param versions the oldest first
public record Guideline(
        String id,
        Kind kind,
        String owner,
        String issuer,
        String site,
        String title,
        Optional<UUID> cycle,
        List<Version> versions) {
    /// The site of what is not for one tumour.
    public static final String ALL_SITES = "All sites";

    public Guideline {
        versions = List.copyOf(versions);
    }

    /// What it is.
    public enum Kind {
        RECOMMENDATION("Recommendation"),
        PROTOCOL("Protocol");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /// The word in the database and in paths.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// The version in force on a day.
    public Optional<Version> on(LocalDate day) {
        return versions.stream().filter(version -> version.holds(day)).max(Comparator.comparing(Version::inForce));
    }

    /// What is shown of it on a day: the version in force, else the latest that there is.
    public Version shown(LocalDate day) {
        return on(day).orElseGet(versions::getLast);
    }

    /// Whether everybody may read it: from the day on which a version was agreed.
    public boolean open() {
        return versions.stream().anyMatch(Version::wasAgreed);
    }
}
