package isocentre.plans.images;

import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.geometry.Vector;
import java.util.Optional;

/// A deformation grid (PS3.3 C.20.3.1): at the centre of each voxel the displacement of that point, in mm.
public final class Deformation {
    private final GridGeometry geometry;
    private final float[] displacements;

    /// @param displacements dx, dy, dz of each voxel, frame by frame, row by row; not copied; NaN where undefined
    public Deformation(GridGeometry geometry, float... displacements) {
        if (displacements.length != 3 * geometry.voxels()) {
            throw new IllegalArgumentException(
                    displacements.length + " numbers for the displacements of " + geometry.voxels() + " voxels");
        }
        this.geometry = geometry;
        this.displacements = displacements;
    }

    public GridGeometry geometry() {
        return geometry;
    }

    /// The displacement at a voxel; empty where the file says that it is undefined there.
    public Optional<Vector> at(int column, int row, int frame) {
        int i = 3 * ((frame * geometry.rows() + row) * geometry.columns() + column);
        Vector displacement = new Vector(displacements[i], displacements[i + 1], displacements[i + 2]);
        return displacement.finite() ? Optional.of(displacement) : Optional.empty();
    }
}
