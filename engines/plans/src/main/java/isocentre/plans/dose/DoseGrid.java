package isocentre.plans.dose;

import isocentre.plans.geometry.GridGeometry;

/// Doses at the centres of a grid's voxels, in the units of the [Dose] (mostly Gy).
///
/// Kept as `float`: a rounding of at most 6·10⁻⁸ of the value, 4 µGy at 70 Gy, far below the step of any planning
/// system's own file. Frames lie in ascending order of their offset, whatever order the file had.
public final class DoseGrid {
    private final GridGeometry geometry;
    private final float[] values;
    private final float least;
    private final float most;

    /// @param values frame by frame, row by row; not copied, so not to be changed afterwards
    public DoseGrid(GridGeometry geometry, float... values) {
        if (values.length != geometry.voxels()) {
            throw new IllegalArgumentException(values.length + " doses for " + geometry.voxels() + " voxels");
        }
        this.geometry = geometry;
        this.values = values;
        float low = values[0];
        float high = values[0];
        for (float value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        this.least = low;
        this.most = high;
    }

    public GridGeometry geometry() {
        return geometry;
    }

    public float at(int column, int row, int frame) {
        return values[(frame * geometry.rows() + row) * geometry.columns() + column];
    }

    /// By place: `(frame · rows + row) · columns + column`.
    public float at(int place) {
        return values[place];
    }

    /// The sum, voxel by voxel.
    ///
    /// @throws IllegalArgumentException if the voxels do not lie in the same places
    public DoseGrid plus(DoseGrid other) {
        if (!geometry.sameAs(other.geometry)) {
            throw new IllegalArgumentException("the doses lie on different grids");
        }
        float[] sum = values.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.values[i];
        }
        return new DoseGrid(geometry, sum);
    }

    public float least() {
        return least;
    }

    public float most() {
        return most;
    }
}
