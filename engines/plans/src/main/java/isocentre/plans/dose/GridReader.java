package isocentre.plans.dose;

import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Tag;
import isocentre.plans.dicom.TransferSyntax.Encoding;
import isocentre.plans.dicom.Value;
import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.geometry.Orientation;
import isocentre.plans.geometry.Vector;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Reads the grid of a dose: pixels, scaling and geometry. A grid is used only if all of them are sure.
final class GridReader {
    private static final Tag PIXELS = Dictionary.tag("PixelData");
    private static final Tag ROWS = Dictionary.tag("Rows");
    private static final Tag COLUMNS = Dictionary.tag("Columns");
    private static final Tag FRAMES = Dictionary.tag("NumberOfFrames");
    private static final Tag SAMPLES = Dictionary.tag("SamplesPerPixel");
    private static final Tag BITS = Dictionary.tag("BitsAllocated");
    private static final Tag BITS_STORED = Dictionary.tag("BitsStored");
    private static final Tag SIGNED = Dictionary.tag("PixelRepresentation");
    private static final Tag SCALING = Dictionary.tag("DoseGridScaling");
    private static final Tag POSITION = Dictionary.tag("ImagePositionPatient");
    private static final Tag ORIENTATION = Dictionary.tag("ImageOrientationPatient");
    private static final Tag SPACING = Dictionary.tag("PixelSpacing");

    /// No treatment comes near this many Gy: doses above it mean a wrong scaling or unit.
    private static final float UNBELIEVABLE = 1000;

    private static final String LEFT_OUT = "the dose grid is left out";

    private final DicomFile file;
    private final Place top;
    private final DoseType type;

    GridReader(DicomFile file, Place top, DoseType type) {
        this.file = file;
        this.top = top;
        this.type = type;
    }

    Optional<DoseGrid> read() {
        Optional<Value> pixels = top.dataset().value(PIXELS);
        if (pixels.isEmpty()) {
            return Optional.empty();
        }
        if (pixels.get().fragments() || file.syntax().encoding() == Encoding.COMPRESSED) {
            return refused(
                    PIXELS,
                    "the doses are compressed, which rounds them or needs decoders that this program leaves out:"
                            + " export the dose again, uncompressed");
        }
        OptionalInt rows = top.integer(ROWS);
        OptionalInt columns = top.integer(COLUMNS);
        int frames = top.integer(FRAMES).orElse(1);
        if (!possible(rows.orElse(0)) || !possible(columns.orElse(0)) || !possible(frames)) {
            return refused(ROWS, "the numbers of rows, columns and frames are not all stated as 1 to 65535");
        }
        if (top.integer(SAMPLES).orElse(1) != 1) {
            return refused(SAMPLES, "there is more than one sample to a pixel");
        }
        int bits = top.integer(BITS).orElse(0);
        if (bits != 16 && bits != 32) {
            return refused(BITS, bits + " bits to a pixel: a dose has 16 or 32");
        }
        long voxels = (long) rows.getAsInt() * columns.getAsInt() * frames;
        if (pixels.get().length() < voxels * bits / 8) {
            return refused(PIXELS, "it holds " + pixels.get().length() + " bytes and needs " + voxels * bits / 8);
        }
        OptionalDouble scaling = top.number(SCALING);
        if (scaling.isEmpty() || !(scaling.getAsDouble() > 0)) {
            return refused(SCALING, "the factor from pixel to dose is not stated, or not above zero");
        }
        return frames(frames)
                .flatMap(offsets -> geometry(columns.getAsInt(), rows.getAsInt(), offsets)
                        .map(geometry -> grid(geometry, offsets, pixels.get(), bits, scaling.getAsDouble())));
    }

    private static boolean possible(int count) {
        return count >= 1 && count <= 0xFFFF;
    }

    private Optional<FrameOffsets> frames(int frames) {
        Optional<Vector> position = top.point(POSITION);
        if (position.isEmpty()) {
            top.loss(POSITION, "the position of the grid is not stated", LEFT_OUT);
            return Optional.empty();
        }
        return orientation().flatMap(orientation -> FrameOffsets.read(top, position.get(), orientation, frames));
    }

    private Optional<Orientation> orientation() {
        double[] cosines = top.numbers(ORIENTATION);
        if (cosines.length == 0) {
            top.doubt(ORIENTATION, "the orientation of the grid is not stated", "it is taken for transverse");
            return Optional.of(Orientation.TRANSVERSE);
        }
        return Orientation.of(cosines).or(() -> {
            top.loss(ORIENTATION, "it is not two directions of length 1 at right angles", LEFT_OUT);
            return Optional.empty();
        });
    }

    private Optional<GridGeometry> geometry(int columns, int rows, FrameOffsets offsets) {
        double[] spacing = top.numbers(SPACING);
        if (spacing.length != 2 || !(spacing[0] > 0) || !(spacing[1] > 0)) {
            top.loss(SPACING, "the spacing of the grid is not stated as two lengths", LEFT_OUT);
            return Optional.empty();
        }
        return Optional.of(new GridGeometry(
                offsets.origin(), offsets.orientation(), spacing[1], spacing[0], columns, rows, offsets.ascending()));
    }

    private DoseGrid grid(GridGeometry geometry, FrameOffsets offsets, Value pixels, int bits, double scaling) {
        boolean signed = top.integer(SIGNED).orElse(0) == 1;
        int stored = top.integer(BITS_STORED).orElse(bits);
        long mask = stored >= 1 && stored < bits ? (1L << stored) - 1 : (1L << bits) - 1;
        ByteBuffer bytes = pixels.buffer();
        int plane = geometry.rows() * geometry.columns();
        float[] doses = new float[(int) geometry.voxels()];
        for (int frame = 0; frame < geometry.frames(); frame++) {
            int from = offsets.order(frame) * plane;
            int to = frame * plane;
            for (int i = 0; i < plane; i++) {
                int raw = bits == 16 ? bytes.getShort(2 * (from + i)) : bytes.getInt(4 * (from + i));
                doses[to + i] = (float) ((signed ? raw : raw & mask) * scaling);
            }
        }
        DoseGrid grid = new DoseGrid(geometry, doses);
        if (type != DoseType.ERROR && grid.least() < 0) {
            top.doubt(PIXELS, "some doses are negative", "they are kept as they are");
        }
        if (grid.most() > UNBELIEVABLE) {
            top.doubt(SCALING, "doses reach " + Math.round(grid.most()), "they are kept: check scaling and units");
        }
        return grid;
    }

    private Optional<DoseGrid> refused(Tag tag, String what) {
        top.loss(tag, what, LEFT_OUT);
        return Optional.empty();
    }
}
