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
