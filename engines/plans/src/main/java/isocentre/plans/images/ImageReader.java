package isocentre.plans.images;

import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Tag;
import isocentre.plans.geometry.Orientation;
import isocentre.plans.geometry.PatientPosition;
import isocentre.plans.geometry.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads image headers (PS3.3 C.7.6.2, and the functional groups of enhanced images, C.7.6.16.2).
final class ImageReader {
    private static final Tag NUMBER = Dictionary.tag("InstanceNumber");
    private static final Tag THICKNESS = Dictionary.tag("SliceThickness");
    private static final Tag PATIENT_POSITION = Dictionary.tag("PatientPosition");
    private static final Tag BURNT_IN = Dictionary.tag("BurnedInAnnotation");
    private static final Tag ROWS = Dictionary.tag("Rows");
    private static final Tag COLUMNS = Dictionary.tag("Columns");
    private static final Tag POSITION = Dictionary.tag("ImagePositionPatient");
    private static final Tag ORIENTATION = Dictionary.tag("ImageOrientationPatient");
    private static final Tag SPACING = Dictionary.tag("PixelSpacing");
    private static final Tag SHARED = Dictionary.tag("SharedFunctionalGroupsSequence");
    private static final Tag PER_FRAME = Dictionary.tag("PerFrameFunctionalGroupsSequence");
    private static final Tag PLANE_POSITION = Dictionary.tag("PlanePositionSequence");
    private static final Tag PLANE_ORIENTATION = Dictionary.tag("PlaneOrientationSequence");
    private static final Tag MEASURES = Dictionary.tag("PixelMeasuresSequence");

    private ImageReader() {}

    static Image read(Instance instance, Place top) {
        List<ImagePlane> planes = new ArrayList<>();
        List<Place> frames = top.items(PER_FRAME);
        if (frames.isEmpty()) {
            plane(top, top, top, top).ifPresent(planes::add);
        } else {
            List<Place> shared = top.items(SHARED);
            for (Place frame : frames) {
                plane(
                                top,
                                group(frame, shared, PLANE_POSITION).orElse(top),
                                group(frame, shared, PLANE_ORIENTATION).orElse(top),
                                group(frame, shared, MEASURES).orElse(top))
                        .ifPresent(planes::add);
            }
        }
        if (planes.isEmpty()) {
            top.issues()
                    .loss(
                            "",
                            "position, orientation or spacing of the image is not stated",
                            "it cannot be placed in space");
        }
        return new Image(
                instance,
                top.integer(NUMBER),
                planes,
                group(top, top.items(SHARED), MEASURES).orElse(top).number(THICKNESS),
                top.word(PATIENT_POSITION, PatientPosition.class),
                burntIn(top.text(BURNT_IN)),
                top.issues().list());
    }

    private static Optional<Place> group(Place frame, List<Place> shared, Tag group) {
        return frame.items(group).stream()
                .findFirst()
                .or(() -> shared.stream()
                        .flatMap(place -> place.items(group).stream())
                        .findFirst());
    }

    private static Optional<ImagePlane> plane(Place top, Place position, Place orientation, Place measures) {
        Optional<Vector> origin = position.point(POSITION);
        Optional<Orientation> directions = Orientation.of(orientation.numbers(ORIENTATION));
        double[] spacing = measures.numbers(SPACING);
        if (origin.isEmpty() || directions.isEmpty() || spacing.length != 2 || !(spacing[0] > 0 && spacing[1] > 0)) {
            return Optional.empty();
        }
        return Optional.of(new ImagePlane(
                origin.get(),
                directions.get(),
                spacing[1],
                spacing[0],
                top.integer(COLUMNS).orElse(0),
                top.integer(ROWS).orElse(0)));
    }

    private static Optional<Boolean> burntIn(String text) {
        return switch (text) {
            case "YES" -> Optional.of(true);
            case "NO" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
