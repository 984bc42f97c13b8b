package isocentre.plans.structures;

import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.StudyObject;
import isocentre.plans.dicom.Uid;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An RT Structure Set (PS3.3 A.19).
///
/// @param approval `APPROVED`, `UNAPPROVED`, `REJECTED`, or empty
/// @param referenced the frames of reference and image series that it says it was drawn in; often missing
/// @param rois in the order of the file, numbers unique
public record StructureSet(
        Instance instance,
        String label,
        String name,
        Optional<LocalDateTime> made,
        String approval,
        List<ReferencedFrame> referenced,
        List<Roi> rois,
        List<Issue> issues)
        implements StudyObject {
    public StructureSet {
        referenced = List.copyOf(referenced);
        rois = List.copyOf(rois);
        issues = List.copyOf(issues);
    }

    /// A frame of reference and the series of images in it that the structure set refers to.
    public record ReferencedFrame(Uid frameOfReference, List<ReferencedSeries> series) {
        public ReferencedFrame {
            series = List.copyOf(series);
        }
    }

    /// A series and the images of it that the structure set refers to.
    public record ReferencedSeries(Optional<Uid> study, Uid series, List<Uid> images) {
        public ReferencedSeries {
            images = List.copyOf(images);
        }
    }

    /// Reads a structure set.
    ///
    /// @param instance what the file says of itself
    /// @param top the data set of the file
    public static StructureSet read(Instance instance, Place top) {
        return StructureSetReader.read(instance, top);
    }

    /// This structure set as a file, to be written.
    ///
    /// @throws IllegalArgumentException if there is no frame of reference, or the instance lacks study or series
    public DicomFile file() {
        return StructureSetEncoding.encode(this);
    }

    public Optional<Roi> roi(int number) {
        return rois.stream().filter(roi -> roi.number() == number).findFirst();
    }

    /// Every frame of reference that it mentions, each once: of the regions, of the references, its own.
    public List<Uid> framesOfReference() {
        return Stream.of(
                        rois.stream().flatMap(roi -> roi.frameOfReference().stream()),
                        referenced.stream().map(ReferencedFrame::frameOfReference),
                        instance.frameOfReference().stream())
                .flatMap(stream -> stream)
                .distinct()
                .toList();
    }
}
