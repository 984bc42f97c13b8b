package isocentre.plans.planning;

import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Tag;
import isocentre.radiotherapy.Fractions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads what is prescribed (PS3.3 C.8.8.10) and in how many fractions (C.8.8.13).
final class PrescriptionReader {
    private static final Tag DOSE_REFERENCES = Dictionary.tag("DoseReferenceSequence");
    private static final Tag REFERENCE_NUMBER = Dictionary.tag("DoseReferenceNumber");
    private static final Tag REFERENCE_UID = Dictionary.tag("DoseReferenceUID");
    private static final Tag SITE = Dictionary.tag("DoseReferenceStructureType");
    private static final Tag REFERENCE_DESCRIPTION = Dictionary.tag("DoseReferenceDescription");
    private static final Tag REFERENCE_KIND = Dictionary.tag("DoseReferenceType");
    private static final Tag ROI = Dictionary.tag("ReferencedROINumber");
    private static final Tag POINT = Dictionary.tag("DoseReferencePointCoordinates");
    private static final Tag PRESCRIBED = Dictionary.tag("TargetPrescriptionDose");
    private static final Tag LEAST = Dictionary.tag("TargetMinimumDose");
    private static final Tag MOST = Dictionary.tag("TargetMaximumDose");
    private static final Tag ORGAN_MOST = Dictionary.tag("OrganAtRiskMaximumDose");
    private static final Tag GROUPS = Dictionary.tag("FractionGroupSequence");
    private static final Tag GROUP_NUMBER = Dictionary.tag("FractionGroupNumber");
    private static final Tag GROUP_DESCRIPTION = Dictionary.tag("FractionGroupDescription");
    private static final Tag FRACTIONS = Dictionary.tag("NumberOfFractionsPlanned");
    private static final Tag BEAMS = Dictionary.tag("ReferencedBeamSequence");
    private static final Tag BEAM = Dictionary.tag("ReferencedBeamNumber");
    private static final Tag BEAM_DOSE = Dictionary.tag("BeamDose");
    private static final Tag METERSET = Dictionary.tag("BeamMeterset");
    private static final Tag SETUPS = Dictionary.tag("ReferencedBrachyApplicationSetupSequence");
    private static final Tag SETUP = Dictionary.tag("ReferencedBrachyApplicationSetupNumber");
    private static final Tag SETUP_DOSE = Dictionary.tag("BrachyApplicationSetupDose");
    private static final Tag REFERENCES = Dictionary.tag("ReferencedDoseReferenceSequence");
    private static final Tag REFERENCE = Dictionary.tag("ReferencedDoseReferenceNumber");

    private PrescriptionReader() {}

    static List<DoseReference> doseReferences(Place top) {
        List<DoseReference> references = new ArrayList<>();
        for (Place item : top.items(DOSE_REFERENCES)) {
            references.add(new DoseReference(
                    item.integer(REFERENCE_NUMBER).orElse(references.size() + 1),
                    item.uid(REFERENCE_UID),
                    item.text(SITE),
                    item.text(REFERENCE_DESCRIPTION),
                    item.word(REFERENCE_KIND, DoseReference.Kind.class).orElse(DoseReference.Kind.NOT_STATED),
                    item.integer(ROI),
                    item.point(POINT),
                    item.gray(PRESCRIBED),
                    item.gray(LEAST),
                    item.gray(MOST).or(() -> item.gray(ORGAN_MOST))));
        }
        return references;
    }

    static List<FractionGroup> fractionGroups(Place top) {
        List<FractionGroup> groups = new ArrayList<>();
        for (Place item : top.items(GROUPS)) {
            groups.add(new FractionGroup(
                    item.integer(GROUP_NUMBER).orElse(groups.size() + 1),
                    item.text(GROUP_DESCRIPTION),
                    fractions(item),
                    beams(item),
                    applications(item),
                    item.items(REFERENCES).stream()
                            .map(reference -> reference.integer(REFERENCE))
                            .filter(OptionalInt::isPresent)
                            .map(OptionalInt::getAsInt)
                            .toList()));
        }
        return groups;
    }

    private static Optional<Fractions> fractions(Place group) {
        OptionalInt stated = group.integer(FRACTIONS);
        if (stated.isPresent() && stated.getAsInt() >= 1) {
            return Optional.of(new Fractions(stated.getAsInt()));
        }
        group.doubt(FRACTIONS, "the number of fractions is not stated", "doses per fraction cannot be given");
        return Optional.empty();
    }

    private static List<FractionGroup.BeamUse> beams(Place group) {
        List<FractionGroup.BeamUse> uses = new ArrayList<>();
        for (Place item : group.items(BEAMS)) {
            item.integer(BEAM)
                    .ifPresentOrElse(
                            beam -> uses.add(
                                    new FractionGroup.BeamUse(beam, item.gray(BEAM_DOSE), item.number(METERSET))),
                            () -> item.loss(BEAM, "it is missing", "the beam's dose and meterset are left out"));
        }
        return uses;
    }

    private static List<FractionGroup.ApplicationUse> applications(Place group) {
        List<FractionGroup.ApplicationUse> uses = new ArrayList<>();
        for (Place item : group.items(SETUPS)) {
            item.integer(SETUP)
                    .ifPresentOrElse(
                            setup -> uses.add(new FractionGroup.ApplicationUse(setup, item.gray(SETUP_DOSE))),
                            () -> item.loss(SETUP, "it is missing", "the application's dose is left out"));
        }
        return uses;
    }
}
