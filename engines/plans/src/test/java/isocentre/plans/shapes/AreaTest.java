package isocentre.plans.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AreaTest {
    private static final Offset<Double> EXACT = within(1e-9);

    static double[] box(double left, double low, double right, double high) {
        return new double[] {left, low, right, low, right, high, left, high};
    }

    static double[] reversed(double[] ring) {
        double[] other = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            other[ring.length - 2 - i] = ring[i];
            other[ring.length - 1 - i] = ring[i + 1];
        }
        return other;
    }

    static double length(Area area) {
        double[] sum = new double[1];
        area.edges((x0, y0, x1, y1) -> sum[0] += Math.hypot(x1 - x0, y1 - y0));
        return sum[0];
    }

    static double[] star(Random random, int points, double cx, double cy, double radius) {
        double[] ring = new double[2 * points];
        for (int i = 0; i < points; i++) {
            double r = radius * (0.3 + random.nextDouble());
            ring[2 * i] = cx + r * Math.cos(2 * Math.PI * i / points);
            ring[2 * i + 1] = cy + r * Math.sin(2 * Math.PI * i / points);
        }
        return ring;
    }

    static double shoelace(double[] ring) {
        double sum = 0;
        for (int i = 0; i < ring.length; i += 2) {
            int j = (i + 2) % ring.length;
            sum += ring[i] * ring[j + 1] - ring[j] * ring[i + 1];
        }
        return Math.abs(sum) / 2;
    }

    @Test
    @DisplayName("A hole is cut out and an island in it counts, whichever way the rings wind")
    void holes() {
        double[] outer = box(0, 0, 10, 10);
        double[] hole = box(2, 2, 8, 8);
        double[] island = box(4, 4, 6, 6);
        for (double[] wound : List.of(hole, reversed(hole))) {
            Area area = Area.of(List.of(outer, wound, island));
            assertThat(area.area()).isCloseTo(100 - 36 + 4, EXACT);
            assertThat(length(area)).isCloseTo(40 + 24 + 8, EXACT);
            assertThat(area.contains(1, 5)).isTrue();
            assertThat(area.contains(3, 5)).isFalse();
            assertThat(area.contains(5, 5)).isTrue();
        }
    }

    @Test
    @DisplayName("A keyhole is the ring that it stands for: its bridge is no outline")
    void keyhole() {
        Area ring = Area.of(List.of(box(0, 0, 10, 10), box(2, 2, 8, 8)));
        Area keyhole = Area.of(
                List.of(new double[] {0, 0, 10, 0, 10, 10, 0, 10, 0, 4.5, 2, 4, 2, 8, 8, 8, 8, 2, 2, 2, 2, 4, 0, 4.5}));
        assertThat(keyhole.area()).isCloseTo(ring.area(), EXACT);
        assertThat(length(keyhole)).isCloseTo(length(ring), EXACT);
    }

    @Test
    @DisplayName("A level bridge of a keyhole cancels too, and repeated points and a repeated end change nothing")
    void levelBridge() {
        Area keyhole = Area.of(List.of(
                new double[] {0, 0, 10, 0, 10, 0, 10, 10, 0, 10, 0, 5, 2, 5, 2, 8, 8, 8, 8, 2, 2, 2, 2, 5, 0, 5, 0, 0
                }));
        assertThat(keyhole.area()).isCloseTo(64, EXACT);
        assertThat(length(keyhole)).isCloseTo(64, EXACT);
    }

    @Test
    @DisplayName("Overlapping rings exclude each other, and a ring that crosses itself keeps both lobes")
    void crossings() {
        assertThat(Area.of(List.of(box(0, 0, 4, 4), box(2, 2, 6, 6))).area()).isCloseTo(16 + 16 - 8, EXACT);
        assertThat(Area.of(List.of(new double[] {0, 0, 4, 4, 4, 0, 0, 4})).area())
                .isCloseTo(8, EXACT);
    }

    @Test
    @DisplayName("Intersection, union and difference are exact, with shared edges too")
    void booleans() {
        Area a = Area.of(List.of(box(0, 0, 4, 4)));
        Area b = Area.of(List.of(box(2, 0, 6, 4)));
        assertThat(a.intersection(b).area()).isCloseTo(8, EXACT);
        assertThat(a.union(b).area()).isCloseTo(24, EXACT);
        assertThat(length(a.union(b))).isCloseTo(20, EXACT);
        assertThat(a.minus(b).area()).isCloseTo(8, EXACT);
        assertThat(a.minus(a).area()).isCloseTo(0, EXACT);
        assertThat(a.intersection(Area.of(List.of(box(9, 9, 10, 10)))).isEmpty())
                .isTrue();
    }

    @Test
    @DisplayName("On 200 random pairs of jagged shapes, union and intersection add up to the two areas")
    void addsUp() {
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            double[] one = star(random, 3 + random.nextInt(60), 0, 0, 10);
            double[] two = star(random, 3 + random.nextInt(60), random.nextDouble() * 8, 3, 7);
            Area a = Area.of(List.of(one));
            Area b = Area.of(List.of(reversed(two)));
            assertThat(a.area()).isCloseTo(shoelace(one), within(1e-7));
            assertThat(b.area()).isCloseTo(shoelace(two), within(1e-7));
            assertThat(a.union(b).area() + a.intersection(b).area()).isCloseTo(a.area() + b.area(), within(1e-6));
            assertThat(a.minus(b).area()
                            + b.minus(a).area()
                            + 2 * a.intersection(b).area())
                    .isCloseTo(a.area() + b.area(), within(1e-6));
            assertThat(Area.of(List.of(one, two)).area())
                    .isCloseTo(a.area() + b.area() - 2 * a.intersection(b).area(), within(1e-6));
        }
    }

    @Test
    @DisplayName("The cells that a shape covers add up to its area and its centroid, level edges and slivers included")
    void coverage() {
        Random random = new Random(5);
        for (int i = 0; i < 100; i++) {
            List<double[]> rings = new ArrayList<>();
            rings.add(star(random, 3 + random.nextInt(80), 0, 0, 10));
            rings.add(box(-12.37, -3.11, 12.21, -2.93 + random.nextDouble()));
            Area area = Area.of(rings);
            Raster raster = Raster.over(area.bounds(), 0.2 + random.nextDouble());
            double[] sums = new double[3];
            new Coverage(raster).visit(area, new CellVisitor() {
                @Override
                public void full(int row, int from, int to) {
                    for (int column = from; column < to; column++) {
                        part(row, column, 1, 0.5, 0.5);
                    }
                }

                @Override
                public void part(int row, int column, double share, double x, double y) {
                    double size = share * raster.cellWidth() * raster.cellHeight();
                    sums[0] += size;
                    sums[1] += size * raster.x(column + x);
                    sums[2] += size * raster.y(row + y);
                }
            });
            double[] centroid = centroid(area);
            assertThat(sums[0]).isCloseTo(area.area(), within(1e-6));
            assertThat(sums[1] / sums[0]).isCloseTo(centroid[0], within(1e-6));
            assertThat(sums[2] / sums[0]).isCloseTo(centroid[1], within(1e-6));
        }
    }

    private static double[] centroid(Area area) {
        double[] sums = new double[2];
        area.edges((x0, y0, x1, y1) -> {
            sums[0] -= (x0 * x0 + x0 * x1 + x1 * x1) / 6 * (y1 - y0);
            sums[1] -= (x0 * (2 * y0 + y1) + x1 * (y0 + 2 * y1)) / 6 * (y1 - y0);
        });
        return new double[] {sums[0] / area.area(), sums[1] / area.area()};
    }
}
