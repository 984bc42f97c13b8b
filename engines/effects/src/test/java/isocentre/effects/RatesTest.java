package isocentre.effects;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.effects.InterruptedSeries.Design;
import isocentre.effects.InterruptedSeries.Shape;
import isocentre.radiotherapy.Month;
import isocentre.statistics.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// How often effects are found that are there, and that are not. `./isocentre bench effects` asks the same of
/// many more series; here the seeds are fixed, so that the counts are.
class RatesTest {
    private static final Month FIRST = new Month(2021, 4);

    /// A share of about 40 per cent of 100 people a month, of which a part of each month's chance is kept.
    private static Series series(int months, int change, double effect, double kept, SplittableRandom random) {
        double[] chance = new Memory(0.05, kept).draw(months, random);
        return new Series(IntStream.range(0, months)
                .mapToObj(
                        t -> new Observation(FIRST.plus(t), 100 * (0.4 + (t >= change ? effect : 0) + chance[t]), 100))
                .toList());
    }

    private static int found(int runs, double effect, double kept) {
        SplittableRandom random = new SplittableRandom(77);
        Design design = Design.of(Scale.SHARE, FIRST.plus(36), Shape.STEP);
        int found = 0;
        for (int i = 0; i < runs; i++) {
            found += InterruptedSeries.measure(series(60, 36, effect, kept, random), design, Confidence.P95)
                            .measured()
                            .orElseThrow()
                            .headline()
                            .found()
                    ? 1
                    : 0;
        }
        return found;
    }

    @Test
    @DisplayName("Interrupted series: at most 5 in 100 false effects, at least 90 in 100 of a large one found")
    void series() {
        assertThat(found(400, 0, 0)).isLessThanOrEqualTo(20);
        assertThat(found(200, 0.10, 0)).isGreaterThanOrEqualTo(180);
    }

    @Test
    @DisplayName("Power before the change agrees with how often the effect is then found")
    void power() {
        SplittableRandom random = new SplittableRandom(3);
        Series baseline = series(36, 99, 0, 0, random);
        Design design = Design.of(Scale.SHARE, FIRST.plus(36), Shape.STEP);
        Power large = Power.ofSeries(baseline, design, 0.10, 24, 200, Confidence.P95, random);
        Power none = Power.ofSeries(baseline, design, 1e-9, 24, 200, Confidence.P95, random);
        assertThat(large.share().estimate()).isGreaterThan(0.8);
        assertThat(none.share().estimate()).isLessThan(0.06);
    }

    private static List<NotYetChanged.Centre> centres(double effect, SplittableRandom random) {
        List<NotYetChanged.Centre> centres = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            int start = i < 3 ? 10 : i < 6 ? 13 : 99;
            double size = 40 + 10 * i;
            double[] chance = new Memory(0.5 / Math.sqrt(size), 0.3).draw(20, random);
            double level = 0.3 + 0.01 * i;
            centres.add(new NotYetChanged.Centre(
                    "C" + i,
                    new Series(IntStream.range(0, 20)
                            .mapToObj(t -> new Observation(
                                    FIRST.plus(t), size * (level + chance[t] + (t >= start ? effect : 0)), size))
                            .toList()),
                    start < 20 ? Optional.of(FIRST.plus(start)) : Optional.empty()));
        }
        return centres;
    }

    @Test
    @DisplayName("Centres not yet changed: at most 5 in 100 false effects, at least 90 in 100 of a large one found")
    void comparison() {
        SplittableRandom random = new SplittableRandom(41);
        NotYetChanged.Design design = new NotYetChanged.Design(Scale.SHARE, 0);
        int[] found = new int[2];
        for (int i = 0; i < 100; i++) {
            for (int j = 0; j < 2; j++) {
                found[j] += NotYetChanged.measure(centres(j * 0.12, random), design, Confidence.P95, random)
                                .measured()
                                .orElseThrow()
                                .headline()
                                .found()
                        ? 1
                        : 0;
            }
        }
        assertThat(found[0]).isLessThanOrEqualTo(5);
        assertThat(found[1]).isGreaterThanOrEqualTo(90);
    }

    @Test
    @DisplayName("The power of a comparison grows with the effect")
    void powerOfComparison() {
        SplittableRandom random = new SplittableRandom(8);
        NotYetChanged.Design design = new NotYetChanged.Design(Scale.SHARE, 0);
        List<NotYetChanged.Centre> before = centres(0, random).stream()
                .map(centre -> new NotYetChanged.Centre(
                        centre.name(), centre.series().before(FIRST.plus(10)), centre.changed()))
                .toList();
        Power small = Power.ofComparison(before, design, 0.01, 10, 40, Confidence.P95, random);
        Power large = Power.ofComparison(before, design, 0.15, 10, 40, Confidence.P95, random);
        assertThat(large.share().estimate()).isGreaterThan(0.9);
        assertThat(small.share().estimate()).isLessThan(large.share().estimate());
    }
}
