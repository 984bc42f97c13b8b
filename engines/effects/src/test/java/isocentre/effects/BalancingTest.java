package isocentre.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isocentre.effects.Balancing.Verdict;
import isocentre.effects.Balancing.Watched;
import isocentre.statistics.Confidence;
import isocentre.statistics.Direction;
import isocentre.statistics.Interval;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BalancingTest {
    private static Watched watched(String indicator, Direction better, double value, double p) {
        Estimate estimate = new Estimate("step", new Interval(value, -1, 1), 1, 20, p, Scale.SHARE);
        return new Watched(
                indicator, better, new Effect.Measured(estimate, List.of(), Confidence.P95, "", List.of(), List.of()));
    }

    /// R 4.2.2: `p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")` is 0.03 0.06 0.06 0.02.
    @Test
    @DisplayName("Several balancing indicators are judged together, by Holm's rule")
    void holm() {
        List<Balancing> judged = Balancing.judge(List.of(
                watched("A", Direction.DOWN, 0.2, 0.01),
                watched("B", Direction.UP, -0.1, 0.04),
                watched("C", Direction.UP, 0.1, 0.03),
                watched("D", Direction.UP, 0.1, 0.005)));
        assertThat(judged)
                .extracting(one -> one.adjusted().orElseThrow())
                .satisfiesExactly(
                        p -> assertThat(p).isCloseTo(0.03, within(1e-12)),
                        p -> assertThat(p).isCloseTo(0.06, within(1e-12)),
                        p -> assertThat(p).isCloseTo(0.06, within(1e-12)),
                        p -> assertThat(p).isCloseTo(0.02, within(1e-12)));
        assertThat(judged)
                .extracting(Balancing::verdict)
                .containsExactly(Verdict.WORSE, Verdict.WATCH, Verdict.NOTHING_SEEN, Verdict.BETTER);
    }

    @Test
    @DisplayName("An indicator of which too little is known is unknown, and does not count among the others")
    void unknown() {
        List<Balancing> judged = Balancing.judge(List.of(
                new Watched("A", Direction.UP, new Effect.TooLittle("few months", "wait")),
                watched("B", Direction.NEITHER, 0.1, 0.04)));
        assertThat(judged).extracting(Balancing::verdict).containsExactly(Verdict.UNKNOWN, Verdict.MOVED);
        assertThat(judged.getLast().adjusted()).contains(0.04);
    }
}
