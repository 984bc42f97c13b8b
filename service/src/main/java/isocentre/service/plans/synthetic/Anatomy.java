package isocentre.service.plans.synthetic;

import isocentre.plans.geometry.Vector;
import java.util.List;

/// A chest of ellipsoids and cylinders, in mm: x to the left, y to the back, z to the head.
///
/// @param target the middle of the tumour
/// @param radius of the tumour
record Anatomy(Vector target, double radius) {
    static final int SLICES = 30;
    static final double SPACING = 4;
    static final double FIRST = -58;

    /// What is drawn, with its colour and its Hounsfield number.
    enum Part {
        BODY("Body", 0x2E7D32, 20),
        LUNG_L("Lung_L", 0x1E88E5, -780),
        LUNG_R("Lung_R", 0x3949AB, -780),
        HEART("Heart", 0xD81B60, 45),
        CORD("SpinalCord", 0xFDD835, 35),
        TARGET("PTV", 0xE53935, 30);

        final String title;
        final int colour;
        final int hounsfield;

        Part(String title, int colour, int hounsfield) {
            this.title = title;
            this.colour = colour;
            this.hounsfield = hounsfield;
        }
    }

    /// The tumour of a case: its place and size vary with the number.
    static Anatomy of(int number) {
        return new Anatomy(
                new Vector(62 + number * 7 % 19, -8 + number * 5 % 13, -6 + number * 3 % 11), 13 + number % 5);
    }

    private record Ellipse(double x, double y, double width, double depth) {
        boolean holds(double px, double py) {
            double u = (px - x) / width;
            double v = (py - y) / depth;
            return u * u + v * v <= 1;
        }
    }

    private Ellipse at(Part part, double z) {
        return switch (part) {
            case BODY -> new Ellipse(0, 0, 165, 108);
            case LUNG_L -> round(72, -4, 0, 52, 74, 70, z);
            case LUNG_R -> round(-74, -4, 0, 55, 76, 72, z);
            case HEART -> round(16, -34, -22, 40, 34, 34, z);
            case CORD -> new Ellipse(0, 66, 7, 6.5);
            case TARGET -> round(target.x(), target.y(), target.z(), radius, radius, radius, z);
        };
    }

    private static Ellipse round(double x, double y, double z, double a, double b, double c, double at) {
        double left = 1 - (at - z) * (at - z) / (c * c);
        double share = left <= 0 ? 0 : Math.sqrt(left);
        return new Ellipse(x, y, a * share, b * share);
    }

    /// The outline of a part in a plane, as points x, y, z in turn; none where it does not reach.
    ///
    /// @param wider by how much of itself it is drawn wider, as another's hand would
    List<double[]> outline(Part part, double z, double wider, Vector shifted) {
        Ellipse ellipse = at(part, z - shifted.z());
        if (ellipse.width() < 1) {
            return List.of();
        }
        int count = 64;
        double[] points = new double[3 * count];
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            points[3 * i] = rounded(ellipse.x() + shifted.x() + ellipse.width() * (1 + wider) * Math.cos(angle));
            points[3 * i + 1] = rounded(ellipse.y() + shifted.y() + ellipse.depth() * (1 + wider) * Math.sin(angle));
            points[3 * i + 2] = z;
        }
        return List.of(points);
    }

    private static double rounded(double mm) {
        return Math.rint(mm * 100) / 100;
    }

    int hounsfield(double x, double y, double z) {
        if (!at(Part.BODY, z).holds(x, y)) {
            return -1000;
        }
        int found = Part.BODY.hounsfield;
        for (Part part : Part.values()) {
            Ellipse ellipse = at(part, z);
            if (ellipse.width() >= 1 && ellipse.holds(x, y)) {
                found = part.hounsfield;
            }
        }
        return found;
    }

    /// Gy: flat over the tumour, falling off as a dose does, with a bath around.
    double dose(Vector at, double prescribed, double conformity) {
        double beyond = Math.max(0, at.minus(target).length() - radius - 3);
        double fall = Math.exp(-beyond * beyond / (2 * conformity * conformity));
        double bath = 0.22 * Math.exp(-beyond / 70);
        boolean inside = at(Part.BODY, at.z()).holds(at.x(), at.y());
        return inside ? prescribed * (1.03 * (0.78 * fall + bath)) : 0;
    }

    static double plane(int slice) {
        return FIRST + SPACING * slice;
    }
}
