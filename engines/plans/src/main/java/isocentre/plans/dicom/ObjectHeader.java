package isocentre.plans.dicom;

import java.time.format.DateTimeFormatter;
import java.util.List;

/// Writes what every object says of itself: patient, study, series, equipment (PS3.3 C.7). What an [Instance] does
/// not hold is left empty where the standard allows it.
public final class ObjectHeader {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

    private ObjectHeader() {}

    /// @throws IllegalArgumentException if the study or series is not known: every object needs both
    public static DatasetBuilder of(Instance instance) {
        Uid study = instance.study().orElseThrow(() -> new IllegalArgumentException("an object needs a study"));
        Uid series = instance.series().orElseThrow(() -> new IllegalArgumentException("an object needs a series"));
        List<String> software = instance.equipment().softwareVersions();
        DatasetBuilder header = new DatasetBuilder()
                .text("SpecificCharacterSet", "ISO_IR 192")
                .uid("SOPClassUID", instance.sopClass())
                .uid("SOPInstanceUID", instance.uid())
                .text("StudyDate", instance.studied().map(DATE::format).orElse(""))
                .text("StudyTime", instance.studied().map(TIME::format).orElse(""))
                .text("AccessionNumber")
                .text("Modality", instance.modality())
                .text("Manufacturer", instance.equipment().manufacturer())
                .text("ReferringPhysicianName")
                .text("OperatorsName")
                .text("ManufacturerModelName", orUnknown(instance.equipment().model()))
                .text("PatientName", instance.patient().name())
                .text("PatientID", instance.patient().id())
                .text(
                        "PatientBirthDate",
                        instance.patient().born().map(DATE::format).orElse(""))
                .text("PatientSex", instance.patient().sex())
                .text(
                        "SoftwareVersions",
                        software.isEmpty() ? new String[] {"unknown"} : software.toArray(String[]::new))
                .uid("StudyInstanceUID", study)
                .uid("SeriesInstanceUID", series)
                .text("StudyID")
                .text("SeriesNumber");
        instance.frameOfReference()
                .ifPresent(frame -> header.uid("FrameOfReferenceUID", frame).text("PositionReferenceIndicator"));
        return header;
    }

    private static String orUnknown(String text) {
        return text.isEmpty() ? "unknown" : text;
    }
}
