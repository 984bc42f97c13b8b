package isocentre.plans.shapes;

import java.util.Arrays;

/// The edges of an area, sorted into square bins, to find the nearest one fast. Distances are exact.
public final class Outline {
    private static final int MOST_BINS = 96;

    /// mm².
    private static final double SLACK = 1e-6;

    private final double[] edges;
    private final double left;
    private final double low;
    private final double side;
    private final int columns;
    private final int rows;
    private final int[] start;
    private final int[] inBins;
    /// In each row of bins, the next column with edges: from each column on (`columns` where there is none),
    /// and before it (-1).
    private final int[] onward;

    private final int[] back;
    /// The edge found last: mostly near the next place too.
    private int nearest = -1;

    public Outline(Area area) {
        double[] slopes = area.slopes();
        double[] flats = area.flats();
        edges = Arrays.copyOf(slopes, slopes.length + flats.length);
        System.arraycopy(flats, 0, edges, slopes.length, flats.length);
        Area.Bounds bounds = area.bounds();
        int n = edges.length / 4;
        left = n == 0 ? 0 : bounds.left();
        low = n == 0 ? 0 : bounds.low();
        double extent = n == 0 ? 1 : Math.max(bounds.width(), bounds.height());
        int bins = (int) Math.clamp(Math.ceil(n / 4.0), 1, MOST_BINS);
        side = Math.max(extent / bins, 1e-6);
        columns = n == 0 ? 1 : (int) (bounds.width() / side) + 1;
        rows = n == 0 ? 1 : (int) (bounds.height() / side) + 1;
        start = new int[columns * rows + 1];
        for (int edge = 0; edge < n; edge++) {
            place(edge, null);
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        inBins = new int[start[start.length - 1]];
        for (int edge = 0; edge < n; edge++) {
            place(edge, inBins);
        }
        onward = new int[(columns + 1) * rows];
        back = new int[onward.length];
        for (int r = 0; r < rows; r++) {
            chain(r);
        }
    }

    /// Links the bins of a row that have edges.
    private void chain(int row) {
        int from = row * (columns + 1);
        onward[from + columns] = columns;
        for (int c = columns - 1; c >= 0; c--) {
            onward[from + c] = hasEdges(row, c) ? c : onward[from + c + 1];
        }
        back[from] = -1;
        for (int c = 1; c <= columns; c++) {
            back[from + c] = hasEdges(row, c - 1) ? c - 1 : back[from + c - 1];
        }
    }

    private boolean hasEdges(int row, int column) {
        int bin = row * columns + column;
        return start[bin] < start[bin + 1];
    }

    /// Counts the bins of an edge, or (from behind) writes it into them.
    private void place(int edge, int @org.jspecify.annotations.Nullable [] into) {
        int i = 4 * edge;
        int c0 = column(Math.min(edges[i], edges[i + 2]));
        int c1 = column(Math.max(edges[i], edges[i + 2]));
        int r0 = row(Math.min(edges[i + 1], edges[i + 3]));
        int r1 = row(Math.max(edges[i + 1], edges[i + 3]));
        for (int r = r0; r <= r1; r++) {
            for (int c = c0; c <= c1; c++) {
                if (into == null) {
                    start[r * columns + c]++;
                } else {
                    into[--start[r * columns + c]] = edge;
                }
            }
        }
    }

    private int column(double x) {
        return Math.clamp((int) ((x - left) / side), 0, columns - 1);
    }

    private int row(double y) {
        return Math.clamp((int) ((y - low) / side), 0, rows - 1);
    }

    /// From a point to the nearest point of the outline; infinite if there is none. For use by one thread.
    public double distance(double x, double y) {
        double best = nearest < 0 ? Double.POSITIVE_INFINITY : toEdge(nearest, x, y);
        int column = column(x);
        int row = row(y);
        for (int away = 0; away < rows; away++) {
            boolean near = false;
            for (int r = row - away; r <= row + away; r += Math.max(1, 2 * away)) {
                if (r >= 0 && r < rows) {
                    double dy = Math.max(0, Math.max(low + r * side - y, y - low - (r + 1) * side));
                    if (dy * dy <= best + SLACK) {
                        near = true;
                        best = inRow(r, column, x, y, dy * dy, best);
                    }
                }
            }
            if (!near) {
                break;
            }
        }
        return Math.sqrt(best);
    }

    /// The least distance squared, once the bins of a row have been looked at that may be nearer.
    private double inRow(int row, int column, double x, double y, double dy2, double best) {
        int from = row * (columns + 1);
        double least = best;
        // Edges on a bin's border may count as either bin's: hence the slack.
        for (int c = onward[from + column]; c < columns; c = onward[from + c + 1]) {
            double dx = left + c * side - x;
            if (dx > 0 && dx * dx + dy2 > least + SLACK) {
                break;
            }
            least = inBin(row * columns + c, x, y, least);
        }
        for (int c = back[from + column]; c >= 0; c = back[from + c]) {
            double dx = x - left - (c + 1) * side;
            if (dx > 0 && dx * dx + dy2 > least + SLACK) {
                break;
            }
            least = inBin(row * columns + c, x, y, least);
        }
        return least;
    }

    private double inBin(int bin, double x, double y, double best) {
        double least = best;
        for (int k = start[bin]; k < start[bin + 1]; k++) {
            double far = toEdge(inBins[k], x, y);
            if (far < least) {
                least = far;
                nearest = inBins[k];
            }
        }
        return least;
    }

    /// The distance to an edge, squared.
    private double toEdge(int edge, double x, double y) {
        int i = 4 * edge;
        double dx = edges[i + 2] - edges[i];
        double dy = edges[i + 3] - edges[i + 1];
        double px = x - edges[i];
        double py = y - edges[i + 1];
        double along = px * dx + py * dy;
        double length = dx * dx + dy * dy;
        double t = along <= 0 ? 0 : along >= length ? 1 : along / length;
        double ex = px - t * dx;
        double ey = py - t * dy;
        return ex * ex + ey * ey;
    }
}
