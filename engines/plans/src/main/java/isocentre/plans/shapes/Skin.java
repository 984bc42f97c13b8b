package isocentre.plans.shapes;

import isocentre.plans.shapes.Area.Bounds;
import java.util.Arrays;
import java.util.List;

/// Draws the [Surface] of a solid.
///
/// Where the outline moves, each cell of the raster between two planes is cut into six tetrahedra and the surface
/// in each is flat (Kuhn's subdivision, so that neighbours agree); corners lie where the signed distance is zero.
final class Skin {
    private static final double CELLS = 80;
    private static final double FINEST = 0.4;
    private static final double COARSEST = 3;

    /// The corners of a cell that make its six tetrahedra, along the diagonal from corner 0 to corner 7.
    private static final int[][] TETRAHEDRA = {
        {0, 1, 3, 7}, {0, 1, 5, 7}, {0, 2, 3, 7}, {0, 2, 6, 7}, {0, 4, 5, 7}, {0, 4, 6, 7}
    };

    private final Solid solid;
    private final double side;
    private final Raster raster;
    private final Triangles triangles;
    private final Coverage coverage;
    private final int[] inside = new int[4];
    private final int[] outside = new int[4];
    private final double[] ring = new double[12];

    Skin(Solid solid) {
        this.solid = solid;
        Bounds bounds = solid.bounds();
        this.side = Math.clamp(Math.max(bounds.width(), bounds.height()) / CELLS, FINEST, COARSEST);
        // A margin, so that no part of the outline lies on the edge of the raster.
        this.raster = Raster.over(
                new Bounds(bounds.left() - side, bounds.low() - side, bounds.right() + side, bounds.high() + side),
                side);
        this.triangles = new Triangles(solid.axes());
        this.coverage = new Coverage(raster);
    }

    Surface surface() {
        Morph morph = new Morph(raster, coverage);
        List<Section> sections = solid.sections();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            if (i == 0 || !solid.joined(i - 1)) {
                face(section.area(), section.lower());
                wall(section.area(), section.lower(), section.offset());
            }
            if (!solid.joined(i)) {
                wall(section.area(), section.offset(), section.upper());
                face(section.area(), section.upper());
                continue;
            }
            Section next = sections.get(i + 1);
            if (Arrays.equals(section.area().slopes(), next.area().slopes())) {
                wall(section.area(), section.offset(), next.offset());
            } else {
                morph.between(List.of(section, next), 0);
                moving(morph, section.offset(), next.offset());
            }
        }
        return triangles.surface();
    }

    private void wall(Area area, double lower, double upper) {
        int layers = (int) Math.max(1, Math.ceil((upper - lower) / side));
        area.edges((x0, y0, x1, y1) -> {
            int pieces = (int) Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / side));
            for (int i = 0; i < pieces; i++) {
                double ax = x0 + i * (x1 - x0) / pieces;
                double ay = y0 + i * (y1 - y0) / pieces;
                double bx = x0 + (i + 1) * (x1 - x0) / pieces;
                double by = y0 + (i + 1) * (y1 - y0) / pieces;
                for (int k = 0; k < layers; k++) {
                    double low = lower + k * (upper - lower) / layers;
                    double high = lower + (k + 1) * (upper - lower) / layers;
                    triangles.add(ax, ay, low, bx, by, low, bx, by, high);
                    triangles.add(ax, ay, low, bx, by, high, ax, ay, high);
                    triangles.endPatch();
                }
            }
        });
    }

    /// The part of a cell is taken for a box around its centroid that reaches to the nearer edges of the cell.
    private void face(Area area, double z) {
        double width = raster.cellWidth();
        double height = raster.cellHeight();
        coverage.visit(area, new CellVisitor() {
            @Override
            public void full(int row, int from, int to) {
                for (int column = from; column < to; column++) {
                    box(raster.x(column + 0.5), raster.y(row + 0.5), width / 2, height / 2, z, width * height);
                }
            }

            @Override
            public void part(int row, int column, double share, double x, double y) {
                box(
                        raster.x(column + x),
                        raster.y(row + y),
                        width * Math.min(x, 1 - x),
                        height * Math.min(y, 1 - y),
                        z,
                        share * width * height);
            }
        });
    }

    private void box(double x, double y, double halfWidth, double halfHeight, double z, double area) {
        double left = x - halfWidth;
        double right = x + halfWidth;
        double low = y - halfHeight;
        double high = y + halfHeight;
        triangles.standingFor(area / 2, left, low, z, right, low, z, right, high, z);
        triangles.standingFor(area / 2, left, low, z, right, high, z, left, high, z);
        triangles.endPatch();
    }

    private void moving(Morph morph, double lower, double upper) {
        double[] xs = new double[8];
        double[] ys = new double[8];
        double[] zs = new double[8];
        morph.corners((row, column, distances) -> {
            for (int i = 0; i < 8; i++) {
                xs[i] = raster.x(column + (i & 1));
                ys[i] = raster.y(row + ((i >> 1) & 1));
                zs[i] = i < 4 ? lower : upper;
            }
            for (int[] tetrahedron : TETRAHEDRA) {
                cut(tetrahedron, distances, xs, ys, zs);
            }
            triangles.endPatch();
        });
    }

    /// The piece of plane in a tetrahedron: its corners lie on the edges from those inside to those outside.
    private void cut(int[] corners, double[] distances, double[] xs, double[] ys, double[] zs) {
        int in = 0;
        int out = 0;
        for (int corner : corners) {
            if (distances[corner] <= 0) {
                inside[in++] = corner;
            } else {
                outside[out++] = corner;
            }
        }
        int n = 0;
        for (int i = 0; i < in; i++) {
            for (int k = 0; k < out; k++) {
                // Of two and two, the second pair goes back, so that the four go round.
                int a = inside[i];
                int b = outside[i % 2 == 0 ? k : out - 1 - k];
                double t = distances[a] / (distances[a] - distances[b]);
                ring[n++] = xs[a] + t * (xs[b] - xs[a]);
                ring[n++] = ys[a] + t * (ys[b] - ys[a]);
                ring[n++] = zs[a] + t * (zs[b] - zs[a]);
            }
        }
        if (n >= 9) {
            triangles.add(ring[0], ring[1], ring[2], ring[3], ring[4], ring[5], ring[6], ring[7], ring[8]);
        }
        if (n == 12) {
            triangles.add(ring[0], ring[1], ring[2], ring[6], ring[7], ring[8], ring[9], ring[10], ring[11]);
        }
    }
}
