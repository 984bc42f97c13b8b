package isocentre.plans.images;

import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Tag;
import isocentre.plans.dicom.Uid;
import isocentre.plans.geometry.Affine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the Spatial Registration and Deformable Spatial Registration modules (PS3.3 C.20.2, C.20.3).
final class RegistrationReader {
    private static final Tag REGISTRATIONS = Dictionary.tag("RegistrationSequence");
    private static final Tag DEFORMABLE = Dictionary.tag("DeformableRegistrationSequence");
    private static final Tag FRAME = Dictionary.tag("FrameOfReferenceUID");
    private static final Tag SOURCE_FRAME = Dictionary.tag("SourceFrameOfReferenceUID");
    private static final Tag IMAGES = Dictionary.tag("ReferencedImageSequence");
    private static final Tag REFERENCED = Dictionary.tag("ReferencedSOPInstanceUID");
    private static final Tag MATRIX_REGISTRATIONS = Dictionary.tag("MatrixRegistrationSequence");
    private static final Tag MATRICES = Dictionary.tag("MatrixSequence");
    private static final Tag MATRIX = Dictionary.tag("FrameOfReferenceTransformationMatrix");
    private static final Tag KIND = Dictionary.tag("FrameOfReferenceTransformationMatrixType");
    private static final Tag BEFORE = Dictionary.tag("PreDeformationMatrixRegistrationSequence");
    private static final Tag AFTER = Dictionary.tag("PostDeformationMatrixRegistrationSequence");

    private RegistrationReader() {}

    static Registration read(Instance instance, Place top) {
        List<Registration.Mapping> mappings = new ArrayList<>();
        for (Place item : top.items(REGISTRATIONS)) {
            List<Place> matrices = item.items(MATRIX_REGISTRATIONS).stream()
                    .flatMap(place -> place.items(MATRICES).stream())
                    .toList();
            combined(item, matrices)
                    .ifPresent(matrix -> mappings.add(
                            new Registration.Mapping(item.uid(FRAME), images(item), matrix, kind(matrices))));
        }
        List<Registration.DeformableMapping> deformations = new ArrayList<>();
        for (Place item : top.items(DEFORMABLE)) {
            Optional<Affine> before = combined(item, item.items(BEFORE));
            Optional<Affine> after = combined(item, item.items(AFTER));
            if (before.isPresent() && after.isPresent()) {
                deformations.add(new Registration.DeformableMapping(
                        item.uid(SOURCE_FRAME), images(item), before.get(), DeformationReader.read(item), after.get()));
            }
        }
        if (mappings.isEmpty() && deformations.isEmpty()) {
            top.issues().loss("", "it holds no usable transformation", "it registers nothing");
        }
        return new Registration(instance, mappings, deformations, top.issues().list());
    }

    private static List<Uid> images(Place item) {
        return item.items(IMAGES).stream()
                .flatMap(image -> image.uid(REFERENCED).stream())
                .toList();
    }

    private static Registration.Kind kind(List<Place> matrices) {
        return matrices.stream()
                .flatMap(place -> place.word(KIND, Registration.Kind.class).stream())
                .reduce((first, second) -> first.compareTo(second) > 0 ? first : second)
                .orElse(Registration.Kind.RIGID);
    }

    /// The matrices multiplied in the order of their items (PS3.3 C.20.2.1.1), so that the last is applied first;
    /// none is the identity.
    private static Optional<Affine> combined(Place item, List<Place> matrices) {
        Affine all = Affine.IDENTITY;
        for (Place place : matrices) {
            Optional<Affine> one = Affine.of(place.numbers(MATRIX));
            if (one.isEmpty()) {
                place.loss(MATRIX, "it is not a transformation of sixteen numbers", "this registration is left out");
                return Optional.empty();
            }
            all = one.get().then(all);
        }
        if (matrices.size() > 1) {
            item.doubt(
                    MATRICES, "it is a product of several matrices", "they are multiplied in the order of the items");
        }
        if (all.determinant() < 0) {
            item.doubt(MATRIX, "it mirrors left and right", "it is kept: no registration of a patient should");
        }
        return Optional.of(all);
    }
}
