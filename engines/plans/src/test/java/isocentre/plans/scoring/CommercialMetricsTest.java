package isocentre.plans.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.plans.metrics.Metric;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The computed metrics that the commercial product documents (github proknow/proknow-python, `docs`).
class CommercialMetricsTest {

    @ParameterizedTest
    @DisplayName("Every computed metric of the commercial product has a counterpart, there and back")
    @CsvSource({
        "DOSE_VOLUME_PERCENT_ROI, 95, , D95%[Gy]",
        "DOSE_VOLUME_CC_ROI, 0.03, , D0.03cc[Gy]",
        "DOSE_VOLUME_MINUS_CC_ROI, 700, , DC700cc[Gy]",
        "VOLUME_CC_DOSE_ROI, 20, , V20Gy[cc]",
        "VOLUME_PERCENT_DOSE_ROI, 20, , V20Gy[%]",
        "VOLUME_CC_DOSE_RANGE_ROI, 10, 20, V10Gy-20Gy[cc]",
        "VOLUME_PERCENT_DOSE_RANGE_ROI, 10, 20, V10Gy-20Gy[%]",
        "MIN_DOSE_ROI, , , Min[Gy]",
        "MAX_DOSE_ROI, , , Max[Gy]",
        "MEAN_DOSE_ROI, , , Mean[Gy]",
        "INTEGRAL_DOSE_ROI, , , IntegralDose[GyL]",
        "MAX_DOSE, , , GlobalMax[Gy]",
        "VOLUME_OF_REGRET, 50, , Regret50Gy[cc]",
        "IRRADIATED_VOLUME, 50, , IrradiatedVolume50Gy[cc]",
        "CONFORMATION_NUMBER, 50, , CN50Gy",
        "CONFORMALITY_INDEX, 50, , CI50Gy",
        "CUMULATIVE_METERSET, , , Meterset[MU]",
        "VOLUME, , , Volume[cc]"
    })
    void thereAndBack(String type, Double first, Double second, String ours) {
        String words =
                ScorecardMetrics.words(type, optional(first), optional(second)).orElseThrow();
        assertThat(words).isEqualTo(ours);
        Metric metric = Metric.parse(words).orElseThrow();
        assertThat(ScorecardMetrics.theirs(metric).orElseThrow().type()).isEqualTo(type);
    }

    @Test
    @DisplayName(
            "Homogeneity and inhomogeneity are measured by stated formulas, and not taken from a scorecard whose formulas are not")
    void homogeneity() {
        for (String type : List.of("HOMOGENEITY_INDEX", "INHOMOGENEITY_INDEX")) {
            assertThat(ScorecardMetrics.words(type, OptionalDouble.empty(), OptionalDouble.empty()))
                    .isEmpty();
        }
        assertThat(Metric.parse("HI")).isPresent();
        assertThat(Metric.parse("IHI")).isPresent();
    }

    private static OptionalDouble optional(@org.jspecify.annotations.Nullable Double number) {
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
