package isocentre.plans.images;

import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Tag;
import isocentre.plans.dicom.Value;
import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.geometry.Orientation;
import isocentre.plans.geometry.Vector;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads the grid of a deformable registration (PS3.3 C.20.3.1.2).
final class DeformationReader {
    private static final Tag GRIDS = Dictionary.tag("DeformableRegistrationGridSequence");
    private static final Tag POSITION = Dictionary.tag("ImagePositionPatient");
    private static final Tag ORIENTATION = Dictionary.tag("ImageOrientationPatient");
    private static final Tag DIMENSIONS = Dictionary.tag("GridDimensions");
    private static final Tag RESOLUTION = Dictionary.tag("GridResolution");
    private static final Tag DATA = Dictionary.tag("VectorGridData");
    private static final int MOST = 4096;

    private DeformationReader() {}

    /// Empty if the registration has no grid, or one that cannot be used, which is an issue.
    static Optional<Deformation> read(Place item) {
        return item.items(GRIDS).stream().findFirst().flatMap(DeformationReader::grid);
    }

    private static Optional<Deformation> grid(Place grid) {
        Optional<Vector> position = grid.point(POSITION);
        Optional<Orientation> orientation = Orientation.of(grid.numbers(ORIENTATION));
        double[] counts = grid.numbers(DIMENSIONS);
        double[] spacing = grid.numbers(RESOLUTION);
        Optional<Value> data = grid.dataset().value(DATA);
        boolean usable = position.isPresent()
                && orientation.isPresent()
                && counts.length == 3
                && IntStream.range(0, 3).allMatch(i -> counts[i] >= 1 && counts[i] <= MOST)
                && spacing.length == 3
                && IntStream.range(0, 3).allMatch(i -> spacing[i] > 0 && Double.isFinite(spacing[i]))
                && data.isPresent()
                && data.get().length() >= 12 * counts[0] * counts[1] * counts[2];
        if (!usable) {
            grid.loss(DATA, "place, size or content of the deformation grid is missing", "the deformation is left out");
            return Optional.empty();
        }
        GridGeometry geometry = new GridGeometry(
                position.get(),
                orientation.get(),
                spacing[0],
                spacing[1],
                (int) counts[0],
                (int) counts[1],
                IntStream.range(0, (int) counts[2])
                        .mapToDouble(frame -> frame * spacing[2])
                        .toArray());
        ByteBuffer bytes = data.get().buffer();
        float[] displacements = new float[Math.toIntExact(3 * geometry.voxels())];
        for (int i = 0; i < displacements.length; i++) {
            displacements[i] = bytes.getFloat(4 * i);
        }
        return Optional.of(new Deformation(geometry, displacements));
    }
}
