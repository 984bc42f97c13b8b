package isocentre.plans.shapes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The outline between two planes: where the signed distance to the outline, interpolated from plane to plane, is zero.
///
/// Between two planes alone the distance changes in proportion. Where planes beyond them are known, it bends as it does
/// over three planes, so that what is round stays round: a chord would cut it short.
///
/// Distances are exact and taken at the corners of cells, and only of those cells that are not inside both
/// areas or outside both; within a cell the outline is taken to be straight.
final class Morph {
    private static final byte EMPTY = 0;
    private static final byte PART = 1;
    private static final byte FULL = 2;
    /// Planes that have a say in what lies between two of them.
    private static final int FOUR = 4;

    private final Raster raster;
    private final Coverage coverage;
    private final int across;
    private final List<Side> sides;
    private Side[] near = {};
    /// Where the lower plane is among those that are near.
    private int at;

    private Side below;
    private Side above;
    /// The second derivative of the distance at each corner, in the lower and in the upper plane.
    private final double[] bendBelow;
    private final double[] bendAbove;
    private final Corner corner = new Corner();
    /// The cells through which the outline passes somewhere between the areas.
    private int[] cells = new int[256];

    private int moving;

    Morph(Raster raster, Coverage coverage) {
        this.raster = raster;
        this.coverage = coverage;
        this.across = raster.columns() + 1;
        this.sides = Stream.generate(Side::new).limit(FOUR).toList();
        this.below = sides.get(0);
        this.above = sides.get(1);
        this.bendBelow = new double[across * (raster.rows() + 1)];
        this.bendAbove = new double[across * (raster.rows() + 1)];
    }

    /// Sets the two planes between which to move.
    ///
    /// @param run planes that follow each other without a gap
    /// @param lower index of the lower of the two
    void between(List<Section> run, int lower) {
        int first = Math.max(0, Math.min(lower - 1, run.size() - FOUR));
        List<Section> planes = run.subList(first, Math.min(run.size(), first + FOUR));
        near = planes.stream().map(plane -> side(plane, planes)).toArray(Side[]::new);
        at = lower - first;
        below = near[at];
        above = near[at + 1];
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

    private void know(int node) {
        for (Side side : near) {
            side.know(node);
        }
        bendBelow[node] = bend(at, node);
        bendAbove[node] = bend(at + 1, node);
    }

    /// The second derivative of the distance in a plane of those that are near, 1/mm. In the first and last plane of a
    /// run it goes on as in the two planes before it, to twice as much at most.
    private double bend(int plane, int node) {
        int last = near.length - 1;
        if (last < 2) {
            return 0;
        }
        if (plane > 0 && plane < last) {
            return inner(plane, node);
        }
        int next = plane == 0 ? 1 : last - 1;
        double there = inner(next, node);
        if (last < FOUR - 1) {
            return there;
        }
        double beyond = inner(plane == 0 ? 2 : last - 2, node);
        return there + Math.clamp(there - beyond, -Math.abs(there), Math.abs(there));
    }

    private double inner(int plane, int node) {
        Side middle = near[plane];
        Side under = near[plane - 1];
        Side over = near[plane + 1];
        double step = middle.offset - under.offset;
        double nextStep = over.offset - middle.offset;
        double slope = (middle.distance[node] - under.distance[node]) / step;
        double nextSlope = (over.distance[node] - middle.distance[node]) / nextStep;
        return 2 * (nextSlope - slope) / (step + nextStep);
    }

    /// The side that holds a plane, from one pair of planes to the next.
    private Side side(Section section, List<Section> needed) {
        return sides.stream()
                .filter(side -> side.section == section)
                .findFirst()
                .orElseGet(() -> {
                    Side free = sides.stream()
                            .filter(side -> needed.stream().noneMatch(one -> one == side.section))
                            .findFirst()
                            .orElseThrow();
                    free.set(section);
                    return free;
                });
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
        double straight = (1 - part) * below.distance[node] + part * above.distance[node];
        double bend = (1 - part) * bendBelow[node] + part * bendAbove[node];
        double gap = above.offset - below.offset;
        return straight - part * (1 - part) / 2 * bend * gap * gap;
    }

    /// One of the two areas: which cells it covers, and how far corners lie from its outline (negative inside).
    private final class Side {
        private final byte[] state = new byte[raster.columns() * raster.rows()];
        private final double[] distance = new double[across * (raster.rows() + 1)];
        private @Nullable Section section;
        private double offset;
        private Outline outline = new Outline(Area.of(List.of()));
        private Area area = Area.of(List.of());

        void set(Section next) {
            section = next;
            offset = next.offset();
            area = next.area();
            outline = new Outline(area);
            Arrays.fill(state, EMPTY);
            Arrays.fill(distance, Double.NaN);
            coverage.visit(area, new CellVisitor() {
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
