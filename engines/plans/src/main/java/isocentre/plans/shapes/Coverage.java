package isocentre.plans.shapes;

/// How much of each cell of a raster a region covers, and where in the cell: exactly, by the signed-area
/// accumulation that font rasterisers use, extended to first moments.
///
/// Each edge adds, to the cells that it passes, the integrals over what lies to its right; what lies further
/// right is carried along the row. The cost is edges plus cells, and there is no sampling error, even of slivers.
final class Coverage {
    /// Less than this part of a cell is rounding.
    private static final double NOTHING = 1e-9;

    private final Raster raster;
    private final int columns;
    private final double[] area;
    private final double[] momentX;
    private final double[] momentY;
    private final double[] carried;
    private final double[] carriedY;
    private final boolean[] touched;
    private final int[] first;
    private final int[] last;

    /// A workspace to be used again for any number of regions on the same raster, by one thread.
    Coverage(Raster raster) {
        this.raster = raster;
        this.columns = raster.columns() + 1;
        int cells = columns * raster.rows();
        area = new double[cells];
        momentX = new double[cells];
        momentY = new double[cells];
        carried = new double[cells];
        carriedY = new double[cells];
        touched = new boolean[cells];
        first = new int[raster.rows()];
        last = new int[raster.rows()];
        java.util.Arrays.fill(first, Integer.MAX_VALUE);
        java.util.Arrays.fill(last, -1);
    }

    /// Shows the cells that the region covers.
    void visit(Area region, CellVisitor visitor) {
        double left = raster.bounds().left();
        double low = raster.bounds().low();
        double perX = 1 / raster.cellWidth();
        double perY = 1 / raster.cellHeight();
        double[] edges = region.slopes();
        for (int i = 0; i < edges.length; i += 4) {
            edge(
                    (edges[i] - left) * perX,
                    (edges[i + 1] - low) * perY,
                    (edges[i + 2] - left) * perX,
                    (edges[i + 3] - low) * perY);
        }
        for (int row = 0; row < raster.rows(); row++) {
            if (last[row] >= 0) {
                row(row, visitor);
            }
        }
    }

    private void edge(double x0, double y0, double x1, double y1) {
        boolean up = y1 > y0;
        double bottom = Math.max(up ? y0 : y1, 0);
        double top = Math.min(up ? y1 : y0, raster.rows());
        double slope = (x1 - x0) / (y1 - y0);
        int to = Math.min(raster.rows() - 1, (int) Math.ceil(top) - 1);
        for (int row = (int) Math.max(0, Math.floor(bottom)); row <= to; row++) {
            double from = Math.max(bottom, row);
            double until = Math.min(top, row + 1.0);
            if (until <= from) {
                continue;
            }
            double xFrom = within(x0 + (from - y0) * slope);
            double xUntil = within(x0 + (until - y0) * slope);
            if (up) {
                inRow(row, xFrom, from - row, xUntil, until - row);
            } else {
                inRow(row, xUntil, until - row, xFrom, from - row);
            }
        }
    }

    private double within(double x) {
        return Math.max(0, Math.min(raster.columns(), x));
    }

    private void inRow(int row, double x0, double y0, double x1, double y1) {
        int from = (int) Math.min(x0, x1);
        int to = (int) Math.max(x0, x1);
        first[row] = Math.min(first[row], from);
        last[row] = Math.max(last[row], to);
        if (from == to) {
            inCell(row * columns + from, x0 - from, y0, x1 - from, y1);
            return;
        }
        boolean right = x1 > x0;
        double slope = (y1 - y0) / (x1 - x0);
        double x = x0;
        double y = y0;
        for (int column = right ? from : to; right ? column <= to : column >= from; column += right ? 1 : -1) {
            double end = right ? Math.min(x1, column + 1.0) : Math.max(x1, column);
            double yEnd = end == x1 ? y1 : y0 + (end - x0) * slope;
            inCell(row * columns + column, x - column, y, end - column, yEnd);
            x = end;
            y = yEnd;
        }
    }

    /// Adds the part of an edge that lies in one cell; coordinates count from the cell's low left corner.
    private void inCell(int cell, double x0, double y0, double x1, double y1) {
        double dy = y1 - y0;
        touched[cell] = true;
        area[cell] += dy * (1 - (x0 + x1) / 2);
        momentX[cell] += dy * (1 - (x0 * x0 + x0 * x1 + x1 * x1) / 3) / 2;
        momentY[cell] += dy * ((y0 + y1) / 2 - (2 * x0 * y0 + x0 * y1 + x1 * y0 + 2 * x1 * y1) / 6);
        carried[cell] += dy;
        carriedY[cell] += dy * (y0 + y1) / 2;
    }

    /// Reads a row off, and clears it for the next region.
    private void row(int row, CellVisitor visitor) {
        double whole = 0;
        double wholeY = 0;
        int since = -1;
        for (int column = first[row]; column <= last[row]; column++) {
            int cell = row * columns + column;
            boolean full = !touched[cell] && whole > 1 - NOTHING;
            if (full && since < 0) {
                since = column;
            } else if (!full && since >= 0) {
                visitor.full(row, since, column);
                since = -1;
            }
            // A level edge may pass through the cell without leaving a trace: then the row is covered in part.
            double share = area[cell] + whole;
            if (!full && share > NOTHING && column < raster.columns()) {
                visitor.part(
                        row,
                        column,
                        Math.min(1, share),
                        Math.max(0, Math.min(1, (momentX[cell] + whole / 2) / share)),
                        Math.max(0, Math.min(1, (momentY[cell] + wholeY) / share)));
            }
            if (touched[cell]) {
                whole += carried[cell];
                wholeY += carriedY[cell];
                clear(cell);
            }
        }
        first[row] = Integer.MAX_VALUE;
        last[row] = -1;
    }

    private void clear(int cell) {
        touched[cell] = false;
        area[cell] = 0;
        momentX[cell] = 0;
        momentY[cell] = 0;
        carried[cell] = 0;
        carriedY[cell] = 0;
    }
}
