package isocentre.plans.geometry;

/// A point or direction in the patient coordinate system (PS3.3 C.7.6.2.1.1), in mm: x grows to the patient's left,
/// y to the back, z to the head, however the patient lies.
public record Vector(double x, double y, double z) {
    public static final Vector ZERO = new Vector(0, 0, 0);

    public Vector plus(Vector other) {
        return new Vector(x + other.x, y + other.y, z + other.z);
    }

    public Vector minus(Vector other) {
        return new Vector(x - other.x, y - other.y, z - other.z);
    }

    public Vector times(double factor) {
        return new Vector(x * factor, y * factor, z * factor);
    }

    public double dot(Vector other) {
        return x * other.x + y * other.y + z * other.z;
    }

    public Vector cross(Vector other) {
        return new Vector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    /// The direction of this vector, of length 1.
    ///
    /// @throws ArithmeticException if it has none: length zero or not finite
    public Vector unit() {
        double length = length();
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new ArithmeticException(this + " has no direction");
        }
        return times(1 / length);
    }

    public boolean finite() {
        return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z);
    }
}
