package isocentre.plans;

import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DatasetBuilder;
import isocentre.plans.dicom.Equipment;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.ObjectHeader;
import isocentre.plans.dicom.Patient;
import isocentre.plans.dicom.SopClass;
import isocentre.plans.dicom.Uid;
import isocentre.plans.dose.Dose;
import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dose.DoseType;
import isocentre.plans.dose.DoseUnits;
import isocentre.plans.dose.SummationType;
import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.geometry.Orientation;
import isocentre.plans.geometry.Vector;
import isocentre.plans.structures.Contour;
import isocentre.plans.structures.ContourType;
import isocentre.plans.structures.Roi;
import isocentre.plans.structures.RoiType;
import isocentre.plans.structures.StructureSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A synthetic case: five slices, a cylinder, a plan of two beams and its doses. Nobody was treated with it.
public final class Phantom {
    public static final Uid STUDY = uid(1);
    public static final Uid FRAME = uid(2);
    public static final Uid CT_SERIES = uid(3);
    public static final Uid STRUCTURES = uid(10);
    public static final Uid PLAN = uid(11);
    public static final Uid DOSE = uid(12);

    private Phantom() {}

    public static Uid uid(int number) {
        return new Uid("2.25.48151623420000." + number);
    }

    public static Instance instance(SopClass kind, Uid uid, String modality, int series) {
        return new Instance(
                modality + " " + uid.value().substring(21) + ".dcm",
                kind,
                kind.uid(),
                uid,
                Optional.of(STUDY),
                Optional.of(kind.image() ? CT_SERIES : uid(series)),
                Optional.of(FRAME),
                modality,
                new Patient("SYNTHETIC-1", "SYNTHETIC^PATIENT", "O", Optional.of(LocalDate.of(1960, 1, 2))),
                new Equipment("Isocentre", "Phantom", List.of("1"), "", ""),
                "SYNTHETIC STUDY",
                "",
                Optional.of(LocalDateTime.of(2025, 3, 4, 10, 30)));
    }

    /// Slice n of five, 3 mm apart, as a CT image of 4 × 4 pixels.
    public static Dataset slice(int n) {
        return ObjectHeader.of(instance(SopClass.CT_IMAGE, uid(100 + n), "CT", 3))
                .text("ImageType", "ORIGINAL", "PRIMARY", "AXIAL")
                .numbers("SliceThickness", 3)
                .numbers("KVP", 120)
                .text("PatientPosition", "HFS")
                .text("Laterality")
                .numbers("AcquisitionNumber", 1)
                .numbers("InstanceNumber", n + 1)
                .numbers("ImagePositionPatient", -30, -30, 3 * n - 6)
                .numbers("ImageOrientationPatient", 1, 0, 0, 0, 1, 0)
                .numbers("SamplesPerPixel", 1)
                .text("PhotometricInterpretation", "MONOCHROME2")
                .numbers("Rows", 4)
                .numbers("Columns", 4)
                .numbers("PixelSpacing", 20, 20)
                .numbers("BitsAllocated", 16)
                .numbers("BitsStored", 16)
                .numbers("HighBit", 15)
                .numbers("PixelRepresentation", 1)
                .numbers("RescaleIntercept", 0)
                .numbers("RescaleSlope", 1)
                .text("RescaleType", "HU")
                .bytes("PixelData", new byte[32])
                .build();
    }

    /// A circle of the given radius (mm) at each of five heights, a marked point and a region without contours.
    public static StructureSet structures() {
        List<Contour> contours = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            contours.add(new Contour(
                    n + 1, ContourType.CLOSED_PLANAR, List.of(uid(100 + n)), circle(12, new Vector(0, 0, 3 * n - 6))));
        }
        return new StructureSet(
                instance(SopClass.RT_STRUCTURE_SET, STRUCTURES, "RTSTRUCT", 4),
                "PHANTOM",
                "",
                Optional.of(LocalDateTime.of(2025, 3, 4, 11, 0)),
                "UNAPPROVED",
                List.of(new StructureSet.ReferencedFrame(
                        FRAME,
                        List.of(new StructureSet.ReferencedSeries(
                                Optional.of(STUDY),
                                CT_SERIES,
                                IntStream.range(0, 5)
                                        .mapToObj(n -> uid(100 + n))
                                        .toList())))),
                List.of(
                        roi(1, "PTV", RoiType.PTV, contours),
                        roi(
                                2,
                                "Isocentre",
                                RoiType.ISOCENTER,
                                List.of(new Contour(1, ContourType.POINT, List.of(), 0, 0, 0))),
                        roi(3, "Empty", RoiType.ORGAN, List.of())),
                List.of());
    }

    public static Roi roi(int number, String name, RoiType type, List<Contour> contours) {
        return new Roi(
                number,
                name,
                "",
                type,
                "AUTOMATIC",
                Optional.of(FRAME),
                OptionalInt.of(0xFF8000),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                contours);
    }

    /// A transverse circle of 72 points.
    public static double[] circle(double radius, Vector middle) {
        double[] points = new double[3 * 72];
        for (int i = 0; i < 72; i++) {
            points[3 * i] = middle.x() + radius * Math.cos(Math.toRadians(5 * i));
            points[3 * i + 1] = middle.y() + radius * Math.sin(Math.toRadians(5 * i));
            points[3 * i + 2] = middle.z();
        }
        return points;
    }

    /// The dose of the whole plan: 20 Gy at the centre, 0.5 Gy more for each mm to the left.
    public static Dose dose() {
        return dose(DOSE, SummationType.PLAN, new Dose.ReferencedPlan(PLAN, OptionalInt.empty(), List.of(), List.of()));
    }

    public static Dose dose(Uid uid, SummationType summation, Dose.ReferencedPlan plan) {
        GridGeometry geometry = new GridGeometry(
                new Vector(-16, -16, -9),
                Orientation.TRANSVERSE,
                4,
                4,
                9,
                9,
                IntStream.range(0, 7).mapToDouble(f -> 3 * f).toArray());
        float[] values = new float[9 * 9 * 7];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (20 + 0.5 * (4 * (i % 9) - 16));
        }
        return new Dose(
                instance(SopClass.RT_DOSE, uid, "RTDOSE", 6),
                Optional.of(new DoseGrid(geometry, values)),
                DoseUnits.GY,
                DoseType.PHYSICAL,
                summation,
                "",
                Optional.empty(),
                List.of("IMAGE"),
                List.of(plan),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /// Two beams, 20 fractions of 2 Gy to the PTV.
    public static Dataset plan() {
        DatasetBuilder plan = ObjectHeader.of(instance(SopClass.RT_PLAN, PLAN, "RTPLAN", 5));
        return plan.text("RTPlanLabel", "PHANTOM")
                .text("RTPlanDate", "20250304")
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
                                .numbers("TargetPrescriptionDose", 40)
                                .build())
                .items(
                        "FractionGroupSequence",
                        new DatasetBuilder()
                                .numbers("FractionGroupNumber", 1)
                                .numbers("NumberOfFractionsPlanned", 20)
                                .numbers("NumberOfBeams", 2)
                                .numbers("NumberOfBrachyApplicationSetups", 0)
                                .items("ReferencedBeamSequence", use(1, 1.2, 110), use(2, 0.8, 90))
                                .build())
                .items("PatientSetupSequence", setup())
                .items("BeamSequence", beam(1, 0), beam(2, 180))
                .items(
                        "ReferencedStructureSetSequence",
                        new DatasetBuilder()
                                .uid("ReferencedSOPClassUID", SopClass.RT_STRUCTURE_SET.uid())
                                .uid("ReferencedSOPInstanceUID", STRUCTURES)
                                .build())
                .build();
    }

    private static Dataset setup() {
        return new DatasetBuilder()
                .text("PatientPosition", "HFS")
                .numbers("PatientSetupNumber", 1)
                .text("SetupTechnique", "ISOCENTRIC")
                .build();
    }

    private static Dataset use(int beam, double dose, double meterset) {
        return new DatasetBuilder()
                .numbers("BeamDose", dose)
                .numbers("BeamMeterset", meterset)
                .numbers("ReferencedBeamNumber", beam)
                .build();
    }

    private static Dataset beam(int number, double gantry) {
        return new DatasetBuilder()
                .text("Manufacturer", "Isocentre")
                .text("TreatmentMachineName", "SYNTHETIC1")
                .text("PrimaryDosimeterUnit", "MU")
                .numbers("SourceAxisDistance", 1000)
                .items(
                        "BeamLimitingDeviceSequence",
                        device("ASYMX", 1),
                        device("ASYMY", 1),
                        new DatasetBuilder()
                                .text("RTBeamLimitingDeviceType", "MLCX")
                                .numbers("NumberOfLeafJawPairs", 2)
                                .numbers("LeafPositionBoundaries", -20, 0, 20)
                                .build())
                .numbers("BeamNumber", number)
                .text("BeamName", "Beam " + number)
                .text("BeamType", "DYNAMIC")
                .text("RadiationType", "PHOTON")
                .text("TreatmentDeliveryType", "TREATMENT")
                .numbers("NumberOfWedges", 0)
                .numbers("NumberOfCompensators", 0)
                .numbers("NumberOfBoli", 0)
                .numbers("NumberOfBlocks", 0)
                .numbers("FinalCumulativeMetersetWeight", 1)
                .numbers("NumberOfControlPoints", 3)
                .items("ControlPointSequence", first(gantry), next(1, 0.4, -11, 9), next(2, 1, -12, 8))
                .numbers("ReferencedPatientSetupNumber", 1)
                .build();
    }

    private static Dataset device(String kind, int pairs) {
        return new DatasetBuilder()
                .text("RTBeamLimitingDeviceType", kind)
                .numbers("NumberOfLeafJawPairs", pairs)
                .build();
    }

    private static Dataset first(double gantry) {
        return new DatasetBuilder()
                .numbers("ControlPointIndex", 0)
                .numbers("NominalBeamEnergy", 6)
                .numbers("DoseRateSet", 600)
                .items(
                        "BeamLimitingDevicePositionSequence",
                        positions("ASYMX", -20, 20),
                        positions("ASYMY", -20, 20),
                        positions("MLCX", -10, -10, 10, 10))
                .numbers("GantryAngle", gantry)
                .text("GantryRotationDirection", "NONE")
                .numbers("BeamLimitingDeviceAngle", 0)
                .text("BeamLimitingDeviceRotationDirection", "NONE")
                .numbers("PatientSupportAngle", 0)
                .text("PatientSupportRotationDirection", "NONE")
                .numbers("TableTopEccentricAngle", 0)
                .text("TableTopEccentricRotationDirection", "NONE")
                .text("TableTopVerticalPosition")
                .text("TableTopLongitudinalPosition")
                .text("TableTopLateralPosition")
                .numbers("IsocenterPosition", 0, 0, 0)
                .numbers("TableTopPitchAngle", 0)
                .text("TableTopPitchRotationDirection", "NONE")
                .numbers("TableTopRollAngle", 0)
                .text("TableTopRollRotationDirection", "NONE")
                .numbers("CumulativeMetersetWeight", 0)
                .build();
    }

    private static Dataset next(int index, double weight, double left, double right) {
        return new DatasetBuilder()
                .numbers("ControlPointIndex", index)
                .items("BeamLimitingDevicePositionSequence", positions("MLCX", left, left, right, right))
                .numbers("CumulativeMetersetWeight", weight)
                .build();
    }

    private static Dataset positions(String device, double... positions) {
        return new DatasetBuilder()
                .text("RTBeamLimitingDeviceType", device)
                .numbers("LeafJawPositions", positions)
                .build();
    }
}
