package isocentre.lake.versions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One accepted submission or workbook, as it is recorded.
///
/// @param sha256 of its content, in hexadecimal: its name
/// @param provider empty for a workbook, which holds all providers
/// @param month first day
/// @param version `v5` or `v6`; `provisional` or `final` for a workbook
public record Lot(
        String sha256,
        Kind kind,
        Optional<String> provider,
        LocalDate month,
        String version,
        long rows,
        long rejected,
        LocalDate receivedOn,
        List<String> files) {

    public enum Kind {
        SUBMISSION("submission"),
        WORKBOOK("workbook");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Kind of(String code) {
            return code.equals(WORKBOOK.code) ? WORKBOOK : SUBMISSION;
        }
    }

    /// What only one lot in force can have.
    public record Place(Kind kind, Optional<String> provider, LocalDate month) {}

    public Place place() {
        return new Place(kind, provider, month);
    }
}
