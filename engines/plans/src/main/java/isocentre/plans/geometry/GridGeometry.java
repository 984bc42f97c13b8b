package isocentre.plans.geometry;

import java.util.Arrays;

/// Where the voxels of a grid lie: planes of equal pixels, stacked along their normal at offsets that need not be
/// equal.
///
/// The centre of voxel (column c, row r, frame f) is
/// `origin + c·columnSpacing·orientation.row() + r·rowSpacing·orientation.column() +
/// frameOffset(f)·orientation.normal()`. Offsets ascend strictly, whatever order the file had. All lengths in mm.
public final class GridGeometry {
    private final Vector origin;
    private final Orientation orientation;
    private final double columnSpacing;
    private final double rowSpacing;
    private final int columns;
    private final int rows;
    private final double[] frameOffsets;

    /// @param origin centre of voxel (0, 0) in the plane of offset 0
    /// @param columnSpacing between the centres of neighbouring columns (the second value of Pixel Spacing)
    /// @param rowSpacing between the centres of neighbouring rows (the first value of Pixel Spacing)
    /// @param frameOffsets strictly ascending, at least one
    public GridGeometry(
            Vector origin,
            Orientation orientation,
            double columnSpacing,
            double rowSpacing,
            int columns,
            int rows,
            double... frameOffsets) {
        if (!origin.finite()) {
            throw new IllegalArgumentException("the origin " + origin + " is not finite");
        }
        if (!(columnSpacing > 0 && rowSpacing > 0) || Double.isInfinite(columnSpacing + rowSpacing)) {
            throw new IllegalArgumentException("spacings of " + columnSpacing + " and " + rowSpacing + " mm");
        }
        if (columns < 1 || rows < 1 || frameOffsets.length < 1) {
            throw new IllegalArgumentException(columns + " columns, " + rows + " rows and " + frameOffsets.length
                    + " frames: each must be at least 1");
        }
        for (int f = 0; f < frameOffsets.length; f++) {
            if (!Double.isFinite(frameOffsets[f]) || (f > 0 && !(frameOffsets[f] > frameOffsets[f - 1]))) {
                throw new IllegalArgumentException(
                        "the frame offsets " + Arrays.toString(frameOffsets) + " do not ascend");
            }
        }
        this.origin = origin;
        this.orientation = orientation;
        this.columnSpacing = columnSpacing;
        this.rowSpacing = rowSpacing;
        this.columns = columns;
        this.rows = rows;
        this.frameOffsets = frameOffsets.clone();
    }

    public Vector origin() {
        return origin;
    }

    public Orientation orientation() {
        return orientation;
    }

    public double columnSpacing() {
        return columnSpacing;
    }

    public double rowSpacing() {
        return rowSpacing;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public int frames() {
        return frameOffsets.length;
    }

    /// Along the normal, from the origin's plane, in mm.
    public double frameOffset(int frame) {
        return frameOffsets[frame];
    }

    /// All offsets, ascending: a copy.
    public double[] frameOffsets() {
        return frameOffsets.clone();
    }

    /// The centre of a voxel.
    public Vector centre(int column, int row, int frame) {
        return origin.plus(orientation.row().times(column * columnSpacing))
                .plus(orientation.column().times(row * rowSpacing))
                .plus(orientation.normal().times(frameOffsets[frame]));
    }

    /// A point in the grid's own axes: (fractional column index, fractional row index, offset along the normal in
    /// mm).
    public Vector toGrid(Vector point) {
        Vector from = point.minus(origin);
        return new Vector(
                from.dot(orientation.row()) / columnSpacing,
                from.dot(orientation.column()) / rowSpacing,
                from.dot(orientation.normal()));
    }

    /// The distance between neighbouring frames where it is the same throughout (to 0.01 mm), else NaN; NaN for one
    /// frame.
    public double frameSpacing() {
        int gaps = frameOffsets.length - 1;
        if (gaps == 0) {
            return Double.NaN;
        }
        double mean = (frameOffsets[gaps] - frameOffsets[0]) / gaps;
        for (int f = 1; f <= gaps; f++) {
            if (Math.abs(frameOffsets[f] - frameOffsets[f - 1] - mean) > 0.01) {
                return Double.NaN;
            }
        }
        return mean;
    }

    /// Whether two grids have their voxels in the same places, to 0.001 mm.
    public boolean sameAs(GridGeometry other) {
        if (columns != other.columns || rows != other.rows || frames() != other.frames()) {
            return false;
        }
        int[][] corners = {{0, 0}, {columns - 1, 0}, {0, rows - 1}};
        for (int[] corner : corners) {
            for (int frame = 0; frame < frames(); frame++) {
                Vector apart = centre(corner[0], corner[1], frame).minus(other.centre(corner[0], corner[1], frame));
                if (apart.length() > 0.001) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Columns × rows × frames.
    public long voxels() {
        return (long) columns * rows * frameOffsets.length;
    }
}
