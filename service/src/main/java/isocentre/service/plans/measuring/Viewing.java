package isocentre.service.plans.measuring;

import isocentre.plans.structures.Roi;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.StoredObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Shows the slices of a case.
@Component
public class Viewing {
    private final Plans plans;

    Viewing(Plans plans) {
        this.plans = plans;
    }

    public Slices slices(Measured one) {
        return Slices.of(one);
    }

    /// The slice to begin with: where the first target, or else the largest dose, has its middle.
    public int first(Measured one, Slices slices) {
        double height = structures(one).stream()
                .filter(roi -> roi.hasVolume() && roi.type().name().equals("PTV"))
                .findFirst()
                .map(roi ->
                        roi.contours().get(roi.contours().size() / 2).middle().z())
                .orElse(Double.NaN);
        int best = slices.all().size() / 2;
        for (int i = 0; i < slices.all().size(); i++) {
            if (Math.abs(slices.all().get(i).height() - height)
                    < Math.abs(slices.all().get(best).height() - height)) {
                best = i;
            }
        }
        return best;
    }

    /// The structures that have outlines.
    public List<Roi> structures(Measured one) {
        return one.found().structures().map(link -> link.object().rois()).orElse(List.of()).stream()
                .filter(roi -> !roi.contours().isEmpty())
                .toList();
    }

    /// A slice as a PNG.
    ///
    /// @param objects of the study that the reader may see
    /// @param shown numbers of the structures to draw
    public byte[] picture(
            Measured one, Slices slices, int number, List<StoredObject> objects, Set<Integer> shown, boolean dose)
            throws IOException {
        Slices.Slice slice = slices.all().get(number);
        SlicePicture picture = new SlicePicture(slice.plane());
        var image = slice.image();
        if (image != null) {
            Optional<StoredObject> object = objects.stream()
                    .filter(held ->
                            held.name().instance().equals(image.instance().uid()))
                    .findFirst();
            if (object.isPresent()) {
                Slices.hounsfield(Studies.name(object.get()), plans.bytes(object.get()))
                        .ifPresent(picture::image);
            }
        }
        if (dose) {
            one.grid().filter(grid -> grid.most() > 0).ifPresent(grid -> picture.dose(grid, grid.most()));
        }
        List<Roi> drawn = structures(one).stream()
                .filter(roi -> shown.contains(roi.number()))
                .toList();
        return picture.outlines(drawn, halfSpacing(slices)).png();
    }

    private static double halfSpacing(Slices slices) {
        int count = slices.all().size();
        if (count < 2) {
            return 1;
        }
        double span = slices.all().getLast().height() - slices.all().getFirst().height();
        return 0.501 * span / (count - 1);
    }
}
