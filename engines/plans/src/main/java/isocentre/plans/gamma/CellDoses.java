package isocentre.plans.gamma;

import isocentre.plans.dose.DoseGrid;
import isocentre.plans.geometry.GridGeometry;

/// The evaluated dose as cells between eight voxel centres, in each of which it is trilinear.
final class CellDoses {
    private final DoseGrid grid;
    final int columns;
    final int rows;
    final int frames;
    final double width;
    final double height;
    final double[] offsets;
    /// The least and the most dose of each cell.
    private final float[] least;
    private final float[] most;

    /// @param grid at least two voxels along each axis
    CellDoses(DoseGrid grid) {
        GridGeometry geometry = grid.geometry();
        this.grid = grid;
        this.columns = geometry.columns() - 1;
        this.rows = geometry.rows() - 1;
        this.frames = geometry.frames() - 1;
        if (columns < 1 || rows < 1 || frames < 1) {
            throw new IllegalArgumentException(
                    "a dose of a single plane has no inside: gamma needs at least two voxels" + " along each axis");
        }
        this.width = geometry.columnSpacing();
        this.height = geometry.rowSpacing();
        this.offsets = geometry.frameOffsets();
        this.least = new float[columns * rows * frames];
        this.most = new float[least.length];
        for (int k = 0; k < frames; k++) {
            for (int j = 0; j < rows; j++) {
                for (int i = 0; i < columns; i++) {
                    range(i, j, k);
                }
            }
        }
    }

    private void range(int i, int j, int k) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 8; corner++) {
            float dose = grid.at(i + (corner & 1), j + (corner >> 1 & 1), k + (corner >> 2));
            low = Math.min(low, dose);
            high = Math.max(high, dose);
        }
        least[cell(i, j, k)] = low;
        most[cell(i, j, k)] = high;
    }

    private int cell(int i, int j, int k) {
        return (k * rows + j) * columns + i;
    }

    /// How far a dose lies outside all doses of a cell.
    double gap(int i, int j, int k, double dose) {
        int cell = cell(i, j, k);
        return Math.max(0, Math.max(least[cell] - dose, dose - most[cell]));
    }

    double thickness(int k) {
        return offsets[k + 1] - offsets[k];
    }

    /// The eight coefficients of the dose in a cell, by mm from its low corner: 1, x, y, z, xy, xz, yz, xyz.
    void coefficients(int i, int j, int k, double[] c) {
        double d000 = grid.at(i, j, k);
        double d100 = grid.at(i + 1, j, k);
        double d010 = grid.at(i, j + 1, k);
        double d110 = grid.at(i + 1, j + 1, k);
        double d001 = grid.at(i, j, k + 1);
        double d101 = grid.at(i + 1, j, k + 1);
        double d011 = grid.at(i, j + 1, k + 1);
        double d111 = grid.at(i + 1, j + 1, k + 1);
        double thick = thickness(k);
        c[0] = d000;
        c[1] = (d100 - d000) / width;
        c[2] = (d010 - d000) / height;
        c[3] = (d001 - d000) / thick;
        c[4] = (d110 - d100 - d010 + d000) / (width * height);
        c[5] = (d101 - d100 - d001 + d000) / (width * thick);
        c[6] = (d011 - d010 - d001 + d000) / (height * thick);
        c[7] = (d111 - d110 - d101 - d011 + d100 + d010 + d001 - d000) / (width * height * thick);
    }
}
