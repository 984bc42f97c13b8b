package isocentre.service.feedback.web;

import isocentre.indicators.CaseList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Cases as people read them: what each adds to the figure, then what is known of it.
///
/// @param rows as many cells as there are heads
public record CaseTable(List<String> heads, List<List<String>> rows) {
    private static final String NONE_SENT = "none in the file";

    static CaseTable of(CaseList all, List<CaseList.Case> cases) {
        List<String> heads = new ArrayList<>(List.of(measured(all)));
        heads.addAll(all.columns());
        return new CaseTable(heads, cases.stream().map(one -> row(all, one)).toList());
    }

    /// With the provider's own identifier of each patient.
    ///
    /// @param identifiers by pseudonym
    static CaseTable identified(CaseList all, List<CaseList.Case> cases, Map<String, String> identifiers) {
        CaseTable plain = of(all, cases);
        int patient = plain.heads().indexOf("patient");
        plain.heads().add(1, "local_patient_id");
        plain.rows().forEach(row -> row.add(1, identifiers.getOrDefault(row.get(patient), NONE_SENT)));
        return plain;
    }

    private static String measured(CaseList all) {
        return switch (all.indicator().kind()) {
            case PROPORTION -> "counted";
            case QUANTILE -> "value";
            case MIX, VARIATION -> "category";
            case COUNT, RATE -> "adds";
            case MEAN, RATIO -> "amount";
        };
    }

    private static List<String> row(CaseList all, CaseList.Case one) {
        List<String> row = new ArrayList<>(List.of(
                switch (all.indicator().kind()) {
                    case PROPORTION -> one.numerator() > 0 ? "yes" : "no";
                    case QUANTILE, MIX, VARIATION -> one.value();
                    case COUNT, RATE, MEAN, RATIO -> String.valueOf(Math.round(one.numerator()));
                }));
        row.addAll(one.cells());
        return row;
    }
}
