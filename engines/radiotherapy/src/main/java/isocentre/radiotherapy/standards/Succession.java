package isocentre.radiotherapy.standards;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.OdsCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The passing of a radiotherapy service from one code to another.
///
/// @param on the first day of the successor; null where no date is known: then it holds always
public record Succession(
        OdsCode predecessor,
        OdsCode successor,
        @Nullable LocalDate on,
        Kind kind,
        Basis basis,
        String note,
        String source) {

    /// Why the code changed.
    public enum Kind {
        MERGER("merger or change of code"),
        TRANSFER("transfer of service"),
        COUNTING_RULE("counting rule"),
        STRAY_CODE("stray code");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        static Kind of(String words) {
            for (Kind kind : values()) {
                if (kind.words.equals(words)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("'" + words + "' is not a kind of succession");
        }
    }

    public boolean inForceOn(LocalDate day) {
        return on == null || !day.isBefore(on);
    }

    static Succession of(Row row) {
        return new Succession(
                row.ods("predecessor"),
                row.ods("successor"),
                row.date("on"),
                Kind.of(row.text("kind")),
                row.basis(),
                row.text("note"),
                row.text("source"));
    }
}
