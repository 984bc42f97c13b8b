package isocentre.plans.dvh;

import isocentre.plans.shapes.Raster;
import java.util.List;

/// Asks for the dose of each cell of a layer and puts it into the bins.
final class Tally {
    /// Steps of the curve that the dose may bend over a box.
    private static final double BEND = 16;

    private final Raster raster;
    private final Bins bins;
    private final double width;
    private final double height;
    private final double mostBend;
    private DosePlane[] planes = {};
    private double outsideThickness;
    private double outside;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private long cells;

    Tally(Raster raster, Bins bins) {
        this.raster = raster;
        this.bins = bins;
        this.width = raster.cellWidth();
        this.height = raster.cellHeight();
        this.mostBend = BEND * bins.width();
    }

    /// Begins a layer.
    ///
    /// @param planes the pieces of the layer that lie in the dose grid
    void layer(double thickness, List<DosePlane> planes) {
        this.planes = planes.toArray(DosePlane[]::new);
        outsideThickness = Math.max(
                0,
                thickness
                        - planes.stream().mapToDouble(plane -> plane.thickness).sum());
    }

    /// Adds a box of cells that lie wholly inside, all between the same voxels of the dose: at once where the
    /// dose hardly bends over it, else in quarters.
    void box(int row, int column, int rows, int columns) {
        double across = columns * width;
        double up = rows * height;
        double x = raster.x(column + columns / 2.0);
        double y = raster.y(row + rows / 2.0);
        for (DosePlane plane : planes) {
            box(plane, x, y, across, up);
        }
        outside += across * up * outsideThickness;
    }

    /// @param x of its middle
    private void box(DosePlane plane, double x, double y, double across, double up) {
        double volume = across * up * plane.thickness;
        cells++;
        if (!plane.sample(x, y)) {
            outside += volume;
        } else if (plane.bend(across, up) > mostBend) {
            box(plane, x - across / 4, y - up / 4, across / 2, up / 2);
            box(plane, x + across / 4, y - up / 4, across / 2, up / 2);
            box(plane, x - across / 4, y + up / 4, across / 2, up / 2);
            box(plane, x + across / 4, y + up / 4, across / 2, up / 2);
        } else {
            least = Math.min(least, plane.dose);
            most = Math.max(most, plane.dose);
            bins.add(
                    volume,
                    plane.dose,
                    Math.abs(plane.slopeX) * across,
                    Math.abs(plane.slopeY) * up,
                    Math.abs(plane.slopeNormal) * plane.thickness);
        }
    }

    /// The part of a cell is taken for a box around its centroid that reaches to the nearer edges of the cell.
    void part(int row, int column, double share, double x, double y) {
        double area = share * width * height;
        for (DosePlane plane : planes) {
            double volume = area * plane.thickness;
            if (plane.sample(raster.x(column + x), raster.y(row + y))) {
                bins.add(
                        volume,
                        plane.dose,
                        Math.abs(plane.slopeX) * width * (1 - Math.abs(2 * x - 1)),
                        Math.abs(plane.slopeY) * height * (1 - Math.abs(2 * y - 1)),
                        Math.abs(plane.slopeNormal) * plane.thickness);
            } else {
                outside += volume;
            }
        }
        outside += area * outsideThickness;
        cells += planes.length;
    }

    /// mm³ outside the dose grid.
    double outside() {
        return outside;
    }

    /// Of the doses met in boxes, which are sure to lie in the solid; infinite before there is one.
    double least() {
        return least;
    }

    double most() {
        return most;
    }

    long cells() {
        return cells;
    }
}
