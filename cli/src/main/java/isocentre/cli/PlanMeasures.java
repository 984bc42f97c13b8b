package isocentre.cli;

import isocentre.plans.Case;
import isocentre.plans.PlanDose;
import isocentre.plans.StudySet;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Severity;
import isocentre.plans.dose.Dose;
import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dvh.Dvh;
import isocentre.plans.dvh.GridVolumes;
import isocentre.plans.dvh.RegionDose;
import isocentre.plans.dvh.RegionDoses;
import isocentre.plans.metrics.Measurement;
import isocentre.plans.metrics.Measuring;
import isocentre.plans.metrics.Measuring.Normalisation;
import isocentre.plans.metrics.Metric;
import isocentre.plans.planning.DoseReference;
import isocentre.plans.structures.StructureSet;
import isocentre.radiotherapy.Gray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The figures of one case: its structures in its dose.
///
/// @param prescription Gy, where it is known
/// @param measuring what the figures were measured with; empty if there is no dose to measure in
/// @param rows one for each structure; none if there is no dose to measure in
/// @param issues of the case, not of one structure
record PlanMeasures(
        Case found, OptionalDouble prescription, List<Row> rows, Optional<Measuring> measuring, List<Issue> issues) {

    /// @param stored the same figures of the planning system's own histogram, where it has one
    record Row(RegionDose region, List<Measurement> figures, List<Optional<Measurement>> stored) {}

    /// Measures every case that has structures.
    static List<PlanMeasures> of(
            StudySet set, List<Metric> metrics, OptionalDouble prescription, Normalisation normalisation) {
        List<PlanMeasures> all = new ArrayList<>();
        for (Case found : set.cases()) {
            if (found.structures().isPresent() && !found.doses().isEmpty()) {
                StructureSet structures = found.structures().get().object();
                OptionalDouble prescribed = prescription.isPresent() ? prescription : prescribed(found);
                all.add(of(found, structures, metrics, prescribed, normalisation));
            }
        }
        return all;
    }

    private static PlanMeasures of(
            Case found,
            StructureSet structures,
            List<Metric> metrics,
            OptionalDouble prescription,
            Normalisation normalisation) {
        List<Issue> issues = new ArrayList<>(found.issues());
        return switch (found.dose()) {
            case PlanDose.Unavailable(String reason) -> {
                issues.add(new Issue(Severity.LOSS, found.title(), reason, "nothing is measured"));
                yield new PlanMeasures(found, prescription, List.of(), Optional.empty(), issues);
            }
            case PlanDose.Whole(Dose dose, DoseGrid grid) ->
                measured(found, RegionDoses.of(structures, dose), grid, metrics, prescription, normalisation, issues);
            case PlanDose.Summed(List<Dose> parts, DoseGrid grid) -> {
                issues.add(new Issue(
                        Severity.NOTE,
                        found.title(),
                        "the dose of the plan is the sum of " + parts.size() + " doses of beams",
                        "it is measured as one"));
                RegionDoses doses = RegionDoses.ofSum(structures, parts, grid);
                yield measured(found, doses, grid, metrics, prescription, normalisation, issues);
            }
        };
    }

    private static PlanMeasures measured(
            Case found,
            RegionDoses doses,
            DoseGrid grid,
            List<Metric> metrics,
            OptionalDouble prescription,
            Normalisation normalisation,
            List<Issue> issues) {
        issues.addAll(doses.issues());
        Measuring measuring = new Measuring(prescription, grid, new GridVolumes(grid), found.plan(), normalisation);
        List<Row> rows = doses.regions().stream()
                .map(region -> new Row(
                        region,
                        metrics.stream()
                                .map(metric -> measuring.measure(metric, region))
                                .toList(),
                        metrics.stream()
                                .map(metric ->
                                        region.stored().map(dvh -> measuring.measure(metric, alone(region, dvh))))
                                .toList()))
                .toList();
        return new PlanMeasures(found, prescription, rows, Optional.of(measuring), issues);
    }

    private static RegionDose alone(RegionDose region, Dvh stored) {
        return new RegionDose(
                region.roi(),
                region.volume(),
                0,
                Optional.of(stored),
                Optional.empty(),
                Optional.empty(),
                0,
                List.of());
    }

    /// The one dose that the plan prescribes to targets; empty if it prescribes none, or several.
    private static OptionalDouble prescribed(Case found) {
        List<Double> doses = found.plan().stream()
                .flatMap(plan -> plan.prescriptions().stream())
                .filter(reference -> reference.kind() == DoseReference.Kind.TARGET)
                .flatMap(reference -> reference.prescribed().stream())
                .map(Gray::value)
                .distinct()
                .toList();
        return doses.size() == 1 ? OptionalDouble.of(doses.getFirst()) : OptionalDouble.empty();
    }
}
