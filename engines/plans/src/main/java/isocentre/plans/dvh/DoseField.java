package isocentre.plans.dvh;

import isocentre.plans.dose.DoseGrid;
import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.geometry.Vector;
import java.util.OptionalDouble;

/// A dose at any point: linear between the centres of the eight voxels around it (trilinear). Outside the outermost
/// centres the dose is not known; nothing is extrapolated.
public final class DoseField {
    /// Voxels: a point this little outside is on the edge but for rounding.
    private static final double ROUNDING = 1e-6;

    private final DoseGrid grid;
    private final GridGeometry geometry;
    private final double[] offsets;
    private double dose;
    private double slopeColumn;
    private double slopeRow;
    private double slopeNormal;
    /// The frame below the place sampled last: mostly the next one's too.
    private int near;

    public DoseField(DoseGrid grid) {
        this.grid = grid;
        this.geometry = grid.geometry();
        this.offsets = geometry.frameOffsets();
    }

    /// The dose at a point of the patient; empty outside the grid.
    public OptionalDouble at(Vector point) {
        Vector place = geometry.toGrid(point);
        DoseField own = new DoseField(grid);
        return own.sample(place.x(), place.y(), place.z()) ? OptionalDouble.of(own.dose) : OptionalDouble.empty();
    }

    /// @param column fractional column index
    /// @param row fractional row index
    /// @param offset along the normal, mm
    boolean sample(double column, double row, double offset) {
        double c = onEdge(column, geometry.columns() - 1);
        double r = onEdge(row, geometry.rows() - 1);
        int frame = frame(offset);
        if (Double.isNaN(c) || Double.isNaN(r) || frame < 0) {
            return false;
        }
        int c0 = Math.min((int) c, Math.max(0, geometry.columns() - 2));
        int r0 = Math.min((int) r, Math.max(0, geometry.rows() - 2));
        int c1 = Math.min(c0 + 1, geometry.columns() - 1);
        int r1 = Math.min(r0 + 1, geometry.rows() - 1);
        double gap = offsets[frame + 1] - offsets[frame];
        double u = c - c0;
        double v = r - r0;
        double w = Math.max(0, Math.min(1, (offset - offsets[frame]) / gap));
        double d000 = grid.at(c0, r0, frame);
        double d100 = grid.at(c1, r0, frame);
        double d010 = grid.at(c0, r1, frame);
        double d110 = grid.at(c1, r1, frame);
        double d001 = grid.at(c0, r0, frame + 1);
        double d101 = grid.at(c1, r0, frame + 1);
        double d011 = grid.at(c0, r1, frame + 1);
        double d111 = grid.at(c1, r1, frame + 1);
        double d00 = d000 + w * (d001 - d000);
        double d10 = d100 + w * (d101 - d100);
        double d01 = d010 + w * (d011 - d010);
        double d11 = d110 + w * (d111 - d110);
        double low = d00 + u * (d10 - d00);
        double high = d01 + u * (d11 - d01);
        dose = low + v * (high - low);
        slopeColumn = (1 - v) * (d10 - d00) + v * (d11 - d01);
        slopeRow = high - low;
        slopeNormal = ((1 - u) * (1 - v) * (d001 - d000)
                        + u * (1 - v) * (d101 - d100)
                        + (1 - u) * v * (d011 - d010)
                        + u * v * (d111 - d110))
                / gap;
        return true;
    }

    /// A coordinate moved onto the edge if it is outside by rounding only; NaN if it is outside.
    static double onEdge(double place, int last) {
        if (place >= 0 && place <= last) {
            return place;
        }
        return place > -ROUNDING && place < last + ROUNDING ? Math.clamp(place, 0, last) : Double.NaN;
    }

    /// The frame below an offset, or -1 outside. A grid of one frame has no inside.
    private int frame(double offset) {
        int last = offsets.length - 1;
        double slack = ROUNDING * (offsets[last] - offsets[0]);
        if (last == 0 || offset < offsets[0] - slack || offset > offsets[last] + slack) {
            return -1;
        }
        if (offset >= offsets[near] && offset <= offsets[near + 1]) {
            return near;
        }
        int low = 0;
        int high = last - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (offsets[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        near = low;
        return low;
    }

    double dose() {
        return dose;
    }

    double slopeColumn() {
        return slopeColumn;
    }

    double slopeRow() {
        return slopeRow;
    }

    double slopeNormal() {
        return slopeNormal;
    }
}
