package isocentre.plans.planning;

import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Moments;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Tag;
import isocentre.plans.dicom.Uid;
import isocentre.plans.geometry.PatientPosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads the modules of an RT Plan and an RT Ion Plan (PS3.3 C.8.8.9 to C.8.8.16, C.8.8.24 to C.8.8.26).
final class PlanReader {
    private static final Tag LABEL = Dictionary.tag("RTPlanLabel");
    private static final Tag NAME = Dictionary.tag("RTPlanName");
    private static final Tag DESCRIPTION = Dictionary.tag("RTPlanDescription");
    private static final Tag DATE = Dictionary.tag("RTPlanDate");
    private static final Tag TIME = Dictionary.tag("RTPlanTime");
    private static final Tag INTENT = Dictionary.tag("PlanIntent");
    private static final Tag APPROVAL = Dictionary.tag("ApprovalStatus");
    private static final Tag STRUCTURES = Dictionary.tag("ReferencedStructureSetSequence");
    private static final Tag DOSES = Dictionary.tag("ReferencedDoseSequence");
    private static final Tag PLANS = Dictionary.tag("ReferencedRTPlanSequence");
    private static final Tag REFERENCED = Dictionary.tag("ReferencedSOPInstanceUID");
    private static final Tag SETUPS = Dictionary.tag("PatientSetupSequence");
    private static final Tag SETUP_NUMBER = Dictionary.tag("PatientSetupNumber");
    private static final Tag POSITION = Dictionary.tag("PatientPosition");
    private static final Tag TECHNIQUE = Dictionary.tag("SetupTechnique");

    private PlanReader() {}

    static Plan read(Instance instance, Place top) {
        List<FractionGroup> groups = PrescriptionReader.fractionGroups(top);
        List<Beam> beams = BeamReader.beams(top);
        checkUses(top, groups, beams);
        return new Plan(
                instance,
                top.text(LABEL),
                top.text(NAME),
                top.text(DESCRIPTION),
                Moments.moment(top, DATE, TIME),
                top.text(INTENT),
                top.text(APPROVAL),
                references(top, STRUCTURES).stream().findFirst(),
                references(top, DOSES),
                references(top, PLANS),
                PrescriptionReader.doseReferences(top),
                groups,
                beams,
                BrachytherapyReader.read(top),
                setups(top),
                top.issues().list());
    }

    private static List<Uid> references(Place top, Tag sequence) {
        return top.items(sequence).stream()
                .flatMap(item -> item.uid(REFERENCED).stream())
                .toList();
    }

    private static List<PatientSetup> setups(Place top) {
        List<PatientSetup> setups = new ArrayList<>();
        for (Place item : top.items(SETUPS)) {
            setups.add(new PatientSetup(
                    item.integer(SETUP_NUMBER).orElse(setups.size() + 1),
                    item.word(POSITION, PatientPosition.class),
                    item.text(TECHNIQUE)));
        }
        return setups;
    }

    private static void checkUses(Place top, List<FractionGroup> groups, List<Beam> beams) {
        Set<Integer> known = new HashSet<>();
        beams.forEach(beam -> known.add(beam.number()));
        for (FractionGroup group : groups) {
            for (FractionGroup.BeamUse use : group.beams()) {
                if (!known.contains(use.beam())) {
                    top.issues()
                            .loss(
                                    "fraction group " + group.number(),
                                    "it uses beam " + use.beam() + ", which the plan does not hold",
                                    "that beam cannot be shown or measured");
                }
            }
        }
    }
}
