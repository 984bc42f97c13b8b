package isocentre.plans.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isocentre.plans.Objects;
import isocentre.plans.Phantom;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dvh.Dvh;
import isocentre.plans.dvh.GridVolumes;
import isocentre.plans.dvh.RegionDose;
import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.geometry.Orientation;
import isocentre.plans.geometry.Vector;
import isocentre.plans.metrics.Measurement.Measured;
import isocentre.plans.metrics.Measurement.NotMeasured;
import isocentre.plans.metrics.Measuring.Normalisation;
import isocentre.plans.planning.Plan;
import isocentre.plans.structures.Roi;
import isocentre.plans.structures.RoiType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricTest {
    private static final Roi ROI = new Roi(
            1,
            "PTV",
            "",
            RoiType.PTV,
            "",
            Optional.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            List.of());

    /// 40 cm³ whose dose runs evenly from 40 to 60 Gy, and as much as said beyond the dose grid.
    private static Dvh even(double outside) {
        double[] atLeast = new double[6101];
        for (int i = 0; i < atLeast.length; i++) {
            atLeast[i] = 40 * Math.clamp((60 - i * 0.01) / 20, 0, 1);
        }
        return new Dvh(0, 0.01, atLeast, outside, 40, 60, 50);
    }

    /// A grid whose dose falls evenly from 100 Gy to zero along x: 10 × 10 × 10 cm.
    private static DoseGrid slope() {
        double[] offsets = {0, 20, 40, 60, 80, 100};
        float[] doses = new float[6 * 6 * 6];
        for (int i = 0; i < doses.length; i++) {
            doses[i] = 100 - 20 * (i % 6);
        }
        return new DoseGrid(new GridGeometry(Vector.ZERO, Orientation.TRANSVERSE, 20, 20, 6, 6, offsets), doses);
    }

    private static Measurement measure(String metric, double outside, Normalisation normalisation) {
        return measure(metric, outside, normalisation, Optional.empty());
    }

    private static Measurement measure(
            String metric, double outside, Normalisation normalisation, Optional<Plan> plan) {
        RegionDose region = new RegionDose(
                ROI,
                40 + outside,
                20,
                Optional.of(even(outside)),
                Optional.of(even(outside)),
                Optional.empty(),
                1,
                List.<Issue>of());
        return new Measuring(OptionalDouble.of(50), slope(), new GridVolumes(slope()), plan, normalisation)
                .measure(Metric.parse(metric).orElseThrow(), region);
    }

    private static double value(String metric) {
        return ((Measured) measure(metric, 0, Normalisation.TOTAL)).value();
    }

    @ParameterizedTest
    @DisplayName("TG-263: a metric's name says what it is, and it is that")
    @CsvSource({
        "D95%[Gy], 41",
        "D50%[%], 100",
        "D10cc[Gy], 55",
        "D0.03cc[Gy], 59.985",
        "DC2cc[Gy], 41",
        "DC5%[Gy], 41",
        "V50Gy[%], 50",
        "V50Gy[cc], 20",
        "V110%[%], 25",
        "CV45Gy[%], 25",
        "CV45Gy[cc], 10",
        "V45Gy-50Gy[cc], 10",
        "V45Gy-50Gy[%], 25",
        "Min[Gy], 40",
        "Max[Gy], 60",
        "Mean[Gy], 50",
        "Mean[%], 100",
        "Volume[cc], 40",
        "IntegralDose[GyL], 2",
        "HI, 0.384",
        "IHI, 0.4",
        "GlobalMax[Gy], 100",
        "gEUD1[Gy], 50",
        "gEUD2[Gy], 50.3322",
        "gEUD-1[Gy], 49.3261",
        "IrradiatedVolume50Gy[cc], 500",
        "Regret50Gy[cc], 480",
        "CI50Gy, 12.5",
        "CN50Gy, 0.02",
        "GI50Gy, 1.5",
        "MGI50Gy, 37.5",
        "CI100%, 12.5"
    })
    void figures(String metric, double right) {
        assertThat(value(metric)).isCloseTo(right, within(Math.abs(right) * 2e-5 + 1e-9));
    }

    @ParameterizedTest
    @DisplayName("What a metric calls itself reads back as the same metric")
    @ValueSource(
            strings = {
                "D95%[Gy]",
                "D0.03cc[Gy]",
                "DC2cc[Gy]",
                "V20Gy[%]",
                "CV20Gy[cc]",
                "V95%[%]",
                "V10Gy-20Gy[cc]",
                "Mean[Gy]",
                "Min[%]",
                "Max[Gy]",
                "gEUD8[Gy]",
                "gEUD-10[Gy]",
                "Volume[cc]",
                "IntegralDose[GyL]",
                "HI",
                "IHI",
                "GlobalMax[Gy]",
                "Meterset[MU]",
                "CN50Gy",
                "CI95%",
                "GI50Gy",
                "MGI50Gy",
                "Regret50Gy[cc]",
                "IrradiatedVolume50Gy[cc]",
                "EQD2ab3D2%[Gy]",
                "BEDab1.5Mean[Gy]",
                "NTCP-Parotids-Dijkema2010[%]"
            })
    void names(String name) {
        assertThat(Metric.parse(name).orElseThrow().words()).isEqualTo(name);
    }

    @ParameterizedTest
    @DisplayName("What is not in the grammar is not guessed at")
    @ValueSource(
            strings = {
                "D95",
                "D95%",
                "V20[%]",
                "D95%[cc]",
                "V20cc[%]",
                "mean[Gy]",
                "gEUD0[Gy]",
                "CN50",
                "HI[Gy]",
                "EQD2D2%[Gy]",
                "EQD2ab0D2%[Gy]",
                "EQD2ab3V20Gy[%]",
                "NTCP-Nobody2000[%]",
                "TCP-Parotids-Dijkema2010[%]",
                "D-5%[Gy]"
            })
    void refused(String name) {
        assertThat(Metric.parse(name)).isEmpty();
    }

    @Test
    @DisplayName(
            "A5: what lies beyond the dose grid widens the band under the total, and counts for nothing in the grid")
    void outside() {
        Measured total = (Measured) measure("V50Gy[%]", 10, Normalisation.TOTAL);
        assertThat(total.value()).isCloseTo(40, within(1e-6));
        assertThat(total.low()).isCloseTo(40, within(1e-6));
        assertThat(total.high()).isCloseTo(60, within(1e-6));
        assertThat(total.notes()).singleElement().asString().startsWith("20.00% of the region");
        assertThat(((Measured) measure("V50Gy[%]", 10, Normalisation.IN_GRID)).high())
                .isCloseTo(50, within(1e-6));
        assertThat(measure("D95%[Gy]", 10, Normalisation.TOTAL)).isInstanceOf(NotMeasured.class);
        Measured median = (Measured) measure("D50%[Gy]", 10, Normalisation.TOTAL);
        assertThat(median.value()).isCloseTo(47.5, within(1e-3));
        assertThat(median.high()).isCloseTo(52.5, within(1e-3));
    }

    @Test
    @DisplayName("A5: what cannot be evaluated says why and is not a failure")
    void unknown() {
        assertThat(((NotMeasured) measure("D50cc[Gy]", 0, Normalisation.TOTAL)).reason())
                .contains("smaller than 50cc");
        assertThat(((NotMeasured) measure("Meterset[MU]", 0, Normalisation.TOTAL)).reason())
                .contains("no plan");
        assertThat(((NotMeasured) measure("CN200Gy", 0, Normalisation.TOTAL)).reason())
                .contains("nothing gets that dose");
    }

    @ParameterizedTest
    @DisplayName("With a plan of 20 fractions, doses are turned into those of 2 Gy fractions and into chances")
    @CsvSource({
        "EQD2ab3D50%[Gy], 55",
        "EQD2ab3Mean[Gy], 55.3333",
        "EQD2ab3Max[Gy], 72",
        "BEDab10D50%[Gy], 62.5",
        "NTCP-Parotids-Dijkema2010[%], 73.658",
        "Meterset[MU], 200"
    })
    void withPlan(String metric, double right) {
        Plan plan = Objects.read(Phantom.plan(), Plan.class);
        Measured found = (Measured) measure(metric, 0, Normalisation.TOTAL, Optional.of(plan));
        assertThat(found.value()).isCloseTo(right, within(right * 1e-4));
        if (metric.startsWith("NTCP")) {
            assertThat(found.notes())
                    .singleElement()
                    .asString()
                    .contains("Dijkema 2010")
                    .contains("not confirmed");
        }
    }

    @Test
    @DisplayName("Without the number of fractions there is no EQD2, and it says so")
    void withoutFractions() {
        assertThat(((NotMeasured) measure("EQD2ab3Mean[Gy]", 0, Normalisation.TOTAL)).reason())
                .contains("no plan");
    }
}
