package isocentre.plans.comparing;

import isocentre.plans.Phantom;
import isocentre.plans.shapes.Solid;
import isocentre.plans.structures.Contour;
import isocentre.plans.structures.ContourType;
import isocentre.plans.structures.RoiType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Solids whose figures are known.
final class Solids {
    private static final int POINTS = 360;

    private Solids() {}

    static Solid empty() {
        return solid(List.of());
    }

    /// Planes lie at multiples of the spacing; where that meets the pole, its contour is as good as a point.
    static Solid sphere(double radius, double spacing, double left) {
        List<Contour> contours = new ArrayList<>();
        int planes = (int) Math.floor(radius / spacing);
        for (int i = -planes; i <= planes; i++) {
            double square = radius * radius - i * i * spacing * spacing;
            contours.add(circle(Math.max(0.005, Math.sqrt(square)), left, i * spacing));
        }
        return solid(contours);
    }

    /// Planes across (0, sin 30°, cos 30°).
    static Solid tiltedSphere(double radius, double spacing) {
        double sin = 0.5;
        double cos = Math.sqrt(0.75);
        List<Contour> contours = new ArrayList<>();
        int planes = (int) Math.floor(radius / spacing);
        for (int i = -planes; i <= planes; i++) {
            double offset = i * spacing;
            double r = Math.max(0.005, Math.sqrt(radius * radius - offset * offset));
            double[] points = new double[3 * POINTS];
            for (int k = 0; k < POINTS; k++) {
                double u = r * Math.cos(2 * Math.PI * k / POINTS);
                double v = r * Math.sin(2 * Math.PI * k / POINTS);
                points[3 * k] = u;
                points[3 * k + 1] = v * cos + offset * sin;
                points[3 * k + 2] = -v * sin + offset * cos;
            }
            contours.add(new Contour(contours.size() + 1, ContourType.CLOSED_PLANAR, List.of(), points));
        }
        return solid(contours);
    }

    /// Its axis along z, from -halfLength to halfLength with the half slabs at its ends.
    static Solid cylinder(double radius, double halfLength, double spacing) {
        List<Contour> contours = new ArrayList<>();
        for (double z = -halfLength + spacing / 2; z < halfLength; z += spacing) {
            contours.add(circle(radius, 0, z));
        }
        return solid(contours);
    }

    private static Contour circle(double radius, double left, double z) {
        double[] points = new double[3 * POINTS];
        for (int k = 0; k < POINTS; k++) {
            points[3 * k] = left + radius * Math.cos(2 * Math.PI * k / POINTS);
            points[3 * k + 1] = radius * Math.sin(2 * Math.PI * k / POINTS);
            points[3 * k + 2] = z;
        }
        return new Contour(1, ContourType.CLOSED_PLANAR, List.of(), points);
    }

    /// A corner at (left, back), so many planes from z = 0.
    static Solid box(double left, double back, double width, double depth, int planes, double spacing) {
        List<Contour> contours = new ArrayList<>();
        for (int i = 0; i < planes; i++) {
            double z = i * spacing;
            contours.add(new Contour(
                    i + 1,
                    ContourType.CLOSED_PLANAR,
                    List.of(),
                    left,
                    back,
                    z,
                    left + width,
                    back,
                    z,
                    left + width,
                    back + depth,
                    z,
                    left,
                    back + depth,
                    z));
        }
        return solid(contours);
    }

    private static Solid solid(List<Contour> contours) {
        return Solid.of(Phantom.roi(1, "solid", RoiType.ORGAN, contours), OptionalDouble.empty());
    }
}
