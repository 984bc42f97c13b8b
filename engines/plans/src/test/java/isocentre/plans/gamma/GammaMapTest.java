package isocentre.plans.gamma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dvh.DoseField;
import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.geometry.Orientation;
import isocentre.plans.geometry.Vector;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against closed forms and a brute-force search (goal A8: within 0.01).
class GammaMapTest {
    private static final Criteria GLOBAL = new Criteria(0.03, 2, false, 0.1, 2);

    @Test
    @DisplayName("A dose agrees with itself everywhere")
    void itself() {
        DoseGrid dose = grid(new Vector(0, 0, 0), 3, point -> 20 + point.x());
        GammaMap map = GammaMap.of(dose, dose, GLOBAL, 50);
        assertThat(map.passRate()).isEqualTo(1);
        assertThat(map.mean()).isZero();
        assertThat(map.below() + map.evaluated())
                .isEqualTo((int) dose.geometry().voxels());
    }

    @Test
    @DisplayName("In a linear dose gamma is the difference over what dose and distance give way together")
    void linear() {
        // Δ = 2 Gy, 1.5 Gy a mm; criteria 1.5 Gy and 2 mm: 2 / √(1.5² + (2 · 1.5)²).
        DoseGrid reference = grid(new Vector(0, 0, 0), 3, point -> 40 + 1.5 * point.x());
        DoseGrid evaluated = grid(new Vector(-10, -10, -10), 3, point -> 42 + 1.5 * point.x(), 20);
        GammaMap map = GammaMap.of(reference, evaluated, GLOBAL, 50);
        for (int i = 0; i < reference.geometry().voxels(); i++) {
            assertThat(map.at(i)).isCloseTo(2 / Math.sqrt(1.5 * 1.5 + 9), within(0.005));
        }
    }

    @Test
    @DisplayName("In a flat dose gamma is the difference alone, global or local")
    void flat() {
        DoseGrid reference = grid(new Vector(0, 0, 0), 3, point -> 20);
        DoseGrid evaluated = grid(new Vector(0, 0, 0), 3, point -> 20.5);
        assertThat(GammaMap.of(reference, evaluated, GLOBAL, 50).percentile(1)).isCloseTo(0.5 / 1.5, within(0.005));
        Criteria local = new Criteria(0.03, 2, true, 0.1, 2);
        assertThat(GammaMap.of(reference, evaluated, local, 50).percentile(1)).isCloseTo(0.5 / 0.6, within(0.005));
        Criteria capped = new Criteria(0.01, 2, true, 0.1, 2);
        assertThat(GammaMap.of(reference, evaluated, capped, 50).percentile(1)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("In a rough dose, on grids of other spacing and phase, gamma is that of a brute-force search")
    void bruteForce(long seed) {
        Random random = new Random(seed);
        double[] phase = random.doubles(6, 0, 6).toArray();
        ToDoubleFunction<Vector> dose = point -> 30
                + 12 * Math.sin(point.x() / 5 + phase[0]) * Math.cos(point.y() / 6 + phase[1])
                + 6 * Math.sin(point.z() / 4 + phase[2]);
        DoseGrid reference = grid(new Vector(5, 5, 5), 2.5, dose, 6);
        DoseGrid evaluated = grid(
                new Vector(0.3, -0.2, 0.1),
                3,
                point -> dose.applyAsDouble(point.plus(new Vector(0.9, -0.6, 0.7))) + random.nextGaussian() * 0.6,
                9);
        GammaMap map = GammaMap.of(reference, evaluated, GLOBAL, 48);
        for (int i = 0; i < 216; i += 5) {
            Vector point = reference.geometry().centre(i % 6, i / 6 % 6, i / 36);
            assertThat(map.at(i)).isCloseTo(brute(point, reference.at(i), evaluated, 0.03 * 48), within(0.01));
        }
    }

    @Test
    @DisplayName("Points outside the evaluated grid, and below the threshold, are counted and not passed")
    void outside() {
        DoseGrid reference = grid(new Vector(0, 0, 0), 3, point -> point.x() < 3 ? 1 : 20);
        DoseGrid evaluated = grid(new Vector(6, 0, 0), 3, point -> 20);
        GammaMap map = GammaMap.of(reference, evaluated, GLOBAL, 50);
        assertThat(map.below()).isEqualTo(64);
        assertThat(map.outside()).isEqualTo(64);
        assertThat(map.evaluated()).isEqualTo(6 * 64);
        assertThat(map.at(0)).isNaN();
    }

    @Test
    @DisplayName("A single plane, and a normalisation of nothing, are refused in words")
    void refused() {
        DoseGrid dose = grid(new Vector(0, 0, 0), 3, point -> 20);
        DoseGrid plane = new DoseGrid(
                new GridGeometry(new Vector(0, 0, 0), Orientation.TRANSVERSE, 3, 3, 2, 2, 0), new float[4]);
        assertThatThrownBy(() -> GammaMap.of(dose, plane, GLOBAL, 50)).hasMessageContaining("single plane");
        assertThatThrownBy(() -> GammaMap.of(dose, dose, GLOBAL, 0)).hasMessageContaining("normalisation");
        assertThatThrownBy(() -> new Criteria(0, 2, false, 0.1, 2)).hasMessageContaining("dose criterion");
    }

    /// Every 0.05 mm within 4.2 mm, near the best again every 0.01 mm.
    private static double brute(Vector point, double dose, DoseGrid evaluated, double tolerance) {
        DoseField field = new DoseField(evaluated);
        double best = 4;
        Vector at = point;
        for (double[] round : new double[][] {{4.2, 0.3}, {0.5, 0.05}, {0.08, 0.01}}) {
            Vector middle = at;
            for (double x = -round[0]; x <= round[0]; x += round[1]) {
                for (double y = -round[0]; y <= round[0]; y += round[1]) {
                    for (double z = -round[0]; z <= round[0]; z += round[1]) {
                        Vector place = middle.plus(new Vector(x, y, z));
                        double there = field.at(place).orElse(Double.NaN);
                        double square =
                                Math.pow(place.minus(point).length() / 2, 2) + Math.pow((there - dose) / tolerance, 2);
                        if (square < best) {
                            best = square;
                            at = place;
                        }
                    }
                }
            }
        }
        return Math.sqrt(best);
    }

    private static DoseGrid grid(Vector origin, double spacing, ToDoubleFunction<Vector> dose) {
        return grid(origin, spacing, dose, 8);
    }

    private static DoseGrid grid(Vector origin, double spacing, ToDoubleFunction<Vector> dose, int n) {
        GridGeometry geometry = new GridGeometry(
                origin,
                Orientation.TRANSVERSE,
                spacing,
                spacing,
                n,
                n,
                IntStream.range(0, n).mapToDouble(k -> k * spacing).toArray());
        float[] values = new float[n * n * n];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) dose.applyAsDouble(geometry.centre(i % n, i / n % n, i / n / n));
        }
        return new DoseGrid(geometry, values);
    }
}
