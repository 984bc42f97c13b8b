package isocentre.plans.dvh;

import isocentre.plans.shapes.CellVisitor;
import isocentre.plans.shapes.Raster;
import java.util.List;

/// Asks for the dose of each cell of a layer and puts it into the bins.
final class Tally implements CellVisitor {
    private final Raster raster;
    private final Bins bins;
    private final double width;
    private final double height;
    private List<DosePlane> planes = List.of();
    private double outsideThickness;
    private double outside;
    private long cells;

    Tally(Raster raster, Bins bins) {
        this.raster = raster;
        this.bins = bins;
        this.width = raster.cellWidth();
        this.height = raster.cellHeight();
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

    @Override
    public void full(int row, int from, int to) {
        double y = raster.y(row + 0.5);
        for (DosePlane plane : planes) {
            double volume = width * height * plane.thickness;
            for (int column = from; column < to; column++) {
                if (plane.sample(raster.x(column + 0.5), y)) {
                    bins.add(
                            volume,
                            plane.dose,
                            Math.abs(plane.slopeX) * width,
                            Math.abs(plane.slopeY) * height,
                            Math.abs(plane.slopeNormal) * plane.thickness);
                } else {
                    outside += volume;
                }
            }
        }
        outside += (to - from) * width * height * outsideThickness;
        cells += (long) (to - from) * planes.size();
    }

    /// The part of a cell is taken for a box around its centroid that reaches to the nearer edges of the cell.
    @Override
    public void part(int row, int column, double share, double x, double y) {
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
