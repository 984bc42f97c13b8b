package isocentre.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlannedRebaseTest {
    /// The series of NHSRplotthedots: mean 1.944444, screened limits 4.604444 and -0.715556.
    private static final List<Double> BEFORE = numbers(1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1);

    private static List<Double> numbers(double... values) {
        return DoubleStream.of(values).boxed().toList();
    }

    private static PlannedRebase rebase(double... after) {
        List<Double> all =
                Stream.concat(BEFORE.stream(), numbers(after).stream()).toList();
        return PlannedRebase.of(all, BEFORE.size(), XmR.Settings.of(Direction.UP));
    }

    @Test
    @DisplayName("Limits are frozen on the values before the change: whatever comes after does not move them")
    void frozen() {
        for (double[] after : new double[][] {{2, 2, 2}, {100, 200, 300}}) {
            ProcessLimits frozen = rebase(after).frozen();
            assertThat(frozen.mean()).isCloseTo(1.944444, within(1e-6));
            assertThat(frozen.upper()).isCloseTo(4.604444, within(1e-6));
            assertThat(frozen.lower()).isCloseTo(-0.715556, within(1e-6));
        }
    }

    @Test
    @DisplayName("A value just above the frozen limit stands out, one just below does not")
    void outside() {
        assertThat(rebase(4.6045).after().getFirst().signal()).isEqualTo(Signal.ABOVE_LIMIT);
        assertThat(rebase(4.6044).after().getFirst().signal()).isNull();
        assertThat(rebase(-0.7156, 2, 4.61).signals(false)).isEqualTo(1);
        assertThat(rebase(-0.7156, 2, 4.61).signals(true)).isEqualTo(1);
    }

    @Test
    @DisplayName("Seven after the change on one side of the old mean stand out; the last before it does not count in")
    void run() {
        double[] seven =
                Collections.nCopies(7, 2.0).stream().mapToDouble(x -> x).toArray();
        assertThat(rebase(seven).signals(true)).isEqualTo(7);
        double[] six = Collections.nCopies(6, 2.0).stream().mapToDouble(x -> x).toArray();
        assertThat(rebase(six).signals(true)).isZero();
    }

    @Test
    @DisplayName("The chart starts new limits at the change, and the shift is that of the means")
    void shift() {
        PlannedRebase rebase = rebase(5, 6, 5, 6);
        assertThat(rebase.chart().limits()).hasSize(2);
        assertThat(rebase.chart().limits().getLast().mean()).isEqualTo(5.5);
        assertThat(rebase.shift()).isCloseTo(5.5 - 35.0 / 18, within(1e-12));
    }

    @Test
    @DisplayName("A change that is not between two values is refused")
    void refused() {
        assertThatThrownBy(() -> PlannedRebase.of(BEFORE, 18, XmR.Settings.of(Direction.UP)))
                .isInstanceOf(UnusableFigure.class);
    }
}
