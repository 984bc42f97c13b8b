package isocentre.plans.shapes;

import isocentre.plans.geometry.Vector;
import java.util.Arrays;

/// Collects triangles, given in the axes of a stack, into a [Surface].
final class Triangles {
    /// mm²: below this a triangle is rounding.
    private static final double NOTHING = 1e-12;

    private final Axes axes;
    private final boolean transverse;
    private double[] corners = new double[9 * 1024];
    private double[] areas = new double[1024];
    private int count;
    private int[] ends = new int[1024];
    private int patches;

    Triangles(Axes axes) {
        this.axes = axes;
        this.transverse = axes.equals(Axes.TRANSVERSE);
    }

    void add(double ax, double ay, double az, double bx, double by, double bz, double cx, double cy, double cz) {
        double ux = bx - ax;
        double uy = by - ay;
        double uz = bz - az;
        double vx = cx - ax;
        double vy = cy - ay;
        double vz = cz - az;
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        standingFor(Math.sqrt(nx * nx + ny * ny + nz * nz) / 2, ax, ay, az, bx, by, bz, cx, cy, cz);
    }

    /// Adds a triangle that stands for an area that need not be its own.
    void standingFor(
            double area,
            double ax,
            double ay,
            double az,
            double bx,
            double by,
            double bz,
            double cx,
            double cy,
            double cz) {
        if (area < NOTHING) {
            return;
        }
        if (count == areas.length) {
            areas = Arrays.copyOf(areas, 2 * count);
            corners = Arrays.copyOf(corners, 18 * count);
        }
        corner(9 * count, ax, ay, az);
        corner(9 * count + 3, bx, by, bz);
        corner(9 * count + 6, cx, cy, cz);
        areas[count++] = area;
    }

    private void corner(int at, double x, double y, double z) {
        if (transverse) {
            corners[at] = x;
            corners[at + 1] = y;
            corners[at + 2] = z;
        } else {
            Vector point = axes.point(x, y, z);
            corners[at] = point.x();
            corners[at + 1] = point.y();
            corners[at + 2] = point.z();
        }
    }

    /// What was added since the last time is one patch.
    void endPatch() {
        if (count == (patches == 0 ? 0 : ends[patches - 1])) {
            return;
        }
        if (patches == ends.length) {
            ends = Arrays.copyOf(ends, 2 * patches);
        }
        ends[patches++] = count;
    }

    Surface surface() {
        return new Surface(
                Arrays.copyOf(corners, 9 * count), Arrays.copyOf(areas, count), Arrays.copyOf(ends, patches));
    }
}
