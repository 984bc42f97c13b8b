package isocentre.plans.shapes;

import isocentre.plans.shapes.Area.Bounds;

/// The cells into which a plane is cut: equal rectangles that fill a rectangle exactly.
public record Raster(Bounds bounds, int columns, int rows) {
    public Raster {
        if (columns < 1 || rows < 1 || !(bounds.width() > 0) || !(bounds.height() > 0)) {
            throw new IllegalArgumentException(columns + " by " + rows + " cells over " + bounds);
        }
    }

    /// Cells of about the given side.
    static Raster over(Bounds bounds, double side) {
        return new Raster(bounds, (int) Math.max(1, Math.ceil(bounds.width() / side)), (int)
                Math.max(1, Math.ceil(bounds.height() / side)));
    }

    /// Cells of at most the given side that end where the lines of a lattice run, so that none lies across one.
    static Raster along(Lattice lattice, Bounds bounds, double side) {
        double width = lattice.x().apart() / Math.ceil(lattice.x().apart() / side);
        double height = lattice.y().apart() / Math.ceil(lattice.y().apart() / side);
        double left = lattice.x().at() + Math.floor((bounds.left() - lattice.x().at()) / width) * width;
        double low = lattice.y().at() + Math.floor((bounds.low() - lattice.y().at()) / height) * height;
        int columns = (int) Math.max(1, Math.ceil((bounds.right() - left) / width));
        int rows = (int) Math.max(1, Math.ceil((bounds.high() - low) / height));
        return new Raster(new Bounds(left, low, left + columns * width, low + rows * height), columns, rows);
    }

    public double cellWidth() {
        return bounds.width() / columns;
    }

    public double cellHeight() {
        return bounds.height() / rows;
    }

    /// Where a place counted in columns from the left edge lies, in mm: 0.5 is the middle of the first.
    public double x(double column) {
        return bounds.left() + column * bounds.width() / columns;
    }

    public double y(double row) {
        return bounds.low() + row * bounds.height() / rows;
    }
}
