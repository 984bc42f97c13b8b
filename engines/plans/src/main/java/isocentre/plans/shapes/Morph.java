package isocentre.plans.shapes;

import java.util.Arrays;

/// The outline between two planes: where the mean of the signed distances to both outlines, weighted by
/// nearness, is zero.
///
/// Distances are exact and taken at the corners of cells, and only of those cells that are not inside both
/// areas or outside both; within a cell the outline is taken to be straight.
final class Morph {
    private static final byte EMPTY = 0;
    private static final byte PART = 1;
    private static final byte FULL = 2;

    private final Raster raster;
    private final Coverage coverage;
    private final int across;
    private Side below;
    private Side above;
    private final Corner corner = new Corner();
    /// The cells through which the outline passes somewhere between the areas.
    private int[] cells = new int[256];

    private int moving;

    Morph(Raster raster, Coverage coverage) {
        this.raster = raster;
        this.coverage = coverage;
        this.across = raster.columns() + 1;
        this.below = new Side();
        this.above = new Side();
    }

    /// Sets the two areas between which to move.
    ///
    /// @param goesOn whether the lower area is the upper one of the call before
    void between(Area lower, Area upper, boolean goesOn) {
        if (goesOn) {
            Side again = below;
            below = above;
            above = again;
        } else {
            below.set(lower);
        }
        above.set(upper);
        moving = 0;
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                int cell = row * raster.columns() + column;
                if (below.state[cell] != above.state[cell] || below.state[cell] == PART) {
                    int node = row * across + column;
                    know(node);
                    know(node + 1);
                    know(node + across);
                    know(node + across + 1);
                    remember(cell);
                }
            }
        }
    }

    /// How far the outline moves at most, mm.
    double shift() {
        double most = 0;
        for (int i = 0; i < moving; i++) {
            int node = cells[i] / raster.columns() * across + cells[i] % raster.columns();
            most = Math.max(most, Math.abs(above.distance[node] - below.distance[node]));
        }
        return most;
    }

    private void remember(int cell) {
        if (moving == cells.length) {
            cells = Arrays.copyOf(cells, 2 * moving);
        }
        cells[moving++] = cell;
    }

    private void know(int node) {
        below.know(node);
        above.know(node);
    }

    /// Shows the cells that both areas cover: they are covered all the way.
    void steady(CellVisitor visitor) {
        for (int row = 0; row < raster.rows(); row++) {
            int since = -1;
            for (int column = 0; column < raster.columns(); column++) {
                int cell = row * raster.columns() + column;
                boolean full = below.state[cell] == FULL && above.state[cell] == FULL;
                if (full && since < 0) {
                    since = column;
                } else if (!full && since >= 0) {
                    visitor.full(row, since, column);
                    since = -1;
                }
            }
            if (since >= 0) {
                visitor.full(row, since, raster.columns());
            }
        }
    }

    /// Shows, of the other cells, those covered at a place between the areas.
    ///
    /// @param part 0 at the lower, 1 at the upper
    void moving(double part, CellVisitor visitor) {
        for (int i = 0; i < moving; i++) {
            int row = cells[i] / raster.columns();
            int column = cells[i] % raster.columns();
            int node = row * across + column;
            corner.cut(
                    mean(node, part), mean(node + 1, part), mean(node + across + 1, part), mean(node + across, part));
            if (corner.area > 0) {
                visitor.part(row, column, corner.area, corner.x, corner.y);
            }
        }
    }

    /// Shows the signed distances (mm, negative inside) at the corners of each cell through which the outline
    /// passes somewhere between the areas.
    void corners(CornerVisitor visitor) {
        double[] eight = new double[8];
        for (int k = 0; k < moving; k++) {
            int row = cells[k] / raster.columns();
            int column = cells[k] % raster.columns();
            int node = row * across + column;
            for (int i = 0; i < 4; i++) {
                int at = node + (i & 1) + (i >> 1) * across;
                eight[i] = below.distance[at];
                eight[i + 4] = above.distance[at];
            }
            visitor.cell(row, column, eight);
        }
    }

    /// Is shown the corners of a cell.
    @FunctionalInterface
    interface CornerVisitor {
        /// @param distances at the corner that is right if the first bit of the index is set, high if the
        ///     second is, and in the upper plane if the third is; the array is used again
        void cell(int row, int column, double[] distances);
    }

    private double mean(int node, double part) {
        return (1 - part) * below.distance[node] + part * above.distance[node];
    }

    /// One of the two areas: which cells it covers, and how far corners lie from its outline (negative inside).
    private final class Side {
        private final byte[] state = new byte[raster.columns() * raster.rows()];
        private final double[] distance = new double[across * (raster.rows() + 1)];
        private Outline outline = new Outline(Area.of(java.util.List.of()));
        private Area area = Area.of(java.util.List.of());

        void set(Area next) {
            area = next;
            outline = new Outline(next);
            Arrays.fill(state, EMPTY);
            Arrays.fill(distance, Double.NaN);
            coverage.visit(next, new CellVisitor() {
                @Override
                public void full(int row, int from, int to) {
                    Arrays.fill(state, row * raster.columns() + from, row * raster.columns() + to, FULL);
                }

                @Override
                public void part(int row, int column, double share, double x, double y) {
                    state[row * raster.columns() + column] = PART;
                }
            });
        }

        void know(int node) {
            if (Double.isNaN(distance[node])) {
                int row = node / across;
                int column = node % across;
                double x = raster.x(column);
                double y = raster.y(row);
                double far = outline.distance(x, y);
                distance[node] = inside(row, column, x, y) ? -far : far;
            }
        }

        /// A corner of a full cell is inside, of an empty one outside.
        private boolean inside(int row, int column, double x, double y) {
            boolean full = false;
            for (int r = row - 1; r <= row; r++) {
                for (int c = column - 1; c <= column; c++) {
                    byte there = r < 0 || c < 0 || r >= raster.rows() || c >= raster.columns()
                            ? EMPTY
                            : state[r * raster.columns() + c];
                    if (there == EMPTY) {
                        return false;
                    }
                    full |= there == FULL;
                }
            }
            return full || area.contains(x, y);
        }
    }

    /// The part of a unit cell where a function, known at the corners, is negative.
    private static final class Corner {
        private static final double[] XS = {0, 1, 1, 0};
        private static final double[] YS = {0, 0, 1, 1};
        private final double[] values = new double[4];
        private final double[] px = new double[8];
        private final double[] py = new double[8];
        private double area;
        private double x;
        private double y;

        void cut(double a, double b, double c, double d) {
            values[0] = a;
            values[1] = b;
            values[2] = c;
            values[3] = d;
            int n = 0;
            for (int i = 0; i < 4; i++) {
                int j = (i + 1) % 4;
                if (values[i] <= 0) {
                    px[n] = XS[i];
                    py[n++] = YS[i];
                }
                if (values[i] <= 0 != values[j] <= 0) {
                    double t = values[i] / (values[i] - values[j]);
                    px[n] = XS[i] + t * (XS[j] - XS[i]);
                    py[n++] = YS[i] + t * (YS[j] - YS[i]);
                }
            }
            measure(n);
        }

        private void measure(int n) {
            area = 0;
            x = 0;
            y = 0;
            for (int i = 0; i < n; i++) {
                int j = i + 1 == n ? 0 : i + 1;
                double cross = px[i] * py[j] - px[j] * py[i];
                area += cross / 2;
                x += cross * (px[i] + px[j]) / 6;
                y += cross * (py[i] + py[j]) / 6;
            }
            if (area > 1e-9) {
                x = Math.max(0, Math.min(1, x / area));
                y = Math.max(0, Math.min(1, y / area));
                area = Math.min(1, area);
            } else {
                area = 0;
            }
        }
    }
}
