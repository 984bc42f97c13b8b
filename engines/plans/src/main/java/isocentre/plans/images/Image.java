package isocentre.plans.images;

import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.StudyObject;
import isocentre.plans.geometry.PatientPosition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// The header of a CT, MR or PET image. The pixels are not held: the file that `instance.source()` names has them.
///
/// @param planes one for a single-frame image; one for each frame of an enhanced image; none where the header does
///     not say
/// @param thickness nominal slice thickness, mm
/// @param burntIn Burned In Annotation: whether the pixels hold text that may name the patient; empty where not
///     stated
public record Image(
        Instance instance,
        OptionalInt number,
        List<ImagePlane> planes,
        OptionalDouble thickness,
        Optional<PatientPosition> position,
        Optional<Boolean> burntIn,
        List<Issue> issues)
        implements StudyObject {
    public Image {
        planes = List.copyOf(planes);
        issues = List.copyOf(issues);
    }

    /// Reads the header of an image.
    public static Image read(Instance instance, Place top) {
        return ImageReader.read(instance, top);
    }
}
