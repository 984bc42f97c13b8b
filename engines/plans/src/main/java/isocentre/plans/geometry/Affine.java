package isocentre.plans.geometry;

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
