package isocentre.plans.radiobiology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isocentre.plans.dvh.Dvh;
import isocentre.plans.radiobiology.LinearQuadratic.Repopulation;
import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadiobiologyTest {
    private static final LinearQuadratic TUMOUR = new LinearQuadratic(10);
    private static final LinearQuadratic LATE = new LinearQuadratic(3);

    @ParameterizedTest
    @DisplayName("BED with overall time: the oracle of the indicators' section 4")
    @CsvSource({
        "70, 35, 46, 84.00, 67.80, 116.67",
        "70, 35, 48, 84.00, 66.00, 116.67",
        "65, 30, 39, 79.08, 69.18, 111.94",
        "55, 20, 25, 70.125, 70.125, 105.42"
    })
    void oracle(double gray, int fractions, double days, double tumour, double withTime, double late) {
        Gray total = new Gray(gray);
        Fractions given = new Fractions(fractions);
        assertThat(TUMOUR.bed(total, given)).isCloseTo(tumour, within(0.005));
        assertThat(TUMOUR.bed(total, given, days, new Repopulation(0.9, 28))).isCloseTo(withTime, within(0.005));
        assertThat(LATE.bed(total, given)).isCloseTo(late, within(0.005));
    }

    @Test
    @DisplayName("EQD2 of 2 Gy fractions is their dose; 26 Gy in 5 is 46.8 Gy where α/β is 2")
    void eqd2() {
        assertThat(LATE.eqd2(new Gray(50), new Fractions(25))).isCloseTo(50, within(1e-9));
        assertThat(new LinearQuadratic(2).eqd2(new Gray(26), new Fractions(5))).isCloseTo(46.8, within(1e-9));
    }

    /// All of an organ at one dose.
    private static Dvh uniform(double dose) {
        double[] atLeast = new double[10_001];
        for (int i = 0; i < atLeast.length; i++) {
            atLeast[i] = i * 0.01 <= dose ? 10 : 0;
        }
        return new Dvh(0, 0.01, atLeast, 0, dose, dose, dose);
    }

    private static EffectModel.Exposure exposed(double dose) {
        return EffectModel.Exposure.of(uniform(dose));
    }

    /// Half of an organ at no dose, half at this one.
    private static EffectModel.Exposure half(double dose) {
        return effect -> (effect.applyAsDouble(0) + effect.applyAsDouble(dose)) / 2;
    }

    @Test
    @DisplayName(
            "A serial organ is harmed by its worst half, a parallel one is saved by the other; a tumour needs both")
    void seriality() {
        EffectModel serial = new EffectModel.RelativeSeriality(50, 2, 1);
        EffectModel parallel = new EffectModel.RelativeSeriality(50, 2, 0.02);
        EffectModel tumour = new EffectModel.Poisson(50, 2);
        for (EffectModel model : List.of(serial, parallel, tumour)) {
            assertThat(model.probability(exposed(50))).isCloseTo(0.5, within(1e-6));
        }
        // 1 − √(1 − 2^−exp(−0.4e)) at 60 Gy, by hand: 2^−0.33711 = 0.79162.
        assertThat(serial.probability(half(60))).isCloseTo(1 - Math.sqrt(1 - 0.79162), within(1e-4));
        // By hand: P^s is 0.99534 in one half and 2^(−0.02·exp(2e)) = 0.0415 in the other.
        assertThat(parallel.probability(half(60))).isCloseTo(0.0314, within(2e-4));
        assertThat(tumour.probability(exposed(60))).isCloseTo(0.79162, within(1e-4));
        assertThat(tumour.probability(half(60))).isLessThan(1e-30);
    }

    @Test
    @DisplayName("Every published model can be read, has a chance between none and certainty, and names its source")
    void published() {
        assertThat(EffectModels.all()).isNotEmpty().allSatisfy(model -> {
            assertThat(model.model().probability(exposed(20))).isBetween(0.0, 1.0);
            assertThat(model.model().probability(exposed(20)))
                    .isLessThan(model.model().probability(exposed(30)));
            assertThat(model.words())
                    .contains(model.source())
                    .contains(model.basis().words());
        });
    }

    @Test
    @DisplayName("The dose of even chance has even chance, and the slope there is the model's")
    void effects() {
        EffectModel lyman = new EffectModel.LymanKutcherBurman(30, 0.4, 1);
        assertThat(lyman.probability(exposed(30))).isCloseTo(0.5, within(1e-9));
        assertThat(lyman.probability(exposed(42))).isCloseTo(0.841344746, within(1e-8));
        assertThat(lyman.probability(exposed(6))).isCloseTo(0.022750132, within(1e-8));
        EffectModel niemierko = new EffectModel.Niemierko(50, 2, -10);
        assertThat(niemierko.probability(exposed(50))).isCloseTo(0.5, within(1e-9));
        double slope = (niemierko.probability(exposed(50.05)) - niemierko.probability(exposed(49.95))) / 0.1;
        assertThat(slope * 50).isCloseTo(2, within(1e-3));
        assertThat(EffectModel.Exposure.of(uniform(30), LATE, new Fractions(10)).uniformDose(1))
                .isCloseTo(36, within(1e-6));
    }
}
