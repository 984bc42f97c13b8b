package isocentre.plans.phantoms;

import isocentre.plans.dose.DoseGrid;
import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.geometry.Orientation;
import isocentre.plans.geometry.Vector;
import isocentre.plans.structures.Contour;
import isocentre.plans.structures.ContourType;
import isocentre.plans.structures.Roi;
import isocentre.plans.structures.RoiType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;

/// The solids of the analytic suite of Nelms 2015 (doi 10.1118/1.4923175), rebuilt from its description: radius
/// 12 mm, height 24 mm, centred at zero, in a dose of 16 Gy + 1 Gy/mm along the patient's length (SI) or depth
/// (AP).
public enum NelmsSolid {
    SPHERE,
    AXIAL_CYLINDER,
    ROTATED_CYLINDER,
    AXIAL_CONE,
    ROTATED_CONE;

    static final double R = 12;
    static final double H = 24;
    private static final double TINY = 0.005;
    private static final double APART = 0.2;

    /// Along which the dose rises by 1 Gy/mm.
    public enum Gradient {
        SI,
        AP
    }

    /// Contours on planes h apart, from −12 to 12 mm.
    public Roi contoured(double h) {
        List<Contour> contours = new ArrayList<>();
        int planes = (int) Math.round(H / h);
        for (int i = 0; i <= planes; i++) {
            double z = i == planes ? R : -R + i * h;
            contours.add(contour(i + 1, z, section(z)));
        }
        return roi(name(), contours);
    }

    /// A region of one set of contours.
    public static Roi roi(String name, List<Contour> contours) {
        return new Roi(
                1,
                name,
                "",
                RoiType.ORGAN,
                "",
                Optional.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                contours);
    }

    /// A closed contour at a height.
    public static Contour contour(int number, double z, List<double[]> points) {
        double[] coordinates = new double[3 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            coordinates[3 * i] = points.get(i)[0];
            coordinates[3 * i + 1] = points.get(i)[1];
            coordinates[3 * i + 2] = z;
        }
        return new Contour(number, ContourType.CLOSED_PLANAR, List.of(), coordinates);
    }

    private List<double[]> section(double z) {
        double chord = Math.sqrt(Math.max(0, R * R - z * z));
        return switch (this) {
            case SPHERE -> circle(Math.max(TINY, chord));
            case AXIAL_CYLINDER -> circle(R);
            case AXIAL_CONE -> circle(Math.max(TINY, (z + R) / 2));
            case ROTATED_CYLINDER -> box(Math.max(TINY, chord));
            case ROTATED_CONE -> hyperbola(z);
        };
    }

    /// Points at most 0.2 mm apart, one at each extreme.
    public static List<double[]> circle(double radius) {
        int points = 4 * (int) Math.max(4, Math.ceil(Math.PI / 2 * radius / APART));
        List<double[]> circle = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            circle.add(new double[] {radius * Math.cos(angle), radius * Math.sin(angle)});
        }
        return circle;
    }

    private static List<double[]> box(double half) {
        return List.of(
                new double[] {-half, -R}, new double[] {half, -R}, new double[] {half, R}, new double[] {-half, R});
    }

    /// x² + z² ≤ ((y + 12) / 2)², y ≤ 12.
    private static List<double[]> hyperbola(double z) {
        double top = 2 * Math.abs(z) - R;
        if (R - top < 1e-9) {
            return List.of(
                    new double[] {-TINY, R - 2 * TINY},
                    new double[] {TINY, R - 2 * TINY},
                    new double[] {TINY, R},
                    new double[] {-TINY, R});
        }
        // Points at equal steps of the half width, so that they are dense at the tip.
        double widest = Math.sqrt(Math.max(0, R * R - z * z));
        int steps = (int) Math.ceil((widest + R - top) / 0.1);
        List<double[]> points = new ArrayList<>();
        for (int i = -steps; i <= steps; i++) {
            double x = widest * i / steps;
            points.add(new double[] {x, Math.abs(i) == steps ? R : 2 * Math.hypot(x, z) - R});
        }
        return points;
    }

    /// A dose grid larger than any of the solids with their end caps, off phase by 0.37 voxel.
    public static DoseGrid dose(Gradient gradient, double inPlane, double between) {
        int n = (int) Math.ceil(2 * 17 / inPlane) + 2;
        int frames = (int) Math.ceil(2 * 17 / between) + 2;
        double first = -17 - 0.37 * inPlane;
        double[] offsets = new double[frames];
        for (int f = 0; f < frames; f++) {
            offsets[f] = f * between;
        }
        GridGeometry geometry = new GridGeometry(
                new Vector(first, first, -17 - 0.37 * between),
                Orientation.TRANSVERSE,
                inPlane,
                inPlane,
                n,
                n,
                offsets);
        return filled(geometry, point -> 16 + (gradient == Gradient.SI ? point.z() : point.y()));
    }

    /// A grid with a dose at each voxel's centre.
    public static DoseGrid filled(GridGeometry geometry, java.util.function.ToDoubleFunction<Vector> dose) {
        float[] values = new float[(int) geometry.voxels()];
        int i = 0;
        for (int f = 0; f < geometry.frames(); f++) {
            for (int r = 0; r < geometry.rows(); r++) {
                for (int c = 0; c < geometry.columns(); c++) {
                    values[i++] = (float) dose.applyAsDouble(geometry.centre(c, r, f));
                }
            }
        }
        return new DoseGrid(geometry, values);
    }

    /// What is true, with the half-slice end caps of the paper.
    ///
    /// @param e half a slice, mm
    public Truth truth(Gradient gradient, double e) {
        double area = Math.PI * R * R;
        double ends = gradient == Gradient.SI ? e : 0;
        DoubleUnaryOperator volume = switch (this) {
            case SPHERE -> t -> Math.PI * (R - t) * (R - t) * (2 * R + t) / 3;
            case AXIAL_CYLINDER -> gradient == Gradient.SI ? t -> area * (12 + e - t) : t -> (H + 2 * e) * segment(t);
            case ROTATED_CYLINDER -> gradient == Gradient.SI ? t -> H * segment(t) : t -> area * (12 - t);
            case AXIAL_CONE ->
                gradient == Gradient.SI
                        ? t -> t <= 12
                                ? area / (3 * H * H) * (Math.pow(H, 3) - Math.pow(Math.max(t + 12, 0), 3)) + area * e
                                : area * (12 + e - t)
                        : t -> cone(t) + e * segment(t);
            case ROTATED_CONE ->
                gradient == Gradient.SI
                        ? NelmsSolid::cone
                        : t -> area / (3 * H * H) * (Math.pow(H, 3) - Math.pow(t + 12, 3));
        };
        // The tiny polygons carry the extremes through their end caps, though their volume counts as none.
        boolean reaches = gradient == Gradient.SI && this == AXIAL_CYLINDER;
        double lowest = reaches ? -12 - e : -12;
        double highest = gradient == Gradient.SI && (this == AXIAL_CYLINDER || this == AXIAL_CONE) ? 12 + e : 12;
        return new Truth(volume, lowest, highest, 4 - ends, 28 + ends);
    }

    private static double segment(double t) {
        double c = Math.clamp(t, -R, R);
        return R * R * Math.acos(c / R) - c * Math.sqrt(R * R - c * c);
    }

    private static double cone(double t) {
        if (t == 0) {
            return Math.PI * R * R * H / 6;
        }
        if (t < 0) {
            return Math.PI * R * R * H / 3 - cone(-t);
        }
        if (t >= R) {
            return 0;
        }
        double q = Math.sqrt(R * R - t * t);
        return H
                / (3 * R)
                * (Math.pow(R, 3) * Math.acos(t / R) - 2 * t * R * q + Math.pow(t, 3) * Math.log((R + q) / t));
    }

    /// A true curve: mm³ with a dose of at least 16 + t Gy.
    public record Truth(DoubleUnaryOperator volume, double lowest, double highest, double least, double most) {
        /// Volume (cm³) that gets at least a dose (Gy).
        public double atLeast(double dose) {
            return volume.applyAsDouble(Math.clamp(dose - 16, lowest, highest)) / 1000;
        }

        /// cm³.
        public double volumeOfAll() {
            return volume.applyAsDouble(lowest) / 1000;
        }

        /// The least dose (Gy) of the hottest part.
        ///
        /// @param cm3 volume of that part
        public double doseTo(double cm3) {
            double low = lowest;
            double high = highest;
            for (int i = 0; i < 100; i++) {
                double middle = (low + high) / 2;
                if (volume.applyAsDouble(middle) / 1000 > cm3) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return 16 + low;
        }

        /// Gy.
        public double mean() {
            int steps = 20_000;
            double width = (highest - lowest) / steps;
            double sum = 0;
            for (int i = 0; i < steps; i++) {
                sum += volume.applyAsDouble(lowest + (i + 0.5) * width);
            }
            return 16 + lowest + sum * width / volume.applyAsDouble(lowest);
        }
    }
}
