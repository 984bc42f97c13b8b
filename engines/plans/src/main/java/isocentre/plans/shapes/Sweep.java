package isocentre.plans.shapes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Combines polygons exactly by a level line that sweeps upward from vertex to vertex and crossing to crossing.
///
/// Between two stops no edges cross, so from left to right each edge enters or leaves its polygon, and the rule
/// says where the result begins and ends. Hence winding, nesting and crossings need no cases of their own.
final class Sweep {
    /// mm: edges nearer than this along their whole length lie on each other. Files give 0.0001 mm at best.
    private static final double SAME = 1e-8;

    /// Crossings found by halving a strip: beyond this depth only rounding is left.
    private static final int DEEPEST = 40;

    private final double[] edges;
    /// To which of the polygons each edge belongs.
    private final int[] owner;
    private final Membership rule;
    private final PieceVisitor pieces;
    private final int[] active;
    private int count;
    private final double[] below;
    private final double[] above;
    /// The stretch of each edge that is part of the outline so far: which way, and from where.
    private final int[] direction;
    private final double[] since;
    private final int[] now;
    private double[] line = new double[16];
    private int onLine;
    private final Numbers slopes = new Numbers();
    private final Numbers flats = new Numbers();

    /// Is shown the pieces into which the polygons cut each other.
    @FunctionalInterface
    interface PieceVisitor {
        /// @param members the polygons that hold the piece, a bit each
        /// @param area mm²
        void piece(long members, double area);
    }

    private Sweep(double[] edges, int[] owner, Membership rule, PieceVisitor pieces) {
        int n = owner.length;
        this.edges = edges;
        this.owner = owner;
        this.rule = rule;
        this.pieces = pieces;
        this.active = new int[n];
        this.below = new double[n];
        this.above = new double[n];
        this.direction = new int[n];
        this.since = new double[n];
        this.now = new int[n];
    }

    static Area of(List<double[]> rings) {
        Numbers edges = new Numbers();
        for (double[] ring : rings) {
            int n = ring.length / 2;
            for (int i = 0; i < n && n >= 3; i++) {
                int j = i + 1 == n ? 0 : i + 1;
                upward(edges, ring[2 * i], ring[2 * i + 1], ring[2 * j], ring[2 * j + 1]);
            }
        }
        double[] all = edges.array();
        return new Sweep(all, new int[all.length / 4], members -> members != 0, (members, area) -> {}).run();
    }

    static Area combine(List<Area> areas, Membership rule) {
        return together(areas, rule, (members, area) -> {}).run();
    }

    /// Shows the pieces that lie in any of the areas; a pattern of members comes in many.
    static void pieces(List<Area> areas, PieceVisitor visitor) {
        together(areas, members -> members != 0, visitor).run();
    }

    private static Sweep together(List<Area> areas, Membership rule, PieceVisitor pieces) {
        Numbers edges = new Numbers();
        int[] owner = new int
                [areas.stream().mapToInt(area -> area.slopes().length / 4).sum()];
        int from = 0;
        for (int i = 0; i < areas.size(); i++) {
            double[] of = areas.get(i).slopes();
            for (int k = 0; k < of.length; k += 4) {
                upward(edges, of[k], of[k + 1], of[k + 2], of[k + 3]);
            }
            Arrays.fill(owner, from, from + of.length / 4, i);
            from += of.length / 4;
        }
        return new Sweep(edges.array(), owner, rule, pieces);
    }

    private static void upward(Numbers edges, double x0, double y0, double x1, double y1) {
        if (y0 < y1) {
            edges.add(x0, y0, x1, y1);
        } else if (y1 < y0) {
            edges.add(x1, y1, x0, y0);
        }
    }

    private Area run() {
        int n = owner.length;
        int[] order = byLowerEnd();
        double[] stops = stops();
        int next = 0;
        for (int stop = 0; stop + 1 < stops.length; stop++) {
            double low = stops[stop];
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (edges[4 * active[i] + 3] > low) {
                    active[kept++] = active[i];
                } else {
                    turn(active[i], 0, low);
                }
            }
            count = kept;
            while (next < n && edges[4 * order[next] + 1] <= low) {
                active[count++] = order[next++];
            }
            strip(low, stops[stop + 1], 0);
        }
        for (int i = 0; i < count; i++) {
            turn(active[i], 0, edges[4 * active[i] + 3]);
        }
        if (stops.length > 0) {
            level(new double[0], 0, stops[stops.length - 1]);
        }
        return new Area(slopes.array(), flats.array());
    }

    private int[] byLowerEnd() {
        return IntStream.range(0, owner.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> edges[4 * i + 1]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double[] stops() {
        double[] all = new double[2 * owner.length];
        for (int i = 0; i < owner.length; i++) {
            all[2 * i] = edges[4 * i + 1];
            all[2 * i + 1] = edges[4 * i + 3];
        }
        Arrays.sort(all);
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (kept == 0 || all[i] > all[kept - 1]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private double at(int edge, double y) {
        double y0 = edges[4 * edge + 1];
        double y1 = edges[4 * edge + 3];
        return y >= y1
                ? edges[4 * edge + 2]
                : edges[4 * edge] + (y - y0) / (y1 - y0) * (edges[4 * edge + 2] - edges[4 * edge]);
    }

    /// One strip between stops; halved where edges cross in it.
    private void strip(double low, double high, int depth) {
        for (int i = 0; i < count; i++) {
            int edge = active[i];
            below[edge] = at(edge, low);
            above[edge] = at(edge, high);
            int to = i;
            double middle = below[edge] + above[edge];
            while (to > 0 && below[active[to - 1]] + above[active[to - 1]] > middle) {
                active[to] = active[to - 1];
                to--;
            }
            active[to] = edge;
        }
        for (int i = 1; i < count && depth < DEEPEST; i++) {
            double gapBelow = below[active[i]] - below[active[i - 1]];
            double gapAbove = above[active[i]] - above[active[i - 1]];
            if (gapBelow < -SAME || gapAbove < -SAME) {
                double crossing = low + gapBelow / (gapBelow - gapAbove) * (high - low);
                if (crossing > low && crossing < high) {
                    strip(low, crossing, depth + 1);
                    strip(crossing, high, depth + 1);
                    return;
                }
            }
        }
        decide(high - low);
        double[] starts = new double[count];
        double[] ends = new double[count];
        int crossed = 0;
        for (int i = 0; i < count; i++) {
            int edge = active[i];
            turn(edge, now[i], low);
            if (now[i] != 0) {
                starts[crossed] = below[edge];
                ends[crossed++] = above[edge];
            }
        }
        level(starts, crossed, low);
        line = ends;
        onLine = crossed;
    }

    /// For each active edge whether the result begins (1) or ends (-1) there, or neither (0).
    private void decide(double height) {
        long members = 0;
        boolean inside = false;
        int last = -1;
        for (int i = 0; i < count; i++) {
            int edge = active[i];
            if (members != 0) {
                int left = active[i - 1];
                pieces.piece(members, (below[edge] - below[left] + above[edge] - above[left]) / 2 * height);
            }
            members ^= 1L << owner[edge];
            boolean then = rule.inside(members);
            now[i] = 0;
            if (then == inside) {
                continue;
            }
            inside = then;
            if (last >= 0 && together(active[last], edge)) {
                now[last] = 0;
                last = earlier(last);
            } else {
                now[i] = then ? 1 : -1;
                last = i;
            }
        }
    }

    private int earlier(int from) {
        int i = from - 1;
        while (i >= 0 && now[i] == 0) {
            i--;
        }
        return i;
    }

    private boolean together(int a, int b) {
        return Math.abs(below[a] - below[b]) < SAME && Math.abs(above[a] - above[b]) < SAME;
    }

    /// From this height on, the edge counts in a new direction; what it was until now is written.
    private void turn(int edge, int to, double y) {
        if (direction[edge] == to) {
            return;
        }
        if (direction[edge] > 0) {
            slopes.add(at(edge, since[edge]), since[edge], at(edge, y), y);
        } else if (direction[edge] < 0) {
            slopes.add(at(edge, y), y, at(edge, since[edge]), since[edge]);
        }
        direction[edge] = to;
        since[edge] = y;
    }

    /// Writes the level edges at a stop: where there is region on one side of the line only.
    private void level(double[] upper, int crossings, double y) {
        double[] all = new double[onLine + crossings];
        System.arraycopy(line, 0, all, 0, onLine);
        System.arraycopy(upper, 0, all, onLine, crossings);
        Arrays.sort(all);
        for (int i = 0; i + 1 < all.length; i += 2) {
            if (all[i + 1] - all[i] > SAME) {
                flats.add(all[i], y, all[i + 1], y);
            }
        }
        onLine = 0;
    }
}
