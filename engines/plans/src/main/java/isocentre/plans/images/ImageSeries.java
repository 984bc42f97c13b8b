package isocentre.plans.images;

import isocentre.plans.dicom.Uid;
import isocentre.plans.geometry.PatientPosition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The images of one series that share orientation and frame of reference, in order along the normal.
///
/// @param images ascending along the normal of the planes; those without a position come last
/// @param spacing between neighbouring planes where it is the same throughout, to 0.01 mm
/// @param gaps how many neighbouring planes lie further apart than 1.5 times the median distance
public record ImageSeries(
        Uid uid,
        Optional<Uid> frameOfReference,
        String modality,
        String description,
        List<Image> images,
        OptionalDouble spacing,
        int gaps) {
    public ImageSeries {
        images = List.copyOf(images);
    }

    /// Sorts images into series. Images of one series that lie in different frames of reference or directions, such
    /// as a scout view among slices, come apart.
    public static List<ImageSeries> of(List<Image> images) {
        return SeriesSorting.sort(images);
    }

    /// How the patient lay; empty where not stated or not the same throughout.
    public Optional<PatientPosition> position() {
        List<Optional<PatientPosition>> stated =
                images.stream().map(Image::position).distinct().toList();
        return stated.size() == 1 ? stated.getFirst() : Optional.empty();
    }
}
