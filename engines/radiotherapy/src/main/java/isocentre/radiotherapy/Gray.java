package isocentre.radiotherapy;

/// An absorbed dose in gray (Gy).
public record Gray(double value) implements Comparable<Gray> {
    public Gray {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(value + " Gy is not a dose: use zero or more");
        }
    }

    /// The dose of each fraction, if all are equal.
    public Gray per(Fractions fractions) {
        return new Gray(value / fractions.count());
    }

    @Override
    public int compareTo(Gray other) {
        return Double.compare(value, other.value);
    }

    /// As written in the field: `26 Gy`, `36.25 Gy`.
    @Override
    public String toString() {
        return (value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value)) + " Gy";
    }
}
