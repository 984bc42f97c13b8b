package isocentre.plans.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BinsTest {

    @Test
    @DisplayName("Cells of one dose are counted below it and not above, however many")
    void flat() {
        Bins bins = new Bins(0, 0.01, 8000);
        for (int i = 0; i < 100_000; i++) {
            bins.add(8, 0, 0, 0, 0);
        }
        bins.add(8, 70, 0.001, 0, 0);
        double[] curve = bins.atLeast();
        assertThat(curve[0]).isEqualTo(800_008);
        assertThat(curve[1]).isCloseTo(8, within(1e-6));
        assertThat(curve[6999]).isCloseTo(8, within(1e-6));
        assertThat(curve[7001]).isCloseTo(0, within(1e-6));
    }

    @Test
    @DisplayName("A box in a linear dose gives its exact curve at every node")
    void boxes() {
        Bins bins = new Bins(0, 0.01, 8000);
        bins.add(10, 20.0033, 4, 0, 0);
        bins.add(10, 40.0077, 3, 2, 0);
        double[] curve = bins.atLeast();
        for (int i = 0; i < curve.length; i++) {
            double dose = i * 0.01;
            double first = 10 * Math.clamp((22.0033 - dose) / 4, 0, 1);
            assertThat(curve[i]).as("at %s Gy", dose).isCloseTo(first + 10 * trapezoid(40.0077 - dose), within(1e-7));
        }
    }

    /// The part of a rectangle 3 by 2 that lies above a level so far under its middle.
    private static double trapezoid(double under) {
        double t = Math.abs(under);
        double above = t >= 2.5 ? 0 : t >= 0.5 ? (2.5 - t) * (2.5 - t) / 2 / 6 : 0.5 - t / 3;
        return under >= 0 ? 1 - above : above;
    }

    @Test
    @DisplayName("The mean of the curve is the mean of the cells")
    void mean() {
        Random random = new Random(6);
        Bins bins = new Bins(0, 0.01, 8000);
        for (int i = 0; i < 50_000; i++) {
            double spread = Math.pow(10, -4 + 4 * random.nextDouble());
            bins.add(random.nextDouble(), 10 + 50 * random.nextDouble(), spread, spread * random.nextDouble(), 0.001);
        }
        double[] curve = bins.atLeast();
        double sum = 0;
        for (int i = 0; i + 1 < curve.length; i++) {
            sum += (curve[i] - curve[i + 1]) * (i + 0.5) * 0.01;
        }
        assertThat(sum / bins.volume()).isCloseTo(bins.mean(), within(1e-4));
    }
}
