package isocentre.plans.dvh;

import isocentre.plans.shapes.Raster;
import java.util.List;

/// Asks for the dose of each cell of a layer and puts it into the bins.
final class Tally {
    /// Steps of the curve that the dose may bend over a box.
    private static final double BEND = 8;

    private final Raster raster;
    private final Bins bins;
    private final double width;
    private final double height;
    private final double most;
    private List<DosePlane> planes = List.of();
    private double outsideThickness;
    private double outside;
    private long cells;

    Tally(Raster raster, Bins bins) {
        this.raster = raster;
        this.bins = bins;
        this.width = raster.cellWidth();
        this.height = raster.cellHeight();
        this.most = BEND * bins.width();
    }

    /// Begins a layer.
    ///
    /// @param planes the pieces of the layer that lie in the dose grid
    void layer(double thickness, List<DosePlane> planes) {
        this.planes = planes;
        outsideThickness = Math.max(
                0,
                thickness
                        - planes.stream().mapToDouble(plane -> plane.thickness).sum());
    }

    /// Adds a box of cells that lie wholly inside, all between the same voxels of the dose (or a single
    /// cell): at once
    /// where the dose hardly bends over it, else in quarters.
    void box(int row, int column, int rows, int columns) {
        for (DosePlane plane : planes) {
            box(plane, row, column, rows, columns);
        }
        outside += (double) rows * columns * width * height * outsideThickness;
    }

    private void box(DosePlane plane, int row, int column, int rows, int columns) {
        double across = columns * width;
        double up = rows * height;
        double volume = across * up * plane.thickness;
        cells++;
        if (!plane.sample(raster.x(column + columns / 2.0), raster.y(row + rows / 2.0))) {
            outside += volume;
        } else if (rows * columns > 1 && plane.bend(across, up) > most) {
            int lower = (rows + 1) / 2;
            int left = (columns + 1) / 2;
            box(plane, row, column, lower, left);
            if (left < columns) {
                box(plane, row, column + left, lower, columns - left);
            }
            if (lower < rows) {
                box(plane, row + lower, column, rows - lower, left);
            }
            if (left < columns && lower < rows) {
                box(plane, row + lower, column + left, rows - lower, columns - left);
            }
        } else {
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
        cells += planes.size();
    }

    /// mm³ outside the dose grid.
    double outside() {
        return outside;
    }

    long cells() {
        return cells;
    }
}
