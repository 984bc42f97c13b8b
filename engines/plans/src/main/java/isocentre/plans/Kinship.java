package isocentre.plans;

import isocentre.plans.dicom.StudyObject;
import isocentre.plans.dicom.Uid;
import isocentre.plans.structures.StructureSet;
import java.util.List;
import java.util.Optional;

/// What objects share where they do not name each other.
final class Kinship {
    private Kinship() {}

    /// The objects of the same patient that share the frame of reference; if none does, those of the same study.
    static <T extends StudyObject> List<T> nearest(StudyObject one, List<T> others) {
        List<T> inFrame = others.stream()
                .filter(other -> samePatient(one, other) && shareFrame(one, other))
                .toList();
        return inFrame.isEmpty()
                ? others.stream()
                        .filter(other -> samePatient(one, other) && shareStudy(one, other))
                        .toList()
                : inFrame;
    }

    /// What a link between two that were [#nearest] rests on.
    static Link.Basis basis(StudyObject one, StudyObject other) {
        return shareFrame(one, other) ? Link.Basis.FRAME_OF_REFERENCE : Link.Basis.STUDY;
    }

    /// A patient id that is missing contradicts nothing.
    private static boolean samePatient(StudyObject one, StudyObject other) {
        String id = one.instance().patient().id();
        String otherId = other.instance().patient().id();
        return id.isEmpty() || otherId.isEmpty() || id.equals(otherId);
    }

    private static boolean shareFrame(StudyObject one, StudyObject other) {
        return frames(one).stream().anyMatch(frames(other)::contains);
    }

    private static boolean shareStudy(StudyObject one, StudyObject other) {
        Optional<Uid> study = one.instance().study();
        return study.isPresent() && study.equals(other.instance().study());
    }

    private static List<Uid> frames(StudyObject object) {
        return object instanceof StructureSet structures
                ? structures.framesOfReference()
                : object.instance().frameOfReference().stream().toList();
    }
}
