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

    /// From a point to the nearest point of the outline; infinite if there is none.
    public double distance(double x, double y) {
        int column = column(x);
        int row = row(y);
        double best = Double.POSITIVE_INFINITY;
        for (int ring = 0; ring < Math.max(columns, rows); ring++) {
            for (int r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
                boolean whole = Math.abs(r - row) == ring;
                int step = whole ? 1 : Math.max(1, 2 * ring);
                for (int c = column - ring; c <= column + ring; c += step) {
                    if (c >= 0 && c < columns && reaches(c, r, x, y, best)) {
                        best = nearest(r * columns + c, x, y, best);
                    }
                }
            }
            double clear = clear(x, y, column, row, ring);
            if (best <= clear * clear) {
                break;
            }
        }
        return Math.sqrt(best);
    }

    /// Whether a bin has edges and a part that is nearer than the best so far (a distance squared).
    private boolean reaches(int column, int row, double x, double y, double best) {
        int bin = row * columns + column;
        if (start[bin] == start[bin + 1]) {
            return false;
        }
        double dx = Math.max(0, Math.max(left + column * side - x, x - left - (column + 1) * side));
        double dy = Math.max(0, Math.max(low + row * side - y, y - low - (row + 1) * side));
        // Edges on a bin's border may count as either bin's: hence the slack.
        return dx * dx + dy * dy <= best + SLACK;
    }

    /// How far around the point all bins have been looked at.
    private double clear(double x, double y, int column, int row, int ring) {
        double far = Double.POSITIVE_INFINITY;
        if (column - ring > 0) {
            far = Math.min(far, x - (left + (column - ring) * side));
        }
        if (column + ring + 1 < columns) {
            far = Math.min(far, left + (column + ring + 1) * side - x);
        }
        if (row - ring > 0) {
            far = Math.min(far, y - (low + (row - ring) * side));
        }
        if (row + ring + 1 < rows) {
            far = Math.min(far, low + (row + ring + 1) * side - y);
        }
        return Math.max(0, far);
    }

    private double nearest(int bin, double x, double y, double best) {
        double least = best;
        for (int k = start[bin]; k < start[bin + 1]; k++) {
            int i = 4 * inBins[k];
            double dx = edges[i + 2] - edges[i];
            double dy = edges[i + 3] - edges[i + 1];
            double px = x - edges[i];
            double py = y - edges[i + 1];
            double t = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy)));
            double ex = px - t * dx;
            double ey = py - t * dy;
            least = Math.min(least, ex * ex + ey * ey);
        }
        return least;
    }
}
