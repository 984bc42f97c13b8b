package isocentre.plans.planning;

import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.StudyObject;
import isocentre.plans.dicom.Uid;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An RT Plan (PS3.3 A.20) or RT Ion Plan (A.49): external beams, brachytherapy, or both.
///
/// @param intent Plan Intent: `CURATIVE`, `PALLIATIVE`, `VERIFICATION` …; empty where not stated
/// @param approval `APPROVED`, `UNAPPROVED`, `REJECTED`, or empty
/// @param structureSet the one it was planned on
/// @param doses the doses that it names; mostly none, since doses name their plan
/// @param plans other plans it refers to: predecessor, alternative, prior
public record Plan(
        Instance instance,
        String label,
        String name,
        String description,
        Optional<LocalDateTime> made,
        String intent,
        String approval,
        Optional<Uid> structureSet,
        List<Uid> doses,
        List<Uid> plans,
        List<DoseReference> prescriptions,
        List<FractionGroup> fractionGroups,
        List<Beam> beams,
        Optional<Brachytherapy> brachytherapy,
        List<PatientSetup> setups,
        List<Issue> issues)
        implements StudyObject {
    public Plan {
        doses = List.copyOf(doses);
        plans = List.copyOf(plans);
        prescriptions = List.copyOf(prescriptions);
        fractionGroups = List.copyOf(fractionGroups);
        beams = List.copyOf(beams);
        setups = List.copyOf(setups);
        issues = List.copyOf(issues);
    }

    /// Reads an RT Plan or an RT Ion Plan.
    public static Plan read(Instance instance, Place top) {
        return PlanReader.read(instance, top);
    }

    public Optional<Beam> beam(int number) {
        return beams.stream().filter(beam -> beam.number() == number).findFirst();
    }

    /// The beams that treat: not those for imaging and set-up, by their delivery type or, where the plan states
    /// metersets, because they have none.
    public List<Beam> treatmentBeams() {
        Set<Integer> metered = fractionGroups.stream()
                .flatMap(group -> group.beams().stream())
                .filter(use -> use.meterset().orElse(0) > 0)
                .map(FractionGroup.BeamUse::beam)
                .collect(Collectors.toSet());
        return beams.stream()
                .filter(beam -> beam.delivery().treats() && (metered.isEmpty() || metered.contains(beam.number())))
                .toList();
    }
}
