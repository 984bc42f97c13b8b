package isocentre.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isocentre.statistics.XmR.Settings;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class XmRTest {
    private static final List<Double> SPIKE = numbers(1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1);

    private static List<Double> numbers(double... values) {
        return DoubleStream.of(values).boxed().toList();
    }

    private static XmR of(Direction better, double... values) {
        return XmR.of(numbers(values), Settings.of(better));
    }

    private static List<Signal> signals(XmR process) {
        return process.points().stream().map(XmR.Point::signal).toList();
    }

    @Test
    @DisplayName("Screened: mean 1.94, limits 4.60 and -0.72")
    void screened() {
        ProcessLimits limits = XmR.of(SPIKE, Settings.of(Direction.UP)).limits().getFirst();
        assertThat(limits.mean()).isCloseTo(1.944444, within(5e-7));
        assertThat(limits.upper()).isCloseTo(4.604444, within(5e-7));
        assertThat(limits.lower()).isCloseTo(-0.715556, within(5e-7));
        assertThat(limits.screened()).isEqualTo(2);
    }

    @Test
    @DisplayName("Unscreened, as in the Excel tool: limits 6.95 and -3.06")
    void unscreened() {
        ProcessLimits limits =
                XmR.of(SPIKE, Settings.of(Direction.UP).unscreened()).limits().getFirst();
        assertThat(limits.mean()).isCloseTo(1.944444, within(5e-7));
        assertThat(limits.upper()).isCloseTo(6.951503, within(5e-7));
        assertThat(limits.lower()).isCloseTo(-3.062614, within(5e-7));
        assertThat(limits.screened()).isZero();
    }

    @Test
    @DisplayName("The near limits lie at two thirds: 1.7733 average moving ranges")
    void nearLimits() {
        ProcessLimits limits = XmR.of(SPIKE, Settings.of(Direction.UP)).limits().getFirst();
        assertThat((limits.nearUpper() - limits.mean()) / limits.movingRange()).isCloseTo(1.7733, within(5e-5));
        assertThat((limits.mean() - limits.nearLower()) / limits.movingRange()).isCloseTo(1.7733, within(5e-5));
    }

    @Test
    @DisplayName("A point outside the limits is special cause")
    void outside() {
        List<Signal> signals = signals(XmR.of(SPIKE, Settings.of(Direction.UP)));
        assertThat(signals.get(4)).isEqualTo(Signal.ABOVE_LIMIT);
        assertThat(signals.stream().filter(signal -> signal != null)).hasSize(1);
    }

    @Test
    @DisplayName("Seven rising points are special cause, six are not")
    void trend() {
        XmR rising = of(Direction.UP, 20, 0, 18, 12, 3, 4, 5, 6, 7, 8, 9, 3, 14, 1, 16, 2);
        assertThat(signals(rising).subList(4, 11)).containsOnly(Signal.RISING);
        assertThat(signals(rising).get(3)).isNull();
        assertThat(signals(rising).get(11)).isNull();
        XmR six = of(Direction.UP, 20, 0, 18, 12, 4, 5, 6, 7, 8, 9, 3, 14, 1, 16, 2);
        assertThat(signals(six)).containsOnlyNulls();
    }

    @Test
    @DisplayName("A tie breaks a trend")
    void tie() {
        assertThat(signals(of(Direction.UP, 20, 0, 18, 12, 3, 4, 5, 5, 7, 8, 9, 3, 14, 1, 16, 2)))
                .doesNotContain(Signal.RISING);
    }

    @Test
    @DisplayName("Seven points on one side of the mean are special cause, six are not")
    void run() {
        double[] seven = {10, 12, 10, 12, 10, 11.9, 12, 9.9, 8, 9.8, 8, 9.8, 8, 9.8, 10, 10.5, 9.9, 12, 10, 11, 12};
        List<Signal> signals = signals(of(Direction.UP, seven));
        assertThat(signals).contains(Signal.RUN_BELOW);
        assertThat(signals(of(Direction.UP, 1, 3, 1, 3, 1, 3))).containsOnlyNulls();
    }

    @Test
    @DisplayName("A point equal to the mean is on neither side and breaks a run")
    void equalToMean() {
        double[] values = {1, 3, 2.5, 2.75, 2.5, 2, 2.75, 2.5, 2.75, 1.5, 1.25, 1.5, 1.25, 1.5, 1.25};
        double mean = Arrays.stream(values).average().orElseThrow();
        assertThat(mean).isEqualTo(2.0);
        assertThat(signals(of(Direction.UP, values))).doesNotContain(Signal.RUN_ABOVE);
    }

    @Test
    @DisplayName("Two of three points close to the same limit are special cause, on one side of the mean only")
    void twoOfThree() {
        double[] values = {10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 16, 12, 16, 10, 12, 10, 8, 10, 12, 10, 8.5};
        XmR process = of(Direction.UP, values);
        ProcessLimits limits = process.limits().getFirst();
        assertThat(16.0).isBetween(limits.nearUpper(), limits.upper());
        assertThat(signals(process).get(11)).isEqualTo(Signal.NEAR_UPPER);
        assertThat(signals(process).get(12)).isNull();
        assertThat(signals(process).get(13)).isEqualTo(Signal.NEAR_UPPER);
        double[] across = values.clone();
        across[12] = 10;
        assertThat(signals(of(Direction.UP, across)).get(11)).isNull();
    }

    @Test
    @DisplayName("The rule asked first gives the reason: outside the limits before a trend")
    void order() {
        List<Double> values = numbers(5, 5.1, 5, 5.1, 5, 5.1, 5, 5.1, 5, 5.1, 5.2, 5.3, 5.4, 5.5, 5.6, 9);
        List<Signal> signals = signals(XmR.of(values, Settings.of(Direction.UP)));
        assertThat(signals.getLast()).isEqualTo(Signal.ABOVE_LIMIT);
        assertThat(signals.get(13)).isEqualTo(Signal.RISING);
    }

    @Test
    @DisplayName("What is an improvement depends on which way is better")
    void direction() {
        List<Double> high = Stream.concat(SPIKE.stream(), Stream.of(10.0)).toList();
        List<Double> low = high.stream().map(value -> 20 - value).toList();
        assertThat(XmR.of(high, Settings.of(Direction.UP)).variation()).isEqualTo(Variation.IMPROVEMENT_HIGH);
        assertThat(XmR.of(high, Settings.of(Direction.DOWN)).variation()).isEqualTo(Variation.CONCERN_HIGH);
        assertThat(XmR.of(high, Settings.of(Direction.NEITHER)).variation()).isEqualTo(Variation.NEUTRAL_HIGH);
        assertThat(XmR.of(low, Settings.of(Direction.UP)).variation()).isEqualTo(Variation.CONCERN_LOW);
        assertThat(XmR.of(low, Settings.of(Direction.DOWN)).variation()).isEqualTo(Variation.IMPROVEMENT_LOW);
        assertThat(XmR.of(low, Settings.of(Direction.NEITHER)).variation()).isEqualTo(Variation.NEUTRAL_LOW);
        assertThat(XmR.of(SPIKE, Settings.of(Direction.UP)).variation()).isEqualTo(Variation.COMMON_CAUSE);
    }

    @Test
    @DisplayName("Assurance: pass, fail or by chance, by where the limits lie; none without target or direction")
    void assurance() {
        assertThat(XmR.of(SPIKE, Settings.of(Direction.UP).target(-1.0)).assurance())
                .contains(Assurance.PASS);
        assertThat(XmR.of(SPIKE, Settings.of(Direction.UP).target(5.0)).assurance())
                .contains(Assurance.FAIL);
        assertThat(XmR.of(SPIKE, Settings.of(Direction.UP).target(2.0)).assurance())
                .contains(Assurance.INCONSISTENT);
        assertThat(XmR.of(SPIKE, Settings.of(Direction.DOWN).target(5.0)).assurance())
                .contains(Assurance.PASS);
        assertThat(XmR.of(SPIKE, Settings.of(Direction.DOWN).target(-1.0)).assurance())
                .contains(Assurance.FAIL);
        assertThat(XmR.of(SPIKE, Settings.of(Direction.UP)).assurance()).isEmpty();
        assertThat(XmR.of(SPIKE, Settings.of(Direction.NEITHER).target(5.0)).assurance())
                .isEmpty();
    }

    @Test
    @DisplayName("A rebase starts new limits, and no rule looks across it")
    void rebase() {
        List<Double> values = numbers(10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 15, 16, 15, 16, 15, 16, 15, 16);
        assertThat(signals(XmR.of(values, Settings.of(Direction.UP)))).anyMatch(signal -> signal != null);
        XmR rebased = XmR.of(values, Settings.of(Direction.UP).rebasedAt(12));
        assertThat(signals(rebased)).containsOnlyNulls();
        assertThat(rebased.limits()).hasSize(2);
        assertThat(rebased.limits().getFirst().mean()).isEqualTo(10.5);
        assertThat(rebased.limits().getFirst().trial()).isFalse();
        assertThat(rebased.limits().getLast().mean()).isEqualTo(15.5);
        assertThat(rebased.limits().getLast().trial()).as("eight points").isTrue();
    }

    @Test
    @DisplayName("A process that never moves has limits at its mean and no signal")
    void constant() {
        XmR process = XmR.of(Collections.nCopies(15, 0.9), Settings.of(Direction.UP));
        assertThat(process.limits().getFirst().upper()).isCloseTo(0.9, within(1e-12));
        assertThat(of(Direction.UP, 4).variation()).isEqualTo(Variation.COMMON_CAUSE);
    }

    @Test
    @DisplayName("Adding a constant moves the limits by it and changes no signal; turning upside down swaps the sides")
    void shifts() {
        Random random = new Random(4711);
        for (int i = 0; i < 300; i++) {
            List<Double> values =
                    random.ints(30, 0, 100).mapToObj(x -> (double) x).toList();
            XmR process = XmR.of(values, Settings.of(Direction.UP));
            XmR moved = XmR.of(values.stream().map(x -> x + 1024).toList(), Settings.of(Direction.UP));
            XmR turned = XmR.of(values.stream().map(x -> -x).toList(), Settings.of(Direction.DOWN));
            assertThat(moved.limits().getFirst().upper())
                    .isCloseTo(process.limits().getFirst().upper() + 1024, within(1e-9));
            assertThat(signals(moved)).isEqualTo(signals(process));
            for (int j = 0; j < values.size(); j++) {
                Signal signal = process.points().get(j).signal();
                Signal other = turned.points().get(j).signal();
                assertThat(other == null).isEqualTo(signal == null);
                assertThat(other == null || signal == null || other.high() != signal.high())
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName("No values, a value that is no number and a rebase outside the values are refused")
    void refused() {
        assertThatThrownBy(() -> XmR.of(List.of(), Settings.of(Direction.UP))).hasMessageContaining("at least one");
        assertThatThrownBy(() -> of(Direction.UP, 1, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> XmR.of(SPIKE, Settings.of(Direction.UP).rebasedAt(18)))
                .isInstanceOf(UnusableFigure.class)
                .hasMessageContaining("rebase");
    }
}
