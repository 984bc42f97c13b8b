package isocentre.plans.gamma;

import java.util.Arrays;

/// Finds the gamma of one point, to 0.005, over the whole evaluated dose and not only at its voxels.
///
/// Boxes of a cell are halved until none can hold anything better (branch and bound). What a box can hold at
/// best:
/// in it the dose is linear but for a remainder that is known, and for a linear dose the best is a formula.
/// For one
/// thread.
final class GammaSearch {
    private static final double EXACT = 0.004;

    /// Weights that are tried for the bound of a box.
    private static final int ROUNDS = 3;

    private final CellDoses cells;
    private final Neighbours neighbours;
    private final double distance;
    private final double most;
    private final double[] c = new double[8];
    private double[] stack = new double[6 * 64];
    /// The point, in the grid's axes from the low corner of the cell at hand, mm.
    private double px;
    private double py;
    private double pz;
    private double dose;
    private double tolerance;
    /// Square of gamma.
    private double best;

    GammaSearch(CellDoses cells, Neighbours neighbours, Criteria criteria) {
        this.cells = cells;
        this.neighbours = neighbours;
        this.distance = criteria.distance();
        this.most = criteria.most();
    }

    /// @param x along the rows from the first voxel's centre, mm
    /// @param y along the columns, mm
    /// @param z offset along the normal, mm
    /// @param dose of the reference
    /// @param tolerance dose difference that counts as one
    double gamma(double x, double y, double z, double dose, double tolerance) {
        this.dose = dose;
        this.tolerance = tolerance;
        best = most * most;
        int i0 = (int) Math.clamp(Math.floor(x / cells.width), 0, cells.columns - 1);
        int j0 = (int) Math.clamp(Math.floor(y / cells.height), 0, cells.rows - 1);
        int k0 = frame(z);
        // A point outside the grid lies in no cell: what the neighbours promise holds for the cell at the
        // edge, and
        // the point is no nearer.
        for (int n = 0; n < neighbours.size() && neighbours.near()[n] < limit() * distance * distance; n++) {
            int i = i0 + neighbours.x()[n];
            int j = j0 + neighbours.y()[n];
            int k = k0 + neighbours.z()[n];
            if (i >= 0 && j >= 0 && k >= 0 && i < cells.columns && j < cells.rows && k < cells.frames) {
                cell(i, j, k, x - i * cells.width, y - j * cells.height, z - cells.offsets[k]);
            }
        }
        return Math.sqrt(best);
    }

    private int frame(double z) {
        int found = Arrays.binarySearch(cells.offsets, z);
        return Math.clamp(found >= 0 ? found : -found - 2, 0, cells.frames - 1);
    }

    /// What a box must be able to beat.
    private double limit() {
        double gamma = Math.sqrt(best) - EXACT;
        return gamma <= 0 ? 0 : gamma * gamma;
    }

    private void cell(int i, int j, int k, double x, double y, double z) {
        px = x;
        py = y;
        pz = z;
        double thick = cells.thickness(k);
        double gap = cells.gap(i, j, k, dose) / tolerance;
        if (away(0, 0, 0, cells.width, cells.height, thick) + gap * gap >= limit()) {
            return;
        }
        cells.coefficients(i, j, k, c);
        int depth = push(0, 0, 0, 0, cells.width, cells.height, thick);
        while (depth > 0) {
            depth--;
            int at = 6 * depth;
            depth = halve(depth, stack[at], stack[at + 1], stack[at + 2], stack[at + 3], stack[at + 4], stack[at + 5]);
        }
    }

    /// Square of the distance from the point to a box, in units of the criterion.
    private double away(double x0, double y0, double z0, double x1, double y1, double z1) {
        double dx = Math.max(0, Math.max(x0 - px, px - x1));
        double dy = Math.max(0, Math.max(y0 - py, py - y1));
        double dz = Math.max(0, Math.max(z0 - pz, pz - z1));
        return (dx * dx + dy * dy + dz * dz) / (distance * distance);
    }

    /// Looks at a box: tries its best place, and puts its halves on the stack if they may hold a better one.
    private int halve(int depth, double x0, double y0, double z0, double x1, double y1, double z1) {
        double away = away(x0, y0, z0, x1, y1, z1);
        if (away >= limit()) {
            return depth;
        }
        double mx = (x0 + x1) / 2;
        double my = (y0 + y1) / 2;
        double mz = (z0 + z1) / 2;
        double hx = (x1 - x0) / 2;
        double hy = (y1 - y0) / 2;
        double hz = (z1 - z0) / 2;
        double xy = c[4] + c[7] * mz;
        double xz = c[5] + c[7] * my;
        double yz = c[6] + c[7] * mx;
        double gx = c[1] + c[4] * my + c[5] * mz + c[7] * my * mz;
        double gy = c[2] + c[4] * mx + c[6] * mz + c[7] * mx * mz;
        double gz = c[3] + c[5] * mx + c[6] * my + c[7] * mx * my;
        double rest = Math.abs(xy) * hx * hy
                + Math.abs(xz) * hx * hz
                + Math.abs(yz) * hy * hz
                + Math.abs(c[7]) * hx * hy * hz;
        double off = dose(mx, my, mz) - dose;
        double reach = Math.abs(gx) * hx + Math.abs(gy) * hy + Math.abs(gz) * hz + rest;
        double gap = Math.max(0, Math.abs(off) - reach) / tolerance;
        if (away + gap * gap >= limit()) {
            return depth;
        }
        // The linear dose, taken to the point.
        double atPoint = off + gx * (px - mx) + gy * (py - my) + gz * (pz - mz);
        double stiffness = tolerance * tolerance + distance * distance * (gx * gx + gy * gy + gz * gz);
        double sign = off < 0 ? -1 : 1;
        double free = Math.max(0, sign * atPoint - rest) * tolerance / stiffness;
        double weight = free;
        for (int round = 0; round < ROUNDS; round++) {
            // Where box and weight together have their best place, axis by axis.
            double pull = -weight * sign * distance * distance / tolerance;
            double x = Math.clamp(px + pull * gx, x0, x1);
            double y = Math.clamp(py + pull * gy, y0, y1);
            double z = Math.clamp(pz + pull * gz, z0, z1);
            double there = sign * (atPoint + gx * (x - px) + gy * (y - py) + gz * (z - pz)) - rest;
            double way = square(x, y, z) / (distance * distance);
            attempt(x, y, z);
            // Any square is at least 2·w·u − w², so this bounds what the box can hold, whatever the weight.
            if (way + 2 * weight * there / tolerance - weight * weight >= limit()) {
                return depth;
            }
            weight = (weight + Math.max(0, there / tolerance)) / 2;
        }
        if (hx >= hy && hx >= hz) {
            return nearLast(depth, px < mx, mx, y0, z0, x1, y1, z1, x0, y0, z0, mx, y1, z1);
        }
        if (hy >= hz) {
            return nearLast(depth, py < my, x0, my, z0, x1, y1, z1, x0, y0, z0, x1, my, z1);
        }
        return nearLast(depth, pz < mz, x0, y0, mz, x1, y1, z1, x0, y0, z0, x1, y1, mz);
    }

    /// Puts two boxes on the stack, so that the nearer is taken first.
    private int nearLast(
            int depth,
            boolean secondIsNear,
            double ax0,
            double ay0,
            double az0,
            double ax1,
            double ay1,
            double az1,
            double bx0,
            double by0,
            double bz0,
            double bx1,
            double by1,
            double bz1) {
        if (secondIsNear) {
            return push(push(depth, ax0, ay0, az0, ax1, ay1, az1), bx0, by0, bz0, bx1, by1, bz1);
        }
        return push(push(depth, bx0, by0, bz0, bx1, by1, bz1), ax0, ay0, az0, ax1, ay1, az1);
    }

    private int push(int depth, double x0, double y0, double z0, double x1, double y1, double z1) {
        int at = 6 * depth;
        if (at == stack.length) {
            stack = Arrays.copyOf(stack, 2 * at);
        }
        stack[at] = x0;
        stack[at + 1] = y0;
        stack[at + 2] = z0;
        stack[at + 3] = x1;
        stack[at + 4] = y1;
        stack[at + 5] = z1;
        return depth + 1;
    }

    private double dose(double x, double y, double z) {
        return c[0] + x * (c[1] + y * (c[4] + z * c[7]) + z * c[5]) + y * (c[2] + z * c[6]) + z * c[3];
    }

    private void attempt(double x, double y, double z) {
        double difference = (dose(x, y, z) - dose) / tolerance;
        best = Math.min(best, square(x, y, z) / (distance * distance) + difference * difference);
    }

    /// Square of the distance from the point, mm².
    private double square(double x, double y, double z) {
        double dx = x - px;
        double dy = y - py;
        double dz = z - pz;
        return dx * dx + dy * dy + dz * dz;
    }
}
