package isocentre.plans.images;

import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.StudyObject;
import isocentre.plans.dicom.Uid;
import isocentre.plans.geometry.Affine;
import java.util.List;
import java.util.Optional;

/// A Spatial Registration (PS3.3 A.39.1) or Deformable Spatial Registration (A.39.2): how points of other frames of
/// reference map into the frame of reference of the registration itself.
public record Registration(Instance instance, List<Mapping> mappings, List<Issue> issues) implements StudyObject {
    public Registration {
        mappings = List.copyOf(mappings);
        issues = List.copyOf(issues);
    }

    /// Maps a point of the source frame into the registration's frame.
    ///
    /// @param source the frame of reference that is mapped; empty where only images are named
    /// @param images the images that it applies to; none means all of the frame
    /// @param matrix for a deformable one, what is applied before the deformation
    public record Mapping(
            Optional<Uid> source, List<Uid> images, Affine matrix, Kind kind, Optional<Deformation> deformation) {
        public Mapping {
            images = List.copyOf(images);
        }
    }

    /// Frame of Reference Transformation Matrix Type (0070,030C).
    public enum Kind {
        RIGID,
        RIGID_SCALE,
        AFFINE
    }
}
