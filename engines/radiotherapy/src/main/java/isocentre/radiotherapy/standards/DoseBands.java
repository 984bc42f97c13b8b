package isocentre.radiotherapy.standards;

import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import isocentre.radiotherapy.IcdCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The dose and fractionation bands that NDRS published in July 2024. They are for external beam with radical intent;
/// the first band that fits, in the order of the site, gives the label.
public final class DoseBands {
    /// The label of a schedule that no band holds.
    public static final String OTHER = "other";
    /// The group of a schedule that no band holds.
    public static final String OUTSIDE = "outside selected schedules";

    private final List<DoseBand> all = Row.read("regimens/dose-fraction-bands.csv", DoseBand::of).stream()
            .sorted(Comparator.comparing(DoseBand::table)
                    .thenComparing(DoseBand::cancerType)
                    .thenComparingInt(DoseBand::order))
            .toList();

    DoseBands() {}

    /// All bands, by table, cancer type and order.
    public List<DoseBand> all() {
        return all;
    }

    /// The cancer type whose bands take the diagnosis and region; empty where NDRS has no bands.
    public Optional<String> cancerType(IcdCode diagnosis, String region) {
        return all.stream()
                .filter(band -> band.takes(diagnosis, region))
                .map(DoseBand::cancerType)
                .findFirst();
    }

    /// The first band of a table that holds the prescription.
    public Optional<DoseBand> band(
            DoseBand.Table table, IcdCode diagnosis, String region, Gray dose, Fractions fractions) {
        return all.stream()
                .filter(band -> band.table() == table && band.takes(diagnosis, region) && band.holds(dose, fractions))
                .findFirst();
    }

    /// The published name of the schedule, or {@link #OTHER}; empty where NDRS has no bands for the diagnosis and
    /// region.
    public Optional<String> schedule(IcdCode diagnosis, String region, Gray dose, Fractions fractions) {
        return cancerType(diagnosis, region)
                .map(ignored -> band(DoseBand.Table.SCHEDULE, diagnosis, region, dose, fractions)
                        .map(DoseBand::label)
                        .orElse(OTHER));
    }

    /// Inside or outside RCR schedules; empty where NDRS has no bands for the diagnosis and region.
    public Optional<String> group(IcdCode diagnosis, String region, Gray dose, Fractions fractions) {
        return cancerType(diagnosis, region)
                .map(ignored -> band(DoseBand.Table.RCR_GROUP, diagnosis, region, dose, fractions)
                        .map(DoseBand::label)
                        .orElse(OUTSIDE));
    }
}
