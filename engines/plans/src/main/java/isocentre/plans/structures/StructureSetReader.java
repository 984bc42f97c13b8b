package isocentre.plans.structures;

import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Moments;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Tag;
import isocentre.plans.dicom.Uid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the RT Structure Set modules (PS3.3 C.8.8.5, C.8.8.6, C.8.8.8).
final class StructureSetReader {
    private static final Tag LABEL = Dictionary.tag("StructureSetLabel");
    private static final Tag NAME = Dictionary.tag("StructureSetName");
    private static final Tag DATE = Dictionary.tag("StructureSetDate");
    private static final Tag TIME = Dictionary.tag("StructureSetTime");
    private static final Tag APPROVAL = Dictionary.tag("ApprovalStatus");
    private static final Tag FRAMES = Dictionary.tag("ReferencedFrameOfReferenceSequence");
    private static final Tag FRAME = Dictionary.tag("FrameOfReferenceUID");
    private static final Tag STUDIES = Dictionary.tag("RTReferencedStudySequence");
    private static final Tag SERIES_SEQUENCE = Dictionary.tag("RTReferencedSeriesSequence");
    private static final Tag SERIES = Dictionary.tag("SeriesInstanceUID");
    private static final Tag IMAGES = Dictionary.tag("ContourImageSequence");
    private static final Tag REFERENCED = Dictionary.tag("ReferencedSOPInstanceUID");

    private StructureSetReader() {}

    static StructureSet read(Instance instance, Place top) {
        List<StructureSet.ReferencedFrame> frames = frames(top);
        List<Roi> rois = new RoiReader(top).read();
        return new StructureSet(
                instance,
                top.text(LABEL),
                top.text(NAME),
                Moments.moment(top, DATE, TIME),
                top.text(APPROVAL),
                frames,
                rois,
                top.issues().list());
    }

    private static List<StructureSet.ReferencedFrame> frames(Place top) {
        List<StructureSet.ReferencedFrame> frames = new ArrayList<>();
        for (Place frame : top.items(FRAMES)) {
            Optional<Uid> uid = frame.uid(FRAME);
            if (uid.isEmpty()) {
                frame.loss(FRAME, "it is missing", "the images named with it are not used as references");
            } else {
                frames.add(new StructureSet.ReferencedFrame(uid.get(), series(frame)));
            }
        }
        return frames;
    }

    private static List<StructureSet.ReferencedSeries> series(Place frame) {
        List<StructureSet.ReferencedSeries> all = new ArrayList<>();
        for (Place study : frame.items(STUDIES)) {
            for (Place series : study.items(SERIES_SEQUENCE)) {
                series.uid(SERIES)
                        .ifPresent(uid ->
                                all.add(new StructureSet.ReferencedSeries(study.uid(REFERENCED), uid, images(series))));
            }
        }
        return all;
    }

    /// The images that a series or a contour names.
    static List<Uid> images(Place place) {
        return place.items(IMAGES).stream()
                .flatMap(image -> image.uid(REFERENCED).stream())
                .toList();
    }
}
