package isocentre.service.plans.synthetic;

import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Uid;
import isocentre.plans.geometry.Vector;
import isocentre.plans.structures.Contour;
import isocentre.plans.structures.ContourType;
import isocentre.plans.structures.Roi;
import isocentre.plans.structures.RoiType;
import isocentre.plans.structures.StructureSet;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Structures of the chest, as a hand draws them: the tumour as that hand sees it.
final class Drawing {
    private Drawing() {}

    static StructureSet of(SyntheticSet set, Instance instance, String label, double wider, Vector shifted) {
        Anatomy anatomy = Anatomy.of(set.number());
        List<Roi> rois = new ArrayList<>();
        for (Anatomy.Part part : Anatomy.Part.values()) {
            boolean target = part == Anatomy.Part.TARGET;
            List<Contour> contours = new ArrayList<>();
            for (int slice = 0; slice < Anatomy.SLICES; slice++) {
                Uid image = set.uid(100 + slice);
                for (double[] points : anatomy.outline(
                        part, Anatomy.plane(slice), target ? wider : 0, target ? shifted : Vector.ZERO)) {
                    contours.add(new Contour(contours.size() + 1, ContourType.CLOSED_PLANAR, List.of(image), points));
                }
            }
            rois.add(new Roi(
                    part.ordinal() + 1,
                    part.title,
                    "",
                    target ? RoiType.PTV : part == Anatomy.Part.BODY ? RoiType.EXTERNAL : RoiType.ORGAN,
                    "AUTOMATIC",
                    instance.frameOfReference(),
                    OptionalInt.of(part.colour),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    contours));
        }
        List<Uid> images = IntStream.range(0, Anatomy.SLICES)
                .mapToObj(slice -> set.uid(100 + slice))
                .toList();
        return new StructureSet(
                instance,
                label,
                "",
                Optional.of(LocalDateTime.of(2025, 3, 4, 11, 0)),
                "UNAPPROVED",
                List.of(new StructureSet.ReferencedFrame(
                        set.uid(2),
                        List.of(new StructureSet.ReferencedSeries(Optional.of(set.study()), set.uid(3), images)))),
                rois,
                List.of());
    }
}
