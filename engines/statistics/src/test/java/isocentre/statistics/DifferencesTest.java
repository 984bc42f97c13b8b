package isocentre.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    @Test
    @DisplayName("Newcombe's published example: 56 of 70 less 48 of 80 is 0.2000, 0.0524 to 0.3339")
    void published() {
        Interval difference = Differences.newcombe(48, 80, 56, 70, Confidence.P95);
        assertThat(difference.estimate()).isCloseTo(0.2, within(1e-12));
        assertThat(difference.lower()).isCloseTo(0.0524, within(5e-5));
        assertThat(difference.upper()).isCloseTo(0.3339, within(5e-5));
    }

    @Test
    @DisplayName("Turned round, the difference changes its sign and its limits change places")
    void turned() {
        Interval one = Differences.newcombe(3, 40, 9, 50, Confidence.P95);
        Interval other = Differences.newcombe(9, 50, 3, 40, Confidence.P95);
        assertThat(one.lower()).isCloseTo(-other.upper(), within(1e-12));
        assertThat(one.upper()).isCloseTo(-other.lower(), within(1e-12));
        assertThatThrownBy(() -> Differences.newcombe(1, 0, 1, 2, Confidence.P95))
                .isInstanceOf(UnusableFigure.class);
    }
}
