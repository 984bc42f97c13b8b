package isocentre.service.plans.synthetic;

import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DatasetBuilder;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.ObjectHeader;
import isocentre.plans.dicom.SopClass;
import isocentre.plans.geometry.Vector;
import java.util.ArrayList;
import java.util.List;

/// A plan of arcs whose leaves move: no machine gave it.
final class Arcs {
    private static final int POINTS = 19;

    private Arcs() {}

    static Dataset dataset(SyntheticSet set, Instance instance, String label, int arcs) {
        List<Dataset> beams = new ArrayList<>();
        List<Dataset> uses = new ArrayList<>();
        for (int arc = 1; arc <= arcs; arc++) {
            beams.add(beam(set, arc));
            uses.add(new DatasetBuilder()
                    .numbers("BeamDose", set.prescribed() / set.fractions() / arcs)
                    .numbers("BeamMeterset", 240)
                    .numbers("ReferencedBeamNumber", arc)
                    .build());
        }
        return ObjectHeader.of(instance)
                .text("RTPlanLabel", label)
                .text("RTPlanDate", "20250305")
                .text("RTPlanTime", "120000")
                .text("PlanIntent", "CURATIVE")
                .text("RTPlanGeometry", "PATIENT")
                .text("ApprovalStatus", "UNAPPROVED")
                .items(
                        "DoseReferenceSequence",
                        new DatasetBuilder()
                                .numbers("DoseReferenceNumber", 1)
                                .text("DoseReferenceStructureType", "SITE")
                                .text("DoseReferenceDescription", "PTV")
                                .text("DoseReferenceType", "TARGET")
                                .numbers("TargetPrescriptionDose", set.prescribed())
                                .build())
                .items(
                        "FractionGroupSequence",
                        new DatasetBuilder()
                                .numbers("FractionGroupNumber", 1)
                                .numbers("NumberOfFractionsPlanned", set.fractions())
                                .numbers("NumberOfBeams", arcs)
                                .numbers("NumberOfBrachyApplicationSetups", 0)
                                .items("ReferencedBeamSequence", uses)
                                .build())
                .items(
                        "PatientSetupSequence",
                        new DatasetBuilder()
                                .text("PatientPosition", "HFS")
                                .numbers("PatientSetupNumber", 1)
                                .text("SetupTechnique", "ISOCENTRIC")
                                .build())
                .items("BeamSequence", beams)
                .items(
                        "ReferencedStructureSetSequence",
                        new DatasetBuilder()
                                .uid("ReferencedSOPClassUID", SopClass.RT_STRUCTURE_SET.uid())
                                .uid("ReferencedSOPInstanceUID", set.uid(10))
                                .build())
                .build();
    }

    private static Dataset beam(SyntheticSet set, int number) {
        Vector isocentre = Anatomy.of(set.number()).target();
        List<Dataset> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            points.add(point(i, number, isocentre));
        }
        return new DatasetBuilder()
                .text("Manufacturer", "Synthetic")
                .text("TreatmentMachineName", "SYNTH-LINAC-" + (1 + set.number() % 3))
                .text("PrimaryDosimeterUnit", "MU")
                .numbers("SourceAxisDistance", 1000)
                .items("BeamLimitingDeviceSequence", device("ASYMX", 1), device("ASYMY", 1), leaves())
                .numbers("BeamNumber", number)
                .text("BeamName", "Arc " + number)
                .text("BeamType", "DYNAMIC")
                .text("RadiationType", "PHOTON")
                .text("TreatmentDeliveryType", "TREATMENT")
                .numbers("NumberOfWedges", 0)
                .numbers("NumberOfCompensators", 0)
                .numbers("NumberOfBoli", 0)
                .numbers("NumberOfBlocks", 0)
                .numbers("FinalCumulativeMetersetWeight", 1)
                .numbers("NumberOfControlPoints", POINTS)
                .items("ControlPointSequence", points)
                .numbers("ReferencedPatientSetupNumber", 1)
                .build();
    }

    private static Dataset device(String kind, int pairs) {
        return new DatasetBuilder()
                .text("RTBeamLimitingDeviceType", kind)
                .numbers("NumberOfLeafJawPairs", pairs)
                .build();
    }

    private static Dataset leaves() {
        return new DatasetBuilder()
                .text("RTBeamLimitingDeviceType", "MLCX")
                .numbers("NumberOfLeafJawPairs", 2)
                .numbers("LeafPositionBoundaries", -20, 0, 20)
                .build();
    }

    private static Dataset point(int index, int arc, Vector isocentre) {
        boolean last = index == POINTS - 1;
        int turned = 10 * index;
        double gantry = (arc % 2 == 1 ? 180 + turned : 360 - turned) % 360;
        DatasetBuilder point = new DatasetBuilder()
                .numbers("ControlPointIndex", index)
                .numbers("GantryAngle", gantry)
                .text("GantryRotationDirection", last ? "NONE" : arc % 2 == 1 ? "CW" : "CC")
                .numbers("CumulativeMetersetWeight", Math.rint(1e6 * index / (POINTS - 1)) / 1e6);
        double open = 12 + 4 * Math.sin(index);
        List<Dataset> positions = new ArrayList<>();
        if (index == 0) {
            positions.add(positions("ASYMX", -20, 20));
            positions.add(positions("ASYMY", -20, 20));
        }
        double rounded = Math.rint(100 * open) / 100;
        positions.add(positions("MLCX", -rounded, -rounded, rounded, rounded));
        point.items("BeamLimitingDevicePositionSequence", positions);
        if (index == 0) {
            point.numbers("NominalBeamEnergy", 6)
                    .numbers("DoseRateSet", 600)
                    .numbers("BeamLimitingDeviceAngle", 10)
                    .text("BeamLimitingDeviceRotationDirection", "NONE")
                    .numbers("PatientSupportAngle", 0)
                    .text("PatientSupportRotationDirection", "NONE")
                    .numbers("TableTopEccentricAngle", 0)
                    .text("TableTopEccentricRotationDirection", "NONE")
                    .text("TableTopVerticalPosition")
                    .text("TableTopLongitudinalPosition")
                    .text("TableTopLateralPosition")
                    .point("IsocenterPosition", isocentre)
                    .numbers("TableTopPitchAngle", 0)
                    .text("TableTopPitchRotationDirection", "NONE")
                    .numbers("TableTopRollAngle", 0)
                    .text("TableTopRollRotationDirection", "NONE");
        }
        return point.build();
    }

    private static Dataset positions(String device, double... positions) {
        return new DatasetBuilder()
                .text("RTBeamLimitingDeviceType", device)
                .numbers("LeafJawPositions", positions)
                .build();
    }
}
