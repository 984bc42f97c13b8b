package isocentre.plans.geometry;

import java.util.Arrays;
import java.util.Optional;

/// An affine map between frames of reference: `p → (m00·x + m01·y + m02·z + tx, …)`, in mm.
public record Affine(
        double m00,
        double m01,
        double m02,
        double tx,
        double m10,
        double m11,
        double m12,
        double ty,
        double m20,
        double m21,
        double m22,
        double tz) {
    public static final Affine IDENTITY = new Affine(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);

    /// Reads sixteen numbers, row by row, as files state them; the last row must be 0, 0, 0, 1. Empty if they are
    /// not that.
    public static Optional<Affine> of(double... m) {
        if (m.length != 16 || !Arrays.stream(m).allMatch(Double::isFinite)) {
            return Optional.empty();
        }
        if (m[12] != 0 || m[13] != 0 || m[14] != 0 || m[15] != 1) {
            return Optional.empty();
        }
        return Optional.of(new Affine(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8], m[9], m[10], m[11]));
    }

    /// This map, and then the other: `p → other(this(p))`.
    public Affine then(Affine other) {
        Vector x = other.direction(new Vector(m00, m10, m20));
        Vector y = other.direction(new Vector(m01, m11, m21));
        Vector z = other.direction(new Vector(m02, m12, m22));
        Vector t = other.apply(new Vector(tx, ty, tz));
        return new Affine(x.x(), y.x(), z.x(), t.x(), x.y(), y.y(), z.y(), t.y(), x.z(), y.z(), z.z(), t.z());
    }

    /// Maps a direction: without the shift.
    public Vector direction(Vector d) {
        return new Vector(
                m00 * d.x() + m01 * d.y() + m02 * d.z(),
                m10 * d.x() + m11 * d.y() + m12 * d.z(),
                m20 * d.x() + m21 * d.y() + m22 * d.z());
    }

    public Vector apply(Vector p) {
        return new Vector(
                m00 * p.x() + m01 * p.y() + m02 * p.z() + tx,
                m10 * p.x() + m11 * p.y() + m12 * p.z() + ty,
                m20 * p.x() + m21 * p.y() + m22 * p.z() + tz);
    }

    /// Volume of the image of a unit cube: 1 for a rigid map, negative for one that mirrors.
    public double determinant() {
        return m00 * (m11 * m22 - m12 * m21) - m01 * (m10 * m22 - m12 * m20) + m02 * (m10 * m21 - m11 * m20);
    }

    /// The map back.
    ///
    /// @throws ArithmeticException if there is none: the determinant is zero or not finite
    public Affine inverse() {
        double d = determinant();
        if (d == 0 || !Double.isFinite(d)) {
            throw new ArithmeticException("a map of determinant " + d + " has no inverse");
        }
        double a00 = (m11 * m22 - m12 * m21) / d;
        double a01 = (m02 * m21 - m01 * m22) / d;
        double a02 = (m01 * m12 - m02 * m11) / d;
        double a10 = (m12 * m20 - m10 * m22) / d;
        double a11 = (m00 * m22 - m02 * m20) / d;
        double a12 = (m02 * m10 - m00 * m12) / d;
        double a20 = (m10 * m21 - m11 * m20) / d;
        double a21 = (m01 * m20 - m00 * m21) / d;
        double a22 = (m00 * m11 - m01 * m10) / d;
        return new Affine(
                a00,
                a01,
                a02,
                -(a00 * tx + a01 * ty + a02 * tz),
                a10,
                a11,
                a12,
                -(a10 * tx + a11 * ty + a12 * tz),
                a20,
                a21,
                a22,
                -(a20 * tx + a21 * ty + a22 * tz));
    }
}
