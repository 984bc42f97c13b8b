package isocentre.service.plans.credentialing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A machine or a planning system of a centre in one version, on the days of its use.
///
/// @param name as the centre calls it
/// @param algorithm of a planning system, with its version; empty for a machine
/// @param to the last day; empty while no end is known
public record Equipment(
        UUID id,
        String provider,
        Kind kind,
        String name,
        String product,
        String version,
        String algorithm,
        LocalDate from,
        Optional<LocalDate> to) {

    /// What it is.
    public enum Kind {
        MACHINE("machine"),
        SYSTEM("planning system");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean inUse(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /// `LINAC 3`, or `Plan room (Example Planner 6.1, AAA 15)`.
    public String words() {
        String inside = (product + " " + version).strip() + (algorithm.isEmpty() ? "" : ", " + algorithm);
        return inside.isEmpty() ? name : name + " (" + inside + ")";
    }

    /// The version with its algorithm, as a change is told.
    public String versionWords() {
        return version + (algorithm.isEmpty() ? "" : " with " + algorithm);
    }
}
