package isocentre.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isocentre.statistics.Agreement.Pair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static Agreement of(int[][] table) {
        List<Pair<Integer>> sorted = new ArrayList<>();
        for (int one = 0; one < table.length; one++) {
            for (int other = 0; other < table[one].length; other++) {
                for (int i = 0; i < table[one][other]; i++) {
                    sorted.add(new Pair<>(one, other));
                }
            }
        }
        return Agreement.of(sorted, Confidence.P95);
    }

    /// As PROC FREQ of SAS prints it for this table; it is in the tests of statsmodels (test_inter_rater.py).
    @Test
    void kappaAndItsLimitsAreThoseThatSasPrints() {
        Agreement agreement = of(new int[][] {{0, 4, 1}, {0, 8, 0}, {0, 1, 5}});
        Interval kappa = agreement.kappa().orElseThrow();
        assertThat(kappa.estimate()).isCloseTo(0.4842, within(0.00005));
        assertThat(kappa.lower()).isCloseTo(0.2137, within(0.00005));
        assertThat(kappa.upper()).isCloseTo(0.7547, within(0.00005));
        assertThat(agreement.things()).isEqualTo(19);
        assertThat(agreement.alike()).isEqualTo(13);
    }

    /// Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, third edition, table 18.1.
    @Test
    void kappaOfAHundredDiagnosesIsThatOfTheTextbook() {
        Agreement agreement = of(new int[][] {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}});
        assertThat(agreement.kappa().orElseThrow().estimate()).isCloseTo(0.676, within(0.0005));
    }

    @Test
    void kappaIsOneWherePeopleAlwaysAgreeAndBelowZeroWhereTheyNeverDo() {
        assertThat(of(new int[][] {{3, 0}, {0, 5}}).kappa()).contains(new Interval(1, 1, 1));
        assertThat(of(new int[][] {{0, 5}, {5, 0}}).kappa().orElseThrow().estimate())
                .isEqualTo(-1);
    }

    @Test
    void nothingIsToldWhereBothUsedOneKindAlone() {
        assertThat(of(new int[][] {{7, 0}, {0, 0}}).kappa()).isEmpty();
    }

    @Test
    void nothingSortedIsRefused() {
        assertThatThrownBy(() -> of(new int[][] {{0, 0}, {0, 0}})).isInstanceOf(UnusableFigure.class);
    }
}
