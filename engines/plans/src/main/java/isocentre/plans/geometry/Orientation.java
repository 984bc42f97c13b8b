package isocentre.plans.geometry;

import java.util.Optional;

/// The directions of an image or dose plane: Image Orientation (Patient), orthonormal.
///
/// @param row along a row: where the column index grows
/// @param column along a column: where the row index grows
public record Orientation(Vector row, Vector column) {
    /// Rows to the left, columns to the back: a transverse plane, seen from the feet.
    public static final Orientation TRANSVERSE = new Orientation(new Vector(1, 0, 0), new Vector(0, 1, 0));

    /// Files round their cosines: this much from orthonormal is taken for rounding.
    private static final double ROUNDING = 1e-3;

    /// Reads Image Orientation (Patient): six cosines, the row's first. Rounding is taken out, keeping the row's
    /// direction. Empty if they are further from two directions of length 1 at right angles than rounding explains.
    public static Optional<Orientation> of(double... cosines) {
        if (cosines.length != 6) {
            return Optional.empty();
        }
        Vector row = new Vector(cosines[0], cosines[1], cosines[2]);
        Vector column = new Vector(cosines[3], cosines[4], cosines[5]);
        if (!(Math.abs(row.length() - 1) <= ROUNDING)
                || !(Math.abs(column.length() - 1) <= ROUNDING)
                || !(Math.abs(row.dot(column)) <= ROUNDING)) {
            return Optional.empty();
        }
        Vector along = row.unit();
        return Optional.of(new Orientation(
                along, column.minus(along.times(column.dot(along))).unit()));
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
