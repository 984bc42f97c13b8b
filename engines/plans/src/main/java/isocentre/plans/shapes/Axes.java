package isocentre.plans.shapes;

import isocentre.plans.geometry.Vector;

/// The axes of a stack of planes: two in the plane, one across it; right-handed, of length 1, through the origin
/// of the patient coordinates.
public record Axes(Vector x, Vector y, Vector normal) {
    public static final Axes TRANSVERSE = new Axes(new Vector(1, 0, 0), new Vector(0, 1, 0), new Vector(0, 0, 1));

    /// What files' rounding does to a normal is far less than this (1 − cosine).
    private static final double PARALLEL = 1e-7;

    /// Axes for planes across a direction. Planes that are transverse but for rounding get exactly the patient's
    /// axes.
    static Axes across(Vector direction) {
        if (1 - Math.abs(direction.z()) < PARALLEL) {
            return TRANSVERSE;
        }
        Vector normal = upward(direction);
        Vector start = Math.abs(normal.x()) < 0.9 ? new Vector(1, 0, 0) : new Vector(0, 1, 0);
        Vector x = start.minus(normal.times(start.dot(normal))).unit();
        return new Axes(x, normal.cross(x), normal);
    }

    /// The same direction or its opposite: the one whose largest part is positive.
    static Vector upward(Vector direction) {
        double largest = direction.x();
        for (double part : new double[] {direction.y(), direction.z()}) {
            largest = Math.abs(part) > Math.abs(largest) ? part : largest;
        }
        return largest < 0 ? direction.times(-1) : direction;
    }

    /// The point of the patient at a place of the stack.
    public Vector point(double x, double y, double offset) {
        return this.x.times(x).plus(this.y.times(y)).plus(normal.times(offset));
    }
}
