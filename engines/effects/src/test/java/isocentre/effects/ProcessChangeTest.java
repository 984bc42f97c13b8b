package isocentre.effects;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import isocentre.statistics.Direction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProcessChangeTest {
    private static final Month FIRST = new Month(2023, 4);

    private static Series series(double... shares) {
        return new Series(IntStream.range(0, shares.length)
                .mapToObj(t -> new Observation(FIRST.plus(t), shares[t] * 100, 100))
                .toList());
    }

    @Test
    @DisplayName("Months after the change outside the limits of those before it are told as moved")
    void moved() {
        Effect effect = ProcessChange.measure(
                series(.5, .51, .5, .51, .5, .51, .5, .51, .5, .51, .5, .51, .6, .61, .6),
                FIRST.plus(12),
                Direction.UP);
        assertThat(effect).isInstanceOfSatisfying(Effect.Charted.class, charted -> {
            assertThat(charted.moved()).isTrue();
            assertThat(charted.sentence()).contains("3 stand out as high", "from 0.5050 to 0.6033");
        });
    }

    @Test
    @DisplayName("Months within the limits are told as not standing out, and the two means all the same")
    void still() {
        Effect effect = ProcessChange.measure(
                series(.5, .51, .5, .51, .5, .51, .5, .51, .5, .51, .5, .51, .5, .51, .5),
                FIRST.plus(12),
                Direction.UP);
        assertThat(effect).isInstanceOfSatisfying(Effect.Charted.class, charted -> {
            assertThat(charted.moved()).isFalse();
            assertThat(charted.sentence()).startsWith("None of the 3 months");
        });
    }

    @Test
    @DisplayName("Under 12 months before the change there are no firm limits to hold anything against")
    void tooFew() {
        assertThat(ProcessChange.measure(series(.5, .6, .5, .6, .7, .8, .7), FIRST.plus(4), Direction.UP))
                .isInstanceOfSatisfying(
                        Effect.TooLittle.class,
                        answer -> assertThat(answer.reason()).contains("4 months", "12"));
    }
}
