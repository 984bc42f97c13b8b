package isocentre.plans.structures;

import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DatasetBuilder;
import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.ObjectHeader;
import isocentre.plans.dicom.SopClass;
import isocentre.plans.dicom.Uid;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// Writes an RT Structure Set (PS3.3 A.19).
final class StructureSetEncoding {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

    private StructureSetEncoding() {}

    static DicomFile encode(StructureSet structures) {
        Optional<Uid> frame = structures.framesOfReference().stream().findFirst();
        if (frame.isEmpty()) {
            throw new IllegalArgumentException("a structure set needs a frame of reference");
        }
        DatasetBuilder header = ObjectHeader.of(structures.instance());
        header.text("StructureSetLabel", structures.label())
                .text("StructureSetDate", structures.made().map(DATE::format).orElse(""))
                .text("StructureSetTime", structures.made().map(TIME::format).orElse(""))
                .text("ApprovalStatus", structures.approval().isEmpty() ? "UNAPPROVED" : structures.approval())
                .items(
                        "ReferencedFrameOfReferenceSequence",
                        structures.referenced().isEmpty()
                                ? List.of(new DatasetBuilder()
                                        .uid("FrameOfReferenceUID", frame.get())
                                        .build())
                                : structures.referenced().stream()
                                        .map(StructureSetEncoding::frame)
                                        .toList())
                .items(
                        "StructureSetROISequence",
                        structures.rois().stream()
                                .map(roi -> named(roi, frame.get()))
                                .toList())
                .items(
                        "ROIContourSequence",
                        structures.rois().stream()
                                .map(StructureSetEncoding::drawn)
                                .toList())
                .items(
                        "RTROIObservationsSequence",
                        structures.rois().stream()
                                .map(StructureSetEncoding::observed)
                                .toList());
        if (!structures.name().isEmpty()) {
            header.text("StructureSetName", structures.name());
        }
        return DicomFile.of(structures.instance().source(), header.build());
    }

    private static Dataset frame(StructureSet.ReferencedFrame referenced) {
        DatasetBuilder frame = new DatasetBuilder().uid("FrameOfReferenceUID", referenced.frameOfReference());
        List<Dataset> studies = referenced.series().stream()
                .filter(series -> series.study().isPresent())
                .map(series -> new DatasetBuilder()
                        .text("ReferencedSOPClassUID", "1.2.840.10008.3.1.2.3.1")
                        .uid("ReferencedSOPInstanceUID", series.study())
                        .items(
                                "RTReferencedSeriesSequence",
                                new DatasetBuilder()
                                        .uid("SeriesInstanceUID", series.series())
                                        .items("ContourImageSequence", images(series.images()))
                                        .build())
                        .build())
                .toList();
        return studies.isEmpty()
                ? frame.build()
                : frame.items("RTReferencedStudySequence", studies).build();
    }

    private static List<Dataset> images(List<Uid> images) {
        return images.stream()
                .map(image -> new DatasetBuilder()
                        .uid("ReferencedSOPClassUID", SopClass.CT_IMAGE.uid())
                        .uid("ReferencedSOPInstanceUID", image)
                        .build())
                .toList();
    }

    private static Dataset named(Roi roi, Uid frame) {
        DatasetBuilder named = new DatasetBuilder()
                .numbers("ROINumber", roi.number())
                .uid("ReferencedFrameOfReferenceUID", roi.frameOfReference().orElse(frame))
                .text("ROIName", roi.name())
                .text("ROIGenerationAlgorithm", roi.generationAlgorithm());
        return roi.description().isEmpty()
                ? named.build()
                : named.text("ROIDescription", roi.description()).build();
    }

    private static Dataset drawn(Roi roi) {
        DatasetBuilder drawn = new DatasetBuilder().numbers("ReferencedROINumber", roi.number());
        roi.colour().ifPresent(rgb -> drawn.numbers("ROIDisplayColor", rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
        return roi.contours().isEmpty()
                ? drawn.build()
                : drawn.items(
                                "ContourSequence",
                                roi.contours().stream()
                                        .map(StructureSetEncoding::contour)
                                        .toList())
                        .build();
    }

    private static Dataset contour(Contour contour) {
        double[] data = new double[3 * contour.size()];
        for (int i = 0; i < contour.size(); i++) {
            data[3 * i] = contour.x(i);
            data[3 * i + 1] = contour.y(i);
            data[3 * i + 2] = contour.z(i);
        }
        DatasetBuilder drawn = new DatasetBuilder()
                .text("ContourGeometricType", contour.type().name())
                .numbers("NumberOfContourPoints", contour.size())
                .numbers("ContourNumber", contour.number())
                .numbers("ContourData", data);
        return contour.images().isEmpty()
                ? drawn.build()
                : drawn.items("ContourImageSequence", images(contour.images())).build();
    }

    private static Dataset observed(Roi roi) {
        return new DatasetBuilder()
                .numbers("ObservationNumber", roi.number())
                .numbers("ReferencedROINumber", roi.number())
                .text("RTROIInterpretedType", typeWord(roi.type()))
                .text("ROIInterpreter")
                .build();
    }

    private static String typeWord(RoiType type) {
        return switch (type) {
            case OTHER, NOT_STATED -> "";
            default -> type.name();
        };
    }
}
