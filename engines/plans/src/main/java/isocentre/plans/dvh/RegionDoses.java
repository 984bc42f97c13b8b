package isocentre.plans.dvh;

import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Severity;
import isocentre.plans.dose.Dose;
import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dose.DoseUnits;
import isocentre.plans.dose.StoredDvh;
import isocentre.plans.shapes.PlaneSpacing;
import isocentre.plans.structures.StructureSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The dose to every region of a structure set.
///
/// ```java
/// RegionDoses doses = RegionDoses.of(structures, dose);
/// for (RegionDose region : doses.regions()) {
///     region.slab().ifPresent(dvh -> show(region.roi().name(), dvh.mean(), dvh.doseToHottest(0.95 * dvh.volume())));
/// }
/// ```
///
/// @param regions in the order of the structure set, those without a volume too
/// @param issues of the pair: frames of reference that differ, a dose without a grid
public record RegionDoses(StructureSet structures, List<RegionDose> regions, List<Issue> issues) {
    public RegionDoses {
        regions = List.copyOf(regions);
        issues = List.copyOf(issues);
    }

    /// Computes all histograms, several regions at a time. One region's trouble never harms another's result.
    public static RegionDoses of(StructureSet structures, Dose dose) {
        return of(structures, dose, dose.grid(), dose.histograms());
    }

    /// The same in the sum of several doses, such as those of beams.
    ///
    /// @param parts what was summed: all in one frame of reference and unit
    public static RegionDoses ofSum(StructureSet structures, List<Dose> parts, DoseGrid sum) {
        return of(structures, parts.getFirst(), Optional.of(sum), List.of());
    }

    private static RegionDoses of(
            StructureSet structures, Dose dose, Optional<DoseGrid> grid, List<StoredDvh> histograms) {
        List<Issue> issues = new ArrayList<>();
        String where = dose.instance().source();
        if (grid.isEmpty()) {
            issues.add(new Issue(Severity.LOSS, where, "it has no dose grid that can be used", "no histogram is made"));
        }
        dose.instance()
                .frameOfReference()
                .filter(frame -> !structures.framesOfReference().isEmpty()
                        && !structures.framesOfReference().contains(frame))
                .ifPresent(frame -> issues.add(new Issue(
                        Severity.DOUBT,
                        where,
                        "its frame of reference is not that of the structures",
                        "their coordinates are taken to agree; if they do not, every figure is wrong")));
        if (dose.units() == DoseUnits.RELATIVE) {
            issues.add(new Issue(
                    Severity.DOUBT, where, "its doses are relative", "figures are in its own units, not in Gy"));
        }
        return new RegionDoses(
                structures,
                Measuring.of(structures.rois(), PlaneSpacing.of(structures.rois()), grid, histograms),
                issues);
    }
}
