package isocentre.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isocentre.radiotherapy.Month;
import isocentre.statistics.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NotYetChangedTest {
    private static final NotYetChanged.Design DESIGN = new NotYetChanged.Design(Scale.SHARE, 0);
    private static final List<NotYetChanged.Centre> PANEL = Examples.panel();

    private static Effect measure(List<NotYetChanged.Centre> centres) {
        return NotYetChanged.measure(centres, DESIGN, Confidence.P95, new SplittableRandom(1));
    }

    private static double peer(String figure) {
        return Objects.requireNonNull(Examples.PEER.get(figure), figure);
    }

    @Test
    @DisplayName("A stepped roll-out: estimate, error and p over all patterns of signs as the peer reckons them")
    void stepped() {
        Effect.Measured effect = measure(PANEL).measured().orElseThrow();
        assertThat(effect.headline().value()).isCloseTo(peer("stepped.estimate"), within(1e-9));
        assertThat(effect.headline().error()).isCloseTo(peer("stepped.error"), within(1e-9));
        assertThat(effect.headline().p()).isCloseTo(peer("stepped.p"), within(1e-9));
        assertThat(effect.headline().interval().contains(0.14)).isTrue();
        assertThat(effect.method()).contains("5 changed", "512 patterns");
    }

    @Test
    @DisplayName("Where all change at once it is the coefficient of the regression with levels of centres and months")
    void atOnce() {
        Month change = PANEL.getFirst().series().first().plus(9);
        List<NotYetChanged.Centre> together = PANEL.stream()
                .map(centre -> new NotYetChanged.Centre(
                        centre.name(), centre.series(), centre.changed().map(ignored -> change)))
                .toList();
        Estimate effect = measure(together).measured().orElseThrow().headline();
        assertThat(effect.value())
                .isCloseTo(peer("at_once.one_regression"), within(1e-9))
                .isCloseTo(peer("at_once.estimate"), within(1e-9));
        assertThat(effect.error()).isCloseTo(peer("at_once.error"), within(1e-9));
    }

    /// Centres without any chance but a hair, an effect that grows each month, and a roll-out in two steps.
    @Test
    @DisplayName("An effect that grows is told as its mean; one regression over all would shrink it")
    void growing() {
        Month first = new Month(2023, 4);
        SplittableRandom random = new SplittableRandom(5);
        List<NotYetChanged.Centre> centres = new ArrayList<>();
        double truth = 0;
        int parts = 0;
        for (int i = 0; i < 12; i++) {
            int start = i < 4 ? 6 : i < 8 ? 14 : 99;
            List<Observation> months = new ArrayList<>();
            for (int t = 0; t < 24; t++) {
                double effect = t >= start ? 0.02 * (t - start + 1) : 0;
                truth += effect;
                parts += t >= start ? 1 : 0;
                months.add(new Observation(
                        first.plus(t), 100 * (0.2 + 0.002 * t + effect + 1e-5 * random.nextGaussian()), 100));
            }
            centres.add(new NotYetChanged.Centre(
                    "C" + i, new Series(months), start < 24 ? Optional.of(first.plus(start)) : Optional.empty()));
        }
        assertThat(measure(centres).measured().orElseThrow().headline().value()).isCloseTo(truth / parts, within(1e-3));
    }

    @Test
    @DisplayName("A centre that changed before its base is left out by name")
    void leftOut() {
        List<NotYetChanged.Centre> more = new ArrayList<>(PANEL);
        NotYetChanged.Centre early = PANEL.getLast();
        more.add(new NotYetChanged.Centre(
                "EARLY", early.series(), Optional.of(early.series().first())));
        Effect.Measured effect = measure(more).measured().orElseThrow();
        assertThat(effect.headline().value()).isCloseTo(peer("stepped.estimate"), within(1e-9));
        assertThat(effect.unknown()).anyMatch(words -> words.contains("EARLY"));
    }

    @Test
    @DisplayName("Under four changed centres, or under four to compare with, nothing is said")
    void tooFew() {
        assertThat(measure(PANEL.subList(0, 3))).isInstanceOf(Effect.TooLittle.class);
        assertThat(measure(PANEL.subList(2, 10)))
                .isInstanceOfSatisfying(
                        Effect.TooLittle.class,
                        answer -> assertThat(answer.reason()).contains("3"));
        assertThat(measure(PANEL.subList(0, 8))).isInstanceOf(Effect.TooLittle.class);
    }

    @Test
    @DisplayName("Centres of different months are refused by name")
    void refused() {
        NotYetChanged.Centre one = PANEL.getFirst();
        List<NotYetChanged.Centre> uneven = new ArrayList<>(PANEL);
        uneven.add(new NotYetChanged.Centre(
                "SHORT", new Series(one.series().months().subList(1, 18)), Optional.empty()));
        assertThatThrownBy(() -> measure(uneven)).hasMessageContaining("SHORT");
    }

    @Test
    @DisplayName("Whether the groups drifted apart before anybody changed is looked at and told")
    void before() {
        Effect.Measured steady = measure(PANEL).measured().orElseThrow();
        assertThat(steady.more()).hasSize(1);
        Month first = PANEL.getFirst().series().first();
        List<NotYetChanged.Centre> drifting = IntStream.range(0, PANEL.size())
                .mapToObj(i -> {
                    NotYetChanged.Centre centre = PANEL.get(i);
                    List<Observation> months = centre.series().months().stream()
                            .map(month -> centre.changed().isPresent()
                                            && month.month().compareTo(first.plus(4)) >= 0
                                    ? new Observation(
                                            month.month(),
                                            Math.min(
                                                    month.numerator() + month.denominator() * 0.3, month.denominator()),
                                            month.denominator())
                                    : month)
                            .toList();
                    return new NotYetChanged.Centre(centre.name(), new Series(months), centre.changed());
                })
                .toList();
        Effect.Measured drifted = measure(drifting).measured().orElseThrow();
        assertThat(drifted.more().getFirst().found()).isTrue();
        assertThat(drifted.unknown()).anyMatch(words -> words.contains("in doubt"));
    }
}
