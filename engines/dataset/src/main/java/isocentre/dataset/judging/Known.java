package isocentre.dataset.judging;

import isocentre.dataset.rows.Row;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Organisations;

/// Whether a code stands in the register of organisations, whatever the day (RV-05, RV-14).
final class Known {
    private Known() {}

    static Condition of(Wording code, Organisations organisations) {
        return Texts.in(
                code,
                organisations.codes().stream()
                        .map(OdsCode::code)
                        .mapToLong(Row::key)
                        .toArray());
    }
}
