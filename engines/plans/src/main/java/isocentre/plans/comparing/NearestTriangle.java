package isocentre.plans.comparing;

import isocentre.plans.shapes.Surface;
import java.util.Arrays;

/// Finds the distance from a point to a surface, exactly: to its triangles, not to points of it.
///
/// Triangles lie in boxes within boxes (a bounding-volume tree in Morton order); a box further than the best so far is
/// passed over.
final class NearestTriangle {
    private static final int LEAF = 4;
    private static final int INDEX_BITS = 24;
    private static final int AXIS_BITS = 13;

    private final int count;
    /// Of each triangle, in Morton order: a corner, and the two sides that leave it. Together, for the cache's sake.
    private final double[] triangles;
    private final int leaves;
    /// Low x, y, z, high x, y, z of each node; node k has the children 2k and 2k + 1, the root is 1.
    private final double[] boxes;

    NearestTriangle(Surface surface) {
        if (surface.isEmpty() || surface.triangles() >= 1 << INDEX_BITS) {
            throw new IllegalArgumentException(surface.triangles() + " triangles");
        }
        this.count = surface.triangles();
        this.triangles = inOrder(surface, order(surface));
        int full = (count + LEAF - 1) / LEAF;
        this.leaves = Math.max(1, Integer.highestOneBit(Math.max(1, full - 1)) * 2);
        this.boxes = new double[12 * leaves];
        bound();
    }

    private static double[] inOrder(Surface surface, int[] order) {
        double[] triangles = new double[9 * order.length];
        for (int k = 0; k < order.length; k++) {
            for (int axis = 0; axis < 3; axis++) {
                double corner = surface.at(order[k], 0, axis);
                triangles[9 * k + axis] = corner;
                triangles[9 * k + 3 + axis] = surface.at(order[k], 1, axis) - corner;
                triangles[9 * k + 6 + axis] = surface.at(order[k], 2, axis) - corner;
            }
        }
        return triangles;
    }

    private static int[] order(Surface surface) {
        int n = surface.triangles();
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        double extent = 1e-9;
        for (int axis = 0; axis < 3; axis++) {
            double high = -Double.MAX_VALUE;
            for (int i = 0; i < n; i++) {
                low[axis] = Math.min(low[axis], surface.at(i, 0, axis));
                high = Math.max(high, surface.at(i, 0, axis));
            }
            extent = Math.max(extent, high - low[axis]);
        }
        double scale = ((1 << AXIS_BITS) - 1) / extent;
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            long code = spread((long) ((surface.at(i, 0, 0) - low[0]) * scale))
                    | spread((long) ((surface.at(i, 0, 1) - low[1]) * scale)) << 1
                    | spread((long) ((surface.at(i, 0, 2) - low[2]) * scale)) << 2;
            keys[i] = code << INDEX_BITS | i;
        }
        Arrays.parallelSort(keys);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = (int) (keys[i] & ((1 << INDEX_BITS) - 1));
        }
        return order;
    }

    /// Two zero bits between each two bits.
    private static long spread(long value) {
        long bits = 0;
        for (int i = 0; i < AXIS_BITS; i++) {
            bits |= (value >> i & 1) << 3 * i;
        }
        return bits;
    }

    private void bound() {
        for (int node = 2 * leaves - 1; node >= 1; node--) {
            for (int axis = 0; axis < 3; axis++) {
                double low = Double.POSITIVE_INFINITY;
                double high = Double.NEGATIVE_INFINITY;
                if (node < leaves) {
                    low = Math.min(boxes[12 * node + axis], boxes[12 * node + 6 + axis]);
                    high = Math.max(boxes[12 * node + 3 + axis], boxes[12 * node + 9 + axis]);
                } else {
                    int from = (node - leaves) * LEAF;
                    for (int i = from; i < Math.min(count, from + LEAF); i++) {
                        double corner = triangles[9 * i + axis];
                        double one = corner + triangles[9 * i + 3 + axis];
                        double other = corner + triangles[9 * i + 6 + axis];
                        low = Math.min(low, Math.min(corner, Math.min(one, other)));
                        high = Math.max(high, Math.max(corner, Math.max(one, other)));
                    }
                }
                boxes[6 * node + axis] = low;
                boxes[6 * node + 3 + axis] = high;
            }
        }
    }

    /// Asks for one point after another; neighbours first makes it fast. For one thread.
    final class Search {
        private final int[] stack = new int[128];
        private int last;

        /// From a point to the nearest point of the surface, mm.
        double distance(double x, double y, double z) {
            return distance(x, y, z, -1);
        }

        /// The same, but anything up to `enough` may be answered once the distance is known to be no more.
        double distance(double x, double y, double z, double enough) {
            double best = square(last, x, y, z);
            double stop = enough < 0 ? -1 : enough * enough;
            int depth = 0;
            stack[depth++] = 1;
            while (depth > 0 && best > stop) {
                int node = stack[--depth];
                if (box(node, x, y, z) >= best) {
                    continue;
                }
                if (node >= leaves) {
                    int from = (node - leaves) * LEAF;
                    for (int i = from; i < Math.min(count, from + LEAF); i++) {
                        double square = square(i, x, y, z);
                        if (square < best) {
                            best = square;
                            last = i;
                        }
                    }
                } else {
                    boolean leftFirst = box(2 * node, x, y, z) <= box(2 * node + 1, x, y, z);
                    stack[depth++] = leftFirst ? 2 * node + 1 : 2 * node;
                    stack[depth++] = leftFirst ? 2 * node : 2 * node + 1;
                }
            }
            return Math.sqrt(best);
        }

        private double box(int node, double x, double y, double z) {
            int i = 6 * node;
            double dx = Math.max(0, Math.max(boxes[i] - x, x - boxes[i + 3]));
            double dy = Math.max(0, Math.max(boxes[i + 1] - y, y - boxes[i + 4]));
            double dz = Math.max(0, Math.max(boxes[i + 2] - z, z - boxes[i + 5]));
            return dx * dx + dy * dy + dz * dz;
        }
    }

    /// Squared distance to a triangle, by the region of its plane in which the point falls (Ericson, Real-Time
    /// Collision Detection, 5.1.5).
    private double square(int t, double x, double y, double z) {
        int i = 9 * t;
        double px = x - triangles[i];
        double py = y - triangles[i + 1];
        double pz = z - triangles[i + 2];
        double ux = triangles[i + 3];
        double uy = triangles[i + 4];
        double uz = triangles[i + 5];
        double vx = triangles[i + 6];
        double vy = triangles[i + 7];
        double vz = triangles[i + 8];
        double uu = ux * ux + uy * uy + uz * uz;
        double uv = ux * vx + uy * vy + uz * vz;
        double vv = vx * vx + vy * vy + vz * vz;
        double up = ux * px + uy * py + uz * pz;
        double vp = vx * px + vy * py + vz * pz;
        double denominator = uu * vv - uv * uv;
        double a = up * vv - vp * uv;
        double b = vp * uu - up * uv;
        if (a >= 0 && b >= 0 && a + b <= denominator && denominator > 0) {
            double nx = uy * vz - uz * vy;
            double ny = uz * vx - ux * vz;
            double nz = ux * vy - uy * vx;
            double off = px * nx + py * ny + pz * nz;
            return off * off / denominator;
        }
        double toU = toSegment(px, py, pz, ux, uy, uz);
        double toV = toSegment(px, py, pz, vx, vy, vz);
        double toW = toSegment(px - ux, py - uy, pz - uz, vx - ux, vy - uy, vz - uz);
        return Math.min(toU, Math.min(toV, toW));
    }

    private static double toSegment(double px, double py, double pz, double dx, double dy, double dz) {
        double length = dx * dx + dy * dy + dz * dz;
        double t = length > 0 ? Math.clamp((px * dx + py * dy + pz * dz) / length, 0, 1) : 0;
        double ex = px - t * dx;
        double ey = py - t * dy;
        double ez = pz - t * dz;
        return ex * ex + ey * ey + ez * ez;
    }
}
