package isocentre.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isocentre.effects.InterruptedSeries.Design;
import isocentre.effects.InterruptedSeries.Shape;
import isocentre.radiotherapy.Month;
import isocentre.statistics.Confidence;
import isocentre.statistics.UnusableFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InterruptedSeriesTest {
    private static final Series SERIES = Examples.series();
    private static final Month CHANGE = SERIES.first().plus(24);

    private static double peer(String figure) {
        return Objects.requireNonNull(Examples.PEER.get(figure), figure);
    }

    private static Effect.Measured measured(Series series, Design design) {
        return InterruptedSeries.measure(series, design, Confidence.P95)
                .measured()
                .orElseThrow();
    }

    @Test
    @DisplayName("A step: coefficient, error, freedom and p as statsmodels and scipy reckon them")
    void step() {
        Effect.Measured effect = measured(SERIES, Design.of(Scale.SHARE, CHANGE, Shape.STEP));
        Estimate step = effect.headline();
        assertThat(step.value()).isCloseTo(peer("step.estimate"), within(1e-6));
        assertThat(step.error()).isCloseTo(peer("step.error"), within(1e-6));
        assertThat(step.freedom()).isCloseTo(peer("step.freedom"), within(1e-4));
        assertThat(step.p()).isCloseTo(peer("step.p"), within(1e-6));
        Estimate second = effect.more().getLast();
        assertThat(second.value()).isCloseTo(peer("step.newey_west_estimate"), within(1e-6));
        assertThat(second.error()).isCloseTo(peer("step.newey_west_error"), within(1e-6));
        assertThat(step.found()).isTrue();
        assertThat(effect.sentence()).startsWith("There was a change: +14.8 percentage points (+");
    }

    @Test
    @DisplayName("Step and slope with settling months and a season: as statsmodels reckons them")
    void slope() {
        Effect.Measured effect = measured(SERIES, new Design(Scale.SHARE, CHANGE, Shape.STEP_AND_SLOPE, 2, 1));
        Estimate mean = effect.headline();
        assertThat(mean.value()).isCloseTo(peer("slope.estimate"), within(1e-6));
        assertThat(mean.error()).isCloseTo(peer("slope.error"), within(1e-6));
        assertThat(mean.freedom()).isCloseTo(peer("slope.freedom"), within(1e-3));
        assertThat(mean.p()).isCloseTo(peer("slope.p"), within(1e-6));
        Estimate step = effect.more().get(2);
        assertThat(step.value()).isCloseTo(peer("slope.step"), within(1e-6));
        assertThat(step.error()).isCloseTo(peer("slope.step_error"), within(1e-6));
        assertThat(effect.more().getLast().value()).isCloseTo(peer("slope.newey_west_estimate"), within(1e-6));
        assertThat(effect.more().getLast().error()).isCloseTo(peer("slope.newey_west_error"), within(1e-6));
    }

    /// R 4.2.2, nlme 3.1.162: `gls(y ~ time + level + slope + s + c, correlation = corAR1(form = ~time), weights
    /// = varFixed(~I(1/people)))`, and the same without slope and season.
    @Test
    @DisplayName("The likeliest fit is that of nlme in R: memory, coefficients and errors")
    void likeliest() {
        InterruptedSeries.Table table =
                InterruptedSeries.Table.of(SERIES, new Design(Scale.SHARE, CHANGE, Shape.STEP_AND_SLOPE, 2, 1));
        AutoregressiveFit fit =
                AutoregressiveFit.likeliest(table.rows(), table.values(), table.times(), table.weights());
        assertThat(fit.memoryOfMonth()).isCloseTo(0.2674288323, within(1e-6));
        assertThat(fit.coefficient(0)).isCloseTo(0.3505337720537, within(1e-6));
        assertThat(fit.coefficient(2)).isCloseTo(0.1353827699978, within(1e-6));
        assertThat(fit.coefficient(3)).isCloseTo(0.0014781235098, within(1e-6));
        assertThat(fit.error(table.unit(2))).isCloseTo(0.051385930922, within(1e-6));
        assertThat(fit.error(table.unit(3))).isCloseTo(0.004885716394, within(1e-6));
        InterruptedSeries.Table step = InterruptedSeries.Table.of(SERIES, Design.of(Scale.SHARE, CHANGE, Shape.STEP));
        AutoregressiveFit plain = AutoregressiveFit.likeliest(step.rows(), step.values(), step.times(), step.weights());
        assertThat(plain.memoryOfMonth()).isCloseTo(0.1706564592, within(1e-6));
        assertThat(plain.coefficient(2)).isCloseTo(0.1437480124457, within(1e-6));
        assertThat(plain.error(step.unit(2))).isCloseTo(0.03469932732, within(1e-6));
    }

    @Test
    @DisplayName("On a count the effect is a ratio: twice as many is +100 per cent, whatever the working days")
    void counts() {
        List<Observation> months = new ArrayList<>();
        for (int t = 0; t < 24; t++) {
            double days = 20 + t % 3;
            double wobble = t % 2 == 0 ? 1.01 : 0.99;
            months.add(new Observation(CHANGE.plus(t - 12), 50 * days * wobble * (t >= 12 ? 2 : 1), days));
        }
        Estimate step = measured(new Series(months), Design.of(Scale.COUNT, CHANGE, Shape.STEP))
                .headline();
        assertThat(step.value()).isCloseTo(Math.log(2), within(0.01));
        assertThat(Scale.COUNT.words(Math.log(2))).isEqualTo("+100.0 per cent");
    }

    @Test
    @DisplayName("The answer says what it assumes and what it does not know")
    void words() {
        Effect.Measured effect = measured(SERIES, Design.of(Scale.SHARE, CHANGE, Shape.STEP));
        assertThat(effect.assumptions()).anyMatch(words -> words.contains("straight line"));
        assertThat(effect.unknown()).anyMatch(words -> words.contains("What else changed"));
        assertThat(effect.method()).contains("24 months before and 16 after", "AR(1)", "Satterthwaite");
    }

    @Test
    @DisplayName("Too few months before or after, and months without scatter, are said and not reckoned")
    void tooLittle() {
        Design early = Design.of(Scale.SHARE, SERIES.first().plus(7), Shape.STEP);
        assertThat(InterruptedSeries.measure(SERIES, early, Confidence.P95))
                .isInstanceOfSatisfying(
                        Effect.TooLittle.class,
                        answer -> assertThat(answer.reason()).contains("7 months before", "8 are the least"));
        Design late = Design.of(Scale.SHARE, SERIES.last().plus(-1), Shape.STEP);
        assertThat(InterruptedSeries.measure(SERIES, late, Confidence.P95)).isInstanceOf(Effect.TooLittle.class);
        Series still = new Series(IntStream.range(0, 24)
                .mapToObj(t -> new Observation(CHANGE.plus(t - 12), 5, 10))
                .toList());
        assertThat(InterruptedSeries.measure(still, Design.of(Scale.SHARE, CHANGE, Shape.STEP), Confidence.P95))
                .isInstanceOfSatisfying(
                        Effect.TooLittle.class,
                        answer -> assertThat(answer.reason()).contains("no measure of chance"));
    }

    @Test
    @DisplayName("A series with a gap, a share above the whole and a count of zero are refused with the month's name")
    void refused() {
        List<Observation> months = SERIES.months();
        assertThatThrownBy(() -> new Series(List.of(months.get(0), months.get(2))))
                .isInstanceOf(UnusableFigure.class)
                .hasMessageContaining(months.get(1).month().words());
        assertThatThrownBy(() -> Scale.SHARE.value(new Observation(CHANGE, 3, 2)))
                .hasMessageContaining("more events");
        assertThatThrownBy(() -> Scale.COUNT.value(new Observation(CHANGE, 0, 2)))
                .hasMessageContaining("zero");
        assertThatThrownBy(() -> new Observation(CHANGE, 1, 0)).hasMessageContaining(CHANGE.words());
    }
}
