package isocentre.plans.shapes;

import isocentre.plans.structures.Contour;
import isocentre.plans.structures.Roi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The distance between contour planes.
public final class PlaneSpacing {
    /// mm: planes nearer than this are one. A file's rounding is less, a scanner's step is more.
    static final double ONE_PLANE = 0.01;

    private static final double PER_MM = 1 / ONE_PLANE;

    private PlaneSpacing() {}

    /// The commonest distance between neighbouring planes over all regions of a structure set, to 0.01 mm: for
    /// regions that have too few planes to say it themselves. Of equally common ones the least. Empty if no
    /// region has two planes.
    public static OptionalDouble of(List<Roi> rois) {
        Map<Long, Integer> seen = new HashMap<>();
        for (Roi roi : rois) {
            double[] offsets = roi.contours().stream()
                    .filter(Contour::enclosesArea)
                    .mapToDouble(contour -> contour.middle()
                            .dot(Axes.across(contour.areaVector().unit()).normal()))
                    .sorted()
                    .toArray();
            for (int i = 1; i < offsets.length; i++) {
                if (offsets[i] - offsets[i - 1] > ONE_PLANE) {
                    seen.merge(Math.round((offsets[i] - offsets[i - 1]) * PER_MM), 1, Integer::sum);
                }
            }
        }
        int most = seen.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return seen.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .mapToDouble(entry -> entry.getKey() / PER_MM)
                .min();
    }
}
