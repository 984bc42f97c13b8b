package isocentre.plans.dvh;

import isocentre.plans.dose.DoseGrid;
import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.geometry.Vector;
import isocentre.plans.shapes.Area.Bounds;
import isocentre.plans.shapes.Axes;
import isocentre.plans.shapes.Lattice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts layers of a solid where the dose has a bend, at the frames of its grid, so that in each piece the dose
/// is linear across.
final class DosePlanes {
    /// mm: where the grid lies aslant to the planes, layers are cut to this.
    private static final double ASLANT = 1;

    private static final double PARALLEL = 1e-9;

    /// A line this little aslant keeps to its cells over any patient.
    private static final double LEVEL = 1e-6;

    private final DoseGrid grid;
    private final Axes axes;
    private final Bounds window;
    /// Offsets of the frames along the solid's normal, ascending; empty where the grid lies aslant.
    private final double[] levels;
    private final boolean downward;

    /// @param window the part of the plane that will be asked for
    DosePlanes(DoseGrid grid, Axes axes, Bounds window) {
        this.grid = grid;
        this.axes = axes;
        this.window = window;
        GridGeometry geometry = grid.geometry();
        double along = geometry.orientation().normal().dot(axes.normal());
        this.downward = along < 0;
        boolean parallel = 1 - Math.abs(along) < PARALLEL;
        this.levels = new double[parallel ? geometry.frames() : 0];
        double origin = geometry.origin().dot(axes.normal());
        for (int i = 0; i < levels.length; i++) {
            levels[i] =
                    downward ? origin - geometry.frameOffset(levels.length - 1 - i) : origin + geometry.frameOffset(i);
        }
    }

    boolean parallel() {
        return levels.length > 0;
    }

    /// The lines in the planes of the solid between which the dose is smooth; empty where the grid lies askew.
    Optional<Lattice> lattice() {
        GridGeometry geometry = grid.geometry();
        Vector zero = geometry.toGrid(Vector.ZERO);
        Vector perX = geometry.toGrid(axes.x()).minus(zero);
        Vector perY = geometry.toGrid(axes.y()).minus(zero);
        if (!parallel()) {
            return Optional.empty();
        }
        if (level(perX.y() / perX.x()) && level(perY.x() / perY.y())) {
            return Optional.of(new Lattice(lines(zero.x(), perX.x()), lines(zero.y(), perY.y())));
        }
        if (level(perX.x() / perX.y()) && level(perY.y() / perY.x())) {
            return Optional.of(new Lattice(lines(zero.y(), perX.y()), lines(zero.x(), perY.x())));
        }
        return Optional.empty();
    }

    private static boolean level(double slope) {
        return Math.abs(slope) < LEVEL;
    }

    private static Lattice.Lines lines(double at, double perMm) {
        return new Lattice.Lines(-at / perMm, Math.abs(1 / perMm));
    }

    /// Offsets along the solid's normal at which the dose may bend between two others.
    double[] bends(double lower, double upper) {
        return java.util.Arrays.stream(levels)
                .filter(level -> level > lower && level < upper)
                .toArray();
    }

    /// The pieces of a layer that lie in the grid. What is missing to the layer's thickness lies outside.
    List<DosePlane> across(double lower, double upper) {
        List<DosePlane> planes = new ArrayList<>();
        if (!parallel()) {
            int pieces = (int) Math.max(1, Math.ceil((upper - lower) / ASLANT));
            double each = (upper - lower) / pieces;
            for (int i = 0; i < pieces; i++) {
                planes.add(new AslantDose(grid, axes, lower + (i + 0.5) * each, each));
            }
            return planes;
        }
        for (int i = 0; i + 1 < levels.length; i++) {
            double from = Math.max(lower, levels[i]);
            double to = Math.min(upper, levels[i + 1]);
            if (to > from) {
                planes.add(flat(i, (from + to) / 2, to - from));
            }
        }
        return planes;
    }

    private FlatDose flat(int level, double middle, double thickness) {
        int last = levels.length - 1;
        int frame = downward ? last - level : level;
        int next = downward ? last - level - 1 : level + 1;
        double part = (middle - levels[level]) / (levels[level + 1] - levels[level]);
        return new FlatDose(grid, axes, window, frame, next, part, levels[level + 1] - levels[level], thickness);
    }

    /// A grid whose frames are not parallel to the planes of the solid: asked point by point.
    private static final class AslantDose extends DosePlane {
        private final DoseField field;
        private final GridGeometry geometry;
        private final Axes axes;
        private final double offset;
        private final Vector perX;
        private final Vector perY;
        private final Vector perNormal;

        AslantDose(DoseGrid grid, Axes axes, double offset, double thickness) {
            super(thickness);
            this.field = new DoseField(grid);
            this.geometry = grid.geometry();
            this.axes = axes;
            this.offset = offset;
            Vector zero = geometry.toGrid(Vector.ZERO);
            this.perX = geometry.toGrid(axes.x()).minus(zero);
            this.perY = geometry.toGrid(axes.y()).minus(zero);
            this.perNormal = geometry.toGrid(axes.normal()).minus(zero);
        }

        @Override
        boolean sample(double x, double y) {
            Vector place = geometry.toGrid(axes.point(x, y, offset));
            if (!field.sample(place.x(), place.y(), place.z())) {
                return false;
            }
            Vector slope = new Vector(field.slopeColumn(), field.slopeRow(), field.slopeNormal());
            dose = field.dose();
            slopeX = slope.dot(perX);
            slopeY = slope.dot(perY);
            slopeNormal = slope.dot(perNormal);
            return true;
        }
    }
}
