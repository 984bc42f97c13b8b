package isocentre.plans.shapes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A region of a plane with straight edges: any number of parts, with holes. Immutable; lengths in mm.
///
/// Rings combine by the even-odd rule, whatever way they wind: a ring inside another cuts a hole, an island in
/// the hole counts again, overlapping rings exclude each other, the two sides of a keyhole's bridge cancel. All
/// of it is exact, but for the rounding of `double`.
public final class Area {
    private final double[] slopes;
    private final double[] flats;
    private final Bounds bounds;
    private final double area;

    /// @param slopes x0, y0, x1, y1 of each edge that is not level, so directed that the region lies to its
    ///     right where it rises and to its left where it falls (in a plane with y upward)
    /// @param flats x0, y, x1, y of each level edge
    Area(double[] slopes, double[] flats) {
        this.slopes = slopes;
        this.flats = flats;
        this.bounds = Bounds.of(slopes);
        this.area = measure(slopes, bounds);
    }

    /// The region of some rings, each a closed polygon.
    ///
    /// @param rings x, y of each point in turn; the last joins the first; fewer than three points count for
    ///     nothing
    public static Area of(List<double[]> rings) {
        return Sweep.of(rings);
    }

    /// What a rule makes of several areas.
    ///
    /// @param areas at most 64
    public static Area combine(List<Area> areas, Membership rule) {
        if (areas.size() > Long.SIZE) {
            throw new IllegalArgumentException(areas.size() + " areas: at most 64 can be combined at once");
        }
        return Sweep.combine(areas, rule);
    }

    /// How much of the plane each combination of areas covers: keyed by its members, a bit each, in mm².
    ///
    /// @param areas at most 64
    public static Map<Long, Double> shares(List<Area> areas) {
        if (areas.size() > Long.SIZE) {
            throw new IllegalArgumentException(areas.size() + " areas: at most 64 can be combined at once");
        }
        Map<Long, Double> shares = new TreeMap<>();
        Sweep.pieces(areas, (members, area) -> shares.merge(members, area, Double::sum));
        return shares;
    }

    public Area intersection(Area other) {
        return bounds.apart(other.bounds) ? of(List.of()) : combine(List.of(this, other), members -> members == 3);
    }

    public Area union(Area other) {
        return combine(List.of(this, other), members -> members != 0);
    }

    /// This without the other.
    public Area minus(Area other) {
        return combine(List.of(this, other), members -> members == 1);
    }

    /// The centroid; of an empty area it is not a number.
    public Point centroid() {
        double sumX = 0;
        double sumY = 0;
        double right = bounds.right();
        for (int i = 0; i < slopes.length; i += 4) {
            double x0 = slopes[i] - right;
            double x1 = slopes[i + 2] - right;
            double y0 = slopes[i + 1];
            double y1 = slopes[i + 3];
            sumX -= (x0 * x0 + x0 * x1 + x1 * x1) / 6 * (y1 - y0);
            sumY -= (2 * x0 * y0 + x0 * y1 + x1 * y0 + 2 * x1 * y1) / 6 * (y1 - y0);
        }
        return new Point(right + sumX / area, sumY / area);
    }

    /// A place in the plane, mm.
    public record Point(double x, double y) {}

    /// mm².
    public double area() {
        return area;
    }

    public boolean isEmpty() {
        return slopes.length == 0;
    }

    public Bounds bounds() {
        return bounds;
    }

    /// Whether a point lies inside; on the edge it may be either.
    public boolean contains(double x, double y) {
        boolean inside = false;
        for (int i = 0; i < slopes.length; i += 4) {
            double y0 = slopes[i + 1];
            double y1 = slopes[i + 3];
            if (y0 <= y != y1 <= y && x > slopes[i] + (y - y0) / (y1 - y0) * (slopes[i + 2] - slopes[i])) {
                inside = !inside;
            }
        }
        return inside;
    }

    /// Where the outline crosses a level line, ascending: a point of the line lies inside if an odd number lie
    /// before it.
    public double[] crossings(double y) {
        double[] found = new double[8];
        int count = 0;
        for (int i = 0; i < slopes.length; i += 4) {
            double y0 = slopes[i + 1];
            double y1 = slopes[i + 3];
            if (y0 <= y != y1 <= y) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = slopes[i] + (y - y0) / (y1 - y0) * (slopes[i + 2] - slopes[i]);
            }
        }
        double[] crossings = Arrays.copyOf(found, count);
        Arrays.sort(crossings);
        return crossings;
    }

    /// Edges that are not level: four numbers each. Not copied: not to be changed.
    double[] slopes() {
        return slopes;
    }

    /// Level edges: four numbers each. Not copied: not to be changed.
    double[] flats() {
        return flats;
    }

    /// Calls with every edge of the outline, in no order.
    public void edges(EdgeVisitor visitor) {
        for (int i = 0; i < slopes.length; i += 4) {
            visitor.edge(slopes[i], slopes[i + 1], slopes[i + 2], slopes[i + 3]);
        }
        for (int i = 0; i < flats.length; i += 4) {
            visitor.edge(flats[i], flats[i + 1], flats[i + 2], flats[i + 3]);
        }
    }

    /// Is shown an edge.
    @FunctionalInterface
    public interface EdgeVisitor {
        void edge(double x0, double y0, double x1, double y1);
    }

    /// The smallest upright rectangle around a region; of nothing, it is empty and turned inside out.
    public record Bounds(double left, double low, double right, double high) {
        static final Bounds NONE = new Bounds(
                Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

        static Bounds of(double[] edges) {
            Bounds bounds = NONE;
            for (int i = 0; i < edges.length; i += 4) {
                bounds = bounds.around(new Bounds(
                        Math.min(edges[i], edges[i + 2]),
                        Math.min(edges[i + 1], edges[i + 3]),
                        Math.max(edges[i], edges[i + 2]),
                        Math.max(edges[i + 1], edges[i + 3])));
            }
            return bounds;
        }

        /// A rectangle around both.
        public Bounds around(Bounds other) {
            return new Bounds(
                    Math.min(left, other.left),
                    Math.min(low, other.low),
                    Math.max(right, other.right),
                    Math.max(high, other.high));
        }

        public double width() {
            return right - left;
        }

        public double height() {
            return high - low;
        }

        boolean apart(Bounds other) {
            return left > other.right || other.left > right || low > other.high || other.low > high;
        }
    }

    private static double measure(double[] slopes, Bounds bounds) {
        double sum = 0;
        for (int i = 0; i < slopes.length; i += 4) {
            sum += (bounds.right() - (slopes[i] + slopes[i + 2]) / 2) * (slopes[i + 3] - slopes[i + 1]);
        }
        return sum;
    }
}
