package isocentre.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isocentre.capacity.WaitingLine.Arrival;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/// The waiting line against the formulas of queueing theory: Erlang (1917) for several places and exponential stays,
/// Pollaczek and Khinchine (1930, 1932) for one place and any stays, Cobham (Operations Research 2:70, 1954) for ranks.
class WaitingLineTest {
    private static final int MANY = 1_500_000;
    private static final Percentage CLOSE = Percentage.withPercentage(3);

    @Test
    void aShortLineByHand() {
        // One place. The first takes it until 4; two come meanwhile, and the one of rank 0 goes first though later.
        List<Arrival> arrivals =
                List.of(new Arrival(0, 4, 1), new Arrival(1, 2, 1), new Arrival(2, 3, 0), new Arrival(9, 1, 1));
        assertThat(WaitingLine.waits(arrivals, 1)).containsExactly(0, 6, 2, 0);
        assertThat(WaitingLine.waits(arrivals, 2)).containsExactly(0, 0, 1, 0);
        assertThat(WaitingLine.waits(List.of(), 1)).isEmpty();
    }

    @Test
    void aPlaceThatFallsFreeAtTheMomentSomebodyComesIsTheirs() {
        assertThat(WaitingLine.waits(List.of(new Arrival(0, 5, 0), new Arrival(5, 1, 0)), 1))
                .containsExactly(0, 0);
    }

    @Test
    void withExponentialStaysTheMeanWaitIsErlangs() {
        assertThat(mean(0.8, 1, random -> exponential(1, random))).isCloseTo(4, CLOSE);
        double busy = erlang(2.4, 3);
        assertThat(busy).isCloseTo(0.6472, within(5e-5));
        assertThat(mean(2.4, 3, random -> exponential(1, random))).isCloseTo(busy / (3 - 2.4), CLOSE);
        assertThat(mean(27, 30, random -> exponential(1, random))).isCloseTo(erlang(27, 30) / 3, CLOSE);
    }

    @Test
    void withEqualStaysTheMeanWaitIsHalfOfThat() {
        assertThat(mean(0.8, 1, random -> 1)).isCloseTo(2, CLOSE);
    }

    @Test
    void withCoursesOfOneAndOfTwentyTheMeanWaitIsThatOfPollaczekAndKhinchine() {
        // Half 1 and half 20 days: the mean is 10.5, the mean square 200.5.
        double rate = 0.8 / 10.5;
        assertThat(mean(rate, 1, random -> random.nextBoolean() ? 1 : 20))
                .isCloseTo(rate * 200.5 / (2 * (1 - 0.8)), CLOSE);
    }

    @Test
    void withRanksTheMeanWaitsAreCobhams() {
        double[] sum = new double[2];
        int[] count = new int[2];
        List<Arrival> arrivals = arrivals(2.4, new SplittableRandom(7), random -> exponential(1, random), 0.25);
        double[] waits = WaitingLine.waits(arrivals, 3);
        for (int i = 0; i < waits.length; i++) {
            sum[arrivals.get(i).rank()] += waits[i];
            count[arrivals.get(i).rank()]++;
        }
        double first = erlang(2.4, 3) / 3 / (1 - 0.6 / 3);
        assertThat(sum[0] / count[0]).isCloseTo(first, CLOSE);
        assertThat(sum[1] / count[1]).isCloseTo(first / (1 - 2.4 / 3), CLOSE);
    }

    @Test
    void withoutAPlaceOrOutOfOrderItIsRefused() {
        assertThatThrownBy(() -> WaitingLine.waits(List.of(), 0)).hasMessageContaining("0 places");
        List<Arrival> backwards = List.of(new Arrival(2, 1, 0), new Arrival(1, 1, 0));
        assertThatThrownBy(() -> WaitingLine.waits(backwards, 1)).hasMessageContaining("before");
    }

    private static double mean(double rate, int places, ToDoubleFunction<RandomGenerator> stay) {
        double[] waits = WaitingLine.waits(arrivals(rate, new SplittableRandom(11), stay, 0), places);
        double sum = 0;
        for (double wait : waits) {
            sum += wait;
        }
        return sum / waits.length;
    }

    private static List<Arrival> arrivals(
            double rate, RandomGenerator random, ToDoubleFunction<RandomGenerator> stay, double first) {
        List<Arrival> arrivals = new ArrayList<>(MANY);
        double at = 0;
        for (int i = 0; i < MANY; i++) {
            at += exponential(rate, random);
            arrivals.add(new Arrival(at, stay.applyAsDouble(random), random.nextDouble() < first ? 0 : 1));
        }
        return arrivals;
    }

    private static double exponential(double rate, RandomGenerator random) {
        return -Math.log1p(-random.nextDouble()) / rate;
    }

    /// The chance that whoever comes must wait, for a load in Erlang.
    private static double erlang(double load, int places) {
        double term = 1;
        double free = 0;
        for (int i = 0; i < places; i++) {
            free += term;
            term *= load / (i + 1);
        }
        double all = term * places / (places - load);
        return all / (free + all);
    }
}
