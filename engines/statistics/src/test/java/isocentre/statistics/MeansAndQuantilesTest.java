package isocentre.statistics;

import static isocentre.statistics.Confidence.P95;
import static isocentre.statistics.Confidence.P99_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MeansAndQuantilesTest {

    private static Histogram of(double... values) {
        return Histogram.of(
                Arrays.stream(values).boxed().collect(Collectors.groupingBy(x -> x, Collectors.counting())));
    }

    @Test
    @DisplayName("The mean of 2, 4, 4, 4, 5, 5, 7, 9 with t at 7 degrees of freedom (2.364624)")
    void mean() {
        Interval mean =
                Means.interval(new double[] {2, 4, 4, 4, 5, 5, 7, 9}, P95).orElseThrow();
        double half = 2.3646242510102993 * Math.sqrt(32.0 / 7) / Math.sqrt(8);
        assertThat(mean.estimate()).isEqualTo(5);
        assertThat(mean.lower()).isCloseTo(5 - half, within(1e-9));
        assertThat(mean.upper()).isCloseTo(5 + half, within(1e-9));
    }

    @Test
    @DisplayName("One value has no interval for its mean")
    void oneValue() {
        assertThat(Means.interval(new double[] {3}, P95)).isEmpty();
        assertThat(Means.interval(3, 0, 1, P95)).isEmpty();
        assertThatThrownBy(() -> Means.interval(3, -1, 10, P95)).isInstanceOf(UnusableFigure.class);
    }

    @Test
    @DisplayName("Quantiles lie between neighbours in proportion, as SQL's percentile_cont has them")
    void quantiles() {
        Histogram waits = of(1, 2, 3, 4);
        assertThat(waits.quantile(0.5)).contains(2.5);
        assertThat(waits.quantile(0.9).orElseThrow()).isCloseTo(3.7, within(1e-12));
        assertThat(waits.quantile(0)).contains(1.0);
        assertThat(waits.quantile(1)).contains(4.0);
        assertThat(of(5, 5, 5, 9).quantile(0.5)).contains(5.0);
        assertThat(of().quantile(0.5)).isEmpty();
    }

    @Test
    @DisplayName("The median of 1 to 20 has the 6th and the 15th value as 95 % limits")
    void median() {
        double[] values = new double[20];
        Arrays.setAll(values, i -> i + 1);
        assertThat(of(values).interval(0.5, P95)).contains(new Interval(10.5, 6, 15));
    }

    @Test
    @DisplayName("A median needs six values for limits at 95 %, and then they are the least and the greatest")
    void fewest() {
        assertThat(of(1, 2, 3, 4, 5).interval(0.5, P95)).isEmpty();
        assertThat(of(1, 2, 3, 4, 5, 6).interval(0.5, P95)).contains(new Interval(3.5, 1, 6));
        assertThat(of(1, 2, 3, 4, 5, 6).interval(0.9, P95)).isEmpty();
    }

    @Test
    @DisplayName("A histogram of seeded values has the quantiles of the sorted values, inside their limits")
    void likeSorted() {
        Random random = new Random(31);
        for (int i = 0; i < 300; i++) {
            double[] values = random.ints(20 + random.nextInt(200), 0, 60)
                    .mapToDouble(x -> x)
                    .sorted()
                    .toArray();
            Histogram histogram = of(values);
            double p = 0.1 + 0.8 * random.nextDouble();
            double place = p * (values.length - 1);
            int below = (int) place;
            double expected =
                    values[below] + (place - below) * (values[Math.min(below + 1, values.length - 1)] - values[below]);
            assertThat(histogram.quantile(p).orElseThrow()).isCloseTo(expected, within(1e-9));
            histogram.interval(p, P95).ifPresent(near -> {
                assertThat(near.contains(near.estimate())).isTrue();
                histogram.interval(p, P99_8).ifPresent(wide -> {
                    assertThat(wide.lower()).isLessThanOrEqualTo(near.lower());
                    assertThat(wide.upper()).isGreaterThanOrEqualTo(near.upper());
                });
            });
        }
    }

    @Test
    @DisplayName("The 95 % limits of a median hold the true median in at least 95 % of samples")
    void coverage() {
        Random random = new Random(5);
        int held = 0;
        for (int i = 0; i < 2000; i++) {
            TreeMap<Double, Long> counts = new TreeMap<>();
            random.doubles(51).forEach(x -> counts.merge(x, 1L, Long::sum));
            held += Histogram.of(counts).interval(0.5, P95).orElseThrow().contains(0.5) ? 1 : 0;
        }
        assertThat(held / 2000.0).isBetween(0.94, 0.985);
    }

    @Test
    @DisplayName("A negative count or a value that is no number is refused")
    void refused() {
        assertThatThrownBy(() -> Histogram.of(Map.of(3.0, -1L))).isInstanceOf(UnusableFigure.class);
        assertThatThrownBy(() -> Histogram.of(Map.of(Double.NaN, 1L))).isInstanceOf(UnusableFigure.class);
        assertThatThrownBy(() -> of(1, 2).quantile(50)).hasMessageContaining("between 0 and 1");
    }
}
