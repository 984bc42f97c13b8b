package isocentre.lake;

import isocentre.dataset.Severity;
import isocentre.dataset.Verdict;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What became of a load.
///
/// @param version the data version after it
/// @param lots one entry for each submission and workbook, in the order of the files
/// @param notes in words: files that belong to no submission, what a workbook held that could not be placed
public record LoadReport(DataVersion version, List<Entry> lots, List<String> notes, Duration took) {
    public LoadReport {
        lots = List.copyOf(lots);
        notes = List.copyOf(notes);
    }

    /// What became of one submission or workbook.
    public enum Outcome {
        /// A new lot.
        LOADED("loaded"),
        /// A new lot, in force instead of an earlier one of that provider and month.
        REPLACED("loaded, replaces an earlier submission"),
        /// The same content is in the store already: no change.
        HELD("in the store already"),
        /// The same content as another file of this load, which has its own line.
        DUPLICATE("the same content as another file of this load"),
        /// The same content was in the store and was replaced since, or is replaced by another file of this load.
        SUPERSEDED("replaced by a later submission"),
        /// The check refused it.
        REJECTED("rejected"),
        /// It could not be read, or its month or provider not be found.
        UNREADABLE("not loaded");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /// The words to show to a reader.
        public String words() {
            return words;
        }
    }

    /// One submission or workbook.
    ///
    /// @param lot SHA-256 of its content, in hexadecimal
    /// @param rows data rows of all its files
    /// @param reason why it was not loaded, or what it replaces; empty where there is nothing to say
    /// @param verdict what the check said, where it ran
    public record Entry(
            String name,
            Optional<OdsCode> provider,
            Optional<Month> month,
            Outcome outcome,
            String lot,
            long rows,
            long rejectedRows,
            String reason,
            Optional<Verdict> verdict) {

        /// Findings above `inform`.
        public long findings() {
            return verdict.map(v -> v.findings().stream()
                            .filter(finding -> finding.severity() != Severity.INFORM)
                            .count())
                    .orElse(0L);
        }
    }

    /// How many had this outcome.
    public long count(Outcome outcome) {
        return lots.stream().filter(entry -> entry.outcome() == outcome).count();
    }

    /// Whether any was refused or could not be read.
    public boolean anyRefused() {
        return count(Outcome.REJECTED) + count(Outcome.UNREADABLE) > 0;
    }
}
