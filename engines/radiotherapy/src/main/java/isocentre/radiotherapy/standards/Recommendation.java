package isocentre.radiotherapy.standards;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Validity;
import java.util.List;
import java.util.Optional;

/// One version of a national recommendation, as it was openly published, in words of our own.
///
/// @param site as [Regimen#site()], or `All sites`
/// @param published as the source prints it; a year alone, where it says no more
/// @param validity from the first day that `published` can mean
/// @param evidenceLevel the grade that the source gives; may be empty
/// @param regimens ids of the library of schedules
/// @param indicator the figure that shows it in practice
/// @param basis of the line: what is not sourced is never shown as a national standard
public record Recommendation(
        String id,
        String version,
        String site,
        String title,
        String words,
        Strength strength,
        String issuer,
        String published,
        Validity validity,
        Basis dateBasis,
        String evidence,
        String evidenceLevel,
        List<String> regimens,
        Optional<String> indicator,
        String note,
        String source,
        Basis basis) {

    /// How strongly it is put.
    public enum Strength {
        OFFER("offer"),
        CONSIDER("consider"),
        /// The source uses neither word.
        STANDARD("standard");

        private final String word;

        Strength(String word) {
            this.word = word;
        }

        /// The word in the file.
        public String word() {
            return word;
        }

        /// @throws IllegalArgumentException if it is none of the three
        public static Strength of(String word) {
            for (Strength one : values()) {
                if (one.word.equals(word)) {
                    return one;
                }
            }
            throw new IllegalArgumentException("'" + word + "' is no strength: use offer, consider or standard");
        }
    }

    static Recommendation of(Row row) {
        return new Recommendation(
                row.text("id"),
                row.text("version"),
                row.text("site"),
                row.text("title"),
                row.text("words"),
                Strength.of(row.text("strength")),
                row.text("issuer"),
                row.text("published"),
                row.validity(),
                row.basis("date_basis").orElseThrow(),
                row.text("evidence"),
                row.text("evidence_level"),
                row.given("regimens").map(ids -> List.of(ids.split(" "))).orElse(List.of()),
                row.given("indicator"),
                row.text("note"),
                row.text("source"),
                row.basis());
    }
}
