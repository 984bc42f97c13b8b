package isocentre.service.plans.measuring;

import isocentre.plans.Case;
import isocentre.plans.PlanDose;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Severity;
import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dvh.GridVolumes;
import isocentre.plans.dvh.RegionDose;
import isocentre.plans.dvh.RegionDoses;
import isocentre.plans.metrics.Measurement;
import isocentre.plans.metrics.Measuring;
import isocentre.plans.metrics.Metric;
import isocentre.plans.planning.DoseReference;
import isocentre.plans.scoring.Protocol;
import isocentre.plans.scoring.Score;
import isocentre.radiotherapy.Gray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// One case of a study with the dose to its structures.
///
/// @param regions none if there is no dose to measure in: the issues say why
/// @param grid of the whole plan's dose
public record Measured(Case found, List<RegionDose> regions, Optional<DoseGrid> grid, List<Issue> issues) {
    public Measured {
        regions = List.copyOf(regions);
        issues = List.copyOf(issues);
    }

    static Measured of(Case found) {
        List<Issue> issues = new ArrayList<>(found.issues());
        if (found.structures().isEmpty()) {
            return new Measured(found, List.of(), Optional.empty(), issues);
        }
        var structures = found.structures().get().object();
        return switch (found.dose()) {
            case PlanDose.Unavailable(String reason) -> {
                issues.add(new Issue(Severity.LOSS, found.title(), reason, "nothing is measured"));
                yield new Measured(found, List.of(), Optional.empty(), issues);
            }
            case PlanDose.Whole(var dose, DoseGrid grid) -> of(found, RegionDoses.of(structures, dose), grid, issues);
            case PlanDose.Summed(var parts, DoseGrid grid) ->
                of(found, RegionDoses.ofSum(structures, parts, grid), grid, issues);
        };
    }

    private static Measured of(Case found, RegionDoses doses, DoseGrid grid, List<Issue> issues) {
        issues.addAll(doses.issues());
        return new Measured(found, doses.regions(), Optional.of(grid), issues);
    }

    /// A figure of a region; empty where nothing was measured.
    public Optional<Measurement> figure(RegionDose region, Metric metric) {
        return measuring(prescribed()).map(measuring -> measuring.measure(metric, region));
    }

    /// What the plan scores; nothing where nothing was measured.
    public List<Score> score(Protocol protocol) {
        OptionalDouble dose = protocol.prescription().isPresent() ? protocol.prescription() : prescribed();
        return measuring(dose)
                .map(measuring -> Score.of(protocol, regions, measuring, Map.of()))
                .orElse(List.of());
    }

    private Optional<Measuring> measuring(OptionalDouble dose) {
        return grid.map(
                of -> new Measuring(dose, of, new GridVolumes(of), found.plan(), Measuring.Normalisation.TOTAL));
    }

    /// The one dose that the plan prescribes to targets; empty if it prescribes none, or several.
    private OptionalDouble prescribed() {
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
