package isocentre.plans.geometry;

/// The directions of an image or dose plane: Image Orientation (Patient), orthonormal.
///
/// @param row along a row: where the column index grows
/// @param column along a column: where the row index grows
public record Orientation(Vector row, Vector column) {
    /// Rows to the left, columns to the back: a transverse plane, seen from the feet.
    public static final Orientation TRANSVERSE = new Orientation(new Vector(1, 0, 0), new Vector(0, 1, 0));

    /// Files round their cosines: this much from orthonormal is taken for rounding.
    private static final double ROUNDING = 1e-3;

    /// Makes the two directions exactly orthonormal, keeping the row's.
    ///
    /// @throws IllegalArgumentException if they are further from it than rounding explains
    public static Orientation of(Vector row, Vector column) {
        if (!(Math.abs(row.length() - 1) <= ROUNDING)
                || !(Math.abs(column.length() - 1) <= ROUNDING)
                || !(Math.abs(row.dot(column)) <= ROUNDING)) {
            throw new IllegalArgumentException(
                    "the directions " + row + " and " + column + " are not of length 1 at right angles");
        }
        Vector along = row.unit();
        return new Orientation(
                along, column.minus(along.times(column.dot(along))).unit());
    }

    /// Out of the plane, right-handed: row × column.
    public Vector normal() {
        return row.cross(column);
    }

    /// Whether the planes are transverse: perpendicular to the axis from feet to head.
    public boolean transverse() {
        return Math.abs(Math.abs(normal().z()) - 1) < 1e-6;
    }
}
