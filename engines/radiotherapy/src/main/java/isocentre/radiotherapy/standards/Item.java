package isocentre.radiotherapy.standards;

import isocentre.radiotherapy.Basis;
import java.util.Locale;
import java.util.Optional;

/// A data item of the Radiotherapy Data Set: one column of a submission.
///
/// @param field the canonical short name used everywhere in the code
/// @param ddName the NHS Data Dictionary's name
/// @param header the header as vendors write it: capitals and underscores
/// @param format the dictionary's format as written, `max an50`
/// @param codeList a list in `rtds/codes`, if the item has one that is known
/// @param codeSystem ICD-10, OPCS-4, ODS … where codes come from an outer classification
/// @param level patient, episode, course, prescription, plan, attendance or exposure
public record Item(
        Version version,
        File file,
        int position,
        String field,
        String ddName,
        Basis nameBasis,
        String header,
        Basis headerBasis,
        Type type,
        String format,
        Optional<Basis> formatBasis,
        Mandation mandation,
        Basis mandationBasis,
        Optional<String> codeList,
        Optional<Basis> codeListBasis,
        Optional<String> codeSystem,
        String level,
        String notes,
        String source) {

    /// Which file of a submission the column stands in: version 5 has one flat file, version 6 two.
    public enum File {
        FLAT,
        ATTENDANCE,
        PRESCRIPTION;

        /// As written in the standards' files.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static File of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// How a value is read.
    public enum Type {
        TEXT,
        CODE,
        INTEGER,
        DECIMAL,
        DATE,
        TIMESTAMP,
        TIME,
        BOOLEAN
    }

    /// Whether the standard asks for a value.
    public enum Mandation {
        MANDATORY("M"),
        REQUIRED("R"),
        OPTIONAL("O");

        private final String code;

        Mandation(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Mandation of(String code) {
            for (Mandation mandation : values()) {
                if (mandation.code.equals(code)) {
                    return mandation;
                }
            }
            throw new IllegalArgumentException("'" + code + "' is not a mandation: use M, R or O");
        }
    }

    /// The lengths and digits that the format allows; empty where the format is free text or not found.
    public Optional<Format> shape() {
        return Format.of(format);
    }

    static Item of(Row row) {
        return new Item(
                Version.of(row.text("version")),
                File.of(row.text("file")),
                row.number("position"),
                row.text("field"),
                row.text("dd_name"),
                Basis.of(row.text("name_basis")),
                row.text("csv_header"),
                Basis.of(row.text("header_basis")),
                Type.valueOf(row.text("type").toUpperCase(Locale.ROOT)),
                row.text("format"),
                row.basis("format_basis"),
                Mandation.of(row.text("mandation")),
                Basis.of(row.text("mandation_basis")),
                row.given("code_list"),
                row.basis("code_list_basis"),
                row.given("code_system"),
                row.text("level"),
                row.text("notes"),
                row.text("source"));
    }
}
