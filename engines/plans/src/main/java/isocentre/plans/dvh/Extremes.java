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

    /// Looks along an outline at an offset.
    void outline(Area area, double offset) {
        Vector start = geometry.toGrid(axes.point(0, 0, offset));
        area.edges((x0, y0, x1, y1) -> {
            int steps = (int) Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / STEP));
            for (int i = 0; i <= steps; i++) {
                double part = (double) i / steps;
                ask(start, x0 + part * (x1 - x0), y0 + part * (y1 - y0));
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
        for (int f = 0; f < geometry.frames(); f++) {
            if (geometry.frameOffset(f) < offsets.low || geometry.frameOffset(f) > offsets.high) {
                continue;
            }
            for (int r = rows.first(); r <= rows.last(geometry.rows()); r++) {
                for (int c = columns.first(); c <= columns.last(geometry.columns()); c++) {
                    double dose = grid.at(c, r, f);
                    if ((dose < least || dose > most) && inside(geometry.centre(c, r, f), area, other, lower, upper)) {
                        take(dose);
                    }
                }
            }
        }
    }

    private boolean inside(Vector point, Area area, Area other, double lower, double upper) {
        double offset = point.dot(axes.normal());
        double x = point.dot(axes.x());
        double y = point.dot(axes.y());
        return offset >= lower && offset <= upper && area.contains(x, y) && (other == area || other.contains(x, y));
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

    /// From the least to the largest of some places.
    private static final class Span {
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        void hold(double place) {
            low = Math.min(low, place);
            high = Math.max(high, place);
        }

        int first() {
            return (int) Math.max(0, Math.ceil(low));
        }

        int last(int count) {
            return (int) Math.min(count - 1.0, Math.floor(high));
        }
    }
}
