package isocentre.radiotherapy.standards;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import isocentre.radiotherapy.IcdRange;
import java.util.Optional;

/// A schedule of dose and fractions for an indication.
///
/// @param plannedDays overall time in days, first and last included, if started on a Monday
/// @param interruptionCategory the RCR's, 1 to 3
/// @param status current, alternative, trial comparator, historic … ; a `candidate` awaits a clinician's confirmation
/// @param basis of the pair of dose and fractions; not a recommendation
/// @param ndrsGroup what the public NDRS bands of July 2024 call it
public record Regimen(
        String id,
        String site,
        IcdRange diagnoses,
        String indication,
        String intent,
        Gray dose,
        Fractions fractions,
        String overallTime,
        Optional<Integer> plannedDays,
        Optional<Basis> plannedDaysBasis,
        String evidence,
        Optional<Integer> interruptionCategory,
        Optional<Basis> interruptionCategoryBasis,
        String status,
        Basis basis,
        String ndrsGroup,
        String note,
        String source) {

    /// A permanent implant gives all its dose in one visit: its dose per fraction means nothing (RV-11).
    public boolean implant() {
        return intent.contains("brachytherapy") && overallTime.contains("implant");
    }

    static Regimen of(Row row) {
        return new Regimen(
                row.text("id"),
                row.text("site"),
                IcdRange.of(row.text("icd10")),
                row.text("indication"),
                row.text("intent"),
                new Gray(row.decimal("dose_gy")),
                new Fractions(row.number("fractions")),
                row.text("overall_time"),
                row.given("planned_days_inclusive").map(Integer::valueOf),
                row.basis("planned_days_basis"),
                row.text("evidence"),
                row.given("rcr_interruption_category").map(Integer::valueOf),
                row.basis("rcr_category_basis"),
                row.text("status"),
                row.basis(),
                row.text("ndrs_group_2024"),
                row.text("note"),
                row.text("source"));
    }
}
