package isocentre.radiotherapy.standards;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import isocentre.radiotherapy.IcdCode;
import isocentre.radiotherapy.IcdRange;

/// A band of dose and fractions at a cancer site. Bounds are inclusive at both ends.
///
/// @param order bands of a site are tried in this order, and the first that fits gives the label
/// @param exclude a condition that takes a prescription out of all bands of the site; empty if none
public record DoseBand(
        Table table,
        int order,
        String cancerType,
        IcdRange diagnoses,
        String exclude,
        double doseMin,
        double doseMax,
        int fractionsMin,
        int fractionsMax,
        String label,
        Basis basis,
        String source) {

    /// The two groupings that NDRS publishes.
    public enum Table {
        SCHEDULE("schedule"),
        RCR_GROUP("rcr_group");

        private final String code;

        Table(String code) {
            this.code = code;
        }

        static Table of(String code) {
            for (Table table : values()) {
                if (table.code.equals(code)) {
                    return table;
                }
            }
            throw new IllegalArgumentException("'" + code + "' is not a table of bands");
        }
    }

    /// Whether the band's site takes the prescription: lung leaves out region O and a blank region.
    boolean takes(IcdCode diagnosis, String region) {
        return diagnoses.holds(diagnosis)
                && switch (exclude) {
                    case "" -> true;
                    case "treatment region O or blank" -> !region.isBlank() && !region.equals("O");
                    default -> throw new IllegalStateException("no such exclusion: " + exclude);
                };
    }

    boolean holds(Gray dose, Fractions fractions) {
        return dose.value() >= doseMin
                && dose.value() <= doseMax
                && fractions.count() >= fractionsMin
                && fractions.count() <= fractionsMax;
    }

    static DoseBand of(Row row) {
        return new DoseBand(
                Table.of(row.text("table")),
                row.number("order_within_site"),
                row.text("cancer_type"),
                IcdRange.of(row.text("icd10")),
                row.text("exclude"),
                row.decimal("dose_gy_min"),
                row.decimal("dose_gy_max"),
                row.number("fractions_min"),
                row.number("fractions_max"),
                row.text("label"),
                row.basis(),
                row.text("source"));
    }
}
