package isocentre.radiotherapy.standards;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Validity;

/// One code of a list. Codes are text: leading zeros count.
///
/// @param sense what the code means to the measures, the same word in every version (`radical`); empty if it has none
public record Code(
        String code,
        String meaning,
        String sense,
        Validity validity,
        Basis basis,
        String basisDetail,
        String note,
        String source) {
    static Code of(Row row) {
        return new Code(
                row.text("code"),
                row.text("meaning"),
                row.text("sense"),
                row.validity(),
                row.basis(),
                row.text("basis_detail"),
                row.text("note"),
                row.text("source"));
    }
}
