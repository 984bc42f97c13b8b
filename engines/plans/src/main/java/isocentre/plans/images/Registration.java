package isocentre.plans.images;

import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.StudyObject;
import isocentre.plans.dicom.Uid;
import isocentre.plans.geometry.Affine;
import java.util.List;
import java.util.Optional;

/// A Spatial Registration (PS3.3 A.39.1) or Deformable Spatial Registration (A.39.2). Mind the directions: a matrix
/// maps points of another frame of reference into the registration's own, a deformation the other way.
///
/// @param mappings from other frames of reference (or images in them) into `instance.frameOfReference()`
/// @param deformations from `instance.frameOfReference()` into others
public record Registration(
        Instance instance, List<Mapping> mappings, List<DeformableMapping> deformations, List<Issue> issues)
        implements StudyObject {
    public Registration {
        mappings = List.copyOf(mappings);
        deformations = List.copyOf(deformations);
        issues = List.copyOf(issues);
    }

    /// Reads a registration.
    public static Registration read(Instance instance, Place top) {
        return RegistrationReader.read(instance, top);
    }

    /// `registered = matrix(source)`.
    ///
    /// @param source the frame of reference that is mapped; empty where only images are named
    /// @param images the images that it applies to; none means all of the frame
    public record Mapping(Optional<Uid> source, List<Uid> images, Affine matrix, Kind kind) {
        public Mapping {
            images = List.copyOf(images);
        }
    }

    /// `source = after(before(registered) + displacement(registered))`: for each point of the registration's own
    /// frame of reference, where in the source its content is found.
    ///
    /// @param displacement none means zero everywhere
    public record DeformableMapping(
            Optional<Uid> source, List<Uid> images, Affine before, Optional<Deformation> displacement, Affine after) {
        public DeformableMapping {
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
