package isocentre.plans.dvh;

import isocentre.plans.dose.DoseGrid;
import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.geometry.Vector;
import isocentre.plans.shapes.Area;
import isocentre.plans.shapes.Axes;

/// The least and the largest dose in a solid.
///
/// A trilinear dose has them at voxel centres inside, or on the surface: at vertices of the outline, where
/// outlines cross the grid, on the faces of the slabs and where a frame of the grid lies in a slab. Long edges
/// are asked every half millimetre.
final class Extremes {
    private static final double STEP = 0.5;

    private static final double ROUNDING = 1e-6;

    private final GridGeometry geometry;
    private final DoseGrid grid;
    private final DoseField field;
    private final Axes axes;
    /// How a place in the grid changes with each mm along the axes.
    private final Vector perX;

    private final Vector perY;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    Extremes(DoseGrid grid, Axes axes) {
        this.grid = grid;
        this.geometry = grid.geometry();
        this.field = new DoseField(grid);
        this.axes = axes;
        Vector zero = geometry.toGrid(Vector.ZERO);
        this.perX = geometry.toGrid(axes.x()).minus(zero);
        this.perY = geometry.toGrid(axes.y()).minus(zero);
    }

    /// Places that are known to lie in the solid have doses from least to largest.
    void known(double least, double most) {
        this.least = Math.min(this.least, least);
        this.most = Math.max(this.most, most);
    }

    /// Looks along an outline, drawn at each of some offsets: closely at those edges alone around which a voxel
    /// has a dose beyond what has been found.
    ///
    /// @param offsets ascending, at least one
    void outline(Area area, double... offsets) {
        Vector[] starts = new Vector[offsets.length];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = geometry.toGrid(axes.point(0, 0, offsets[i]));
        }
        Around around = new Around(area.bounds(), starts[0], starts[starts.length - 1]);
        area.edges((x0, y0, x1, y1) -> {
            if (around.mayExceed(x0, y0, x1, y1)) {
                int steps = (int) Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / STEP));
                for (Vector start : starts) {
                    for (int i = 0; i <= steps; i++) {
                        double part = (double) i / steps;
                        ask(start, x0 + part * (x1 - x0), y0 + part * (y1 - y0));
                    }
                }
            }
        });
    }

    private void ask(Vector start, double x, double y) {
        if (field.sample(
                start.x() + x * perX.x() + y * perY.x(),
                start.y() + x * perX.y() + y * perY.y(),
                start.z() + x * perX.z() + y * perY.z())) {
            take(field.dose());
        }
    }

    /// Looks at the voxel centres from one offset to another that lie inside both areas: those of the planes
    /// around.
    void voxels(Area area, Area other, double lower, double upper) {
        Area.Bounds bounds = area.bounds();
        Span columns = new Span();
        Span rows = new Span();
        Span offsets = new Span();
        for (double x : new double[] {bounds.left(), bounds.right()}) {
            for (double y : new double[] {bounds.low(), bounds.high()}) {
                for (double z : new double[] {lower, upper}) {
                    Vector place = geometry.toGrid(axes.point(x, y, z));
                    columns.hold(place.x());
                    rows.hold(place.y());
                    offsets.hold(place.z());
                }
            }
        }
        Inside in = new Inside(area);
        Inside inOther = other == area ? in : new Inside(other);
        for (int f = 0; f < geometry.frames(); f++) {
            if (geometry.frameOffset(f) < offsets.low || geometry.frameOffset(f) > offsets.high) {
                continue;
            }
            for (int r = rows.first(); r <= rows.last(geometry.rows()); r++) {
                for (int c = columns.first(); c <= columns.last(geometry.columns()); c++) {
                    double dose = grid.at(c, r, f);
                    if (dose < least || dose > most) {
                        Vector point = geometry.centre(c, r, f);
                        double offset = point.dot(axes.normal());
                        double x = point.dot(axes.x());
                        double y = point.dot(axes.y());
                        if (offset >= lower && offset <= upper && in.holds(x, y) && inOther.holds(x, y)) {
                            take(dose);
                        }
                    }
                }
            }
        }
    }

    /// Asks an area for points, mostly one row after the other.
    private static final class Inside {
        private final Area area;
        private double row = Double.NaN;
        private double[] crossings = {};

        Inside(Area area) {
            this.area = area;
        }

        boolean holds(double x, double y) {
            if (y != row) {
                row = y;
                crossings = area.crossings(y);
            }
            boolean inside = false;
            for (int i = 0; i < crossings.length && crossings[i] < x; i++) {
                inside = !inside;
            }
            return inside;
        }
    }

    private void take(double dose) {
        least = Math.min(least, dose);
        most = Math.max(most, dose);
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /// The voxels around a wall: no dose on it lies beyond the least and the largest of theirs.
    private final class Around {
        private final Vector bottom;
        private final Vector top;
        private final int firstFrame;
        private final int lastFrame;
        private final Span columns = new Span();
        private final Span rows = new Span();

        /// @param bounds of all walls
        /// @param bottom where the origin of the plane lies in the grid, at their foot
        /// @param top at their head
        Around(Area.Bounds bounds, Vector bottom, Vector top) {
            this.bottom = bottom;
            this.top = top;
            Span offsets = new Span();
            for (double x : new double[] {bounds.left(), bounds.right()}) {
                for (double y : new double[] {bounds.low(), bounds.high()}) {
                    offsets.hold(bottom.z() + x * perX.z() + y * perY.z());
                    offsets.hold(top.z() + x * perX.z() + y * perY.z());
                }
            }
            int first = 0;
            int last = geometry.frames() - 1;
            while (first < last && geometry.frameOffset(first + 1) < offsets.low - ROUNDING) {
                first++;
            }
            while (last > first && geometry.frameOffset(last - 1) > offsets.high + ROUNDING) {
                last--;
            }
            this.firstFrame = first;
            this.lastFrame = last;
        }

        boolean mayExceed(double x0, double y0, double x1, double y1) {
            columns.clear();
            rows.clear();
            hold(bottom, x0, y0);
            hold(bottom, x1, y1);
            hold(top, x0, y0);
            hold(top, x1, y1);
            int left = columns.before();
            int right = columns.after(geometry.columns());
            int below = rows.before();
            int above = rows.after(geometry.rows());
            for (int frame = firstFrame; frame <= lastFrame; frame++) {
                for (int row = below; row <= above; row++) {
                    for (int column = left; column <= right; column++) {
                        double dose = grid.at(column, row, frame);
                        if (dose < least || dose > most) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        private void hold(Vector start, double x, double y) {
            columns.hold(start.x() + x * perX.x() + y * perY.x());
            rows.hold(start.y() + x * perX.y() + y * perY.y());
        }
    }

    /// From the least to the largest of some places.
    private static final class Span {
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        void clear() {
            low = Double.POSITIVE_INFINITY;
            high = Double.NEGATIVE_INFINITY;
        }

        void hold(double place) {
            low = Math.min(low, place);
            high = Math.max(high, place);
        }

        /// The last index that is not above, but for rounding.
        int before() {
            return (int) Math.max(0, Math.floor(low - ROUNDING));
        }

        /// The first that is not below.
        int after(int count) {
            return (int) Math.min(count - 1.0, Math.ceil(high + ROUNDING));
        }

        int first() {
            return (int) Math.max(0, Math.ceil(low));
        }

        int last(int count) {
            return (int) Math.min(count - 1.0, Math.floor(high));
        }
    }
}
