package isocentre.report;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.capacity.Area;
import isocentre.capacity.Intent;
import isocentre.capacity.Measured;
import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.indicators.Status;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanningStartTest {
    private static final Area AREA = new Area(
            "ODN-10",
            "Yorkshire",
            0.1,
            List.of(new Area.Department("RR8", "Leeds", 0.6), new Area.Department("RHQ", "Sheffield", 0.4)));
    private static final Months HALF = new Months(Month.of("2024-04"), Month.of("2024-09"));

    private static Figure figure(
            String id, Level level, String code, String breakdown, double numerator, double denominator) {
        return new Figure(
                id,
                level,
                code,
                code,
                Period.of("2024-25"),
                breakdown,
                numerator,
                denominator,
                null,
                null,
                null,
                Status.incomplete(1, 2, "providers"),
                "rtds");
    }

    private static RegimenUse use(Figure... figures) {
        return new RegimenUse(
                Map.of("breast radical", new RegimenUse.Group("breast radical", List.of(figures), Map.of())));
    }

    @Test
    void halfAYearIsTakenTwiceAndWhatIsMissingIsSaid() {
        RegimenUse use = use(
                figure("FRX-10", Level.NETWORK, "ODN-10", "26.00/5", 300, 400),
                figure("FRX-10", Level.NETWORK, "ODN-10", "36.25/5", 0, 400),
                figure("FRX-10", Level.PROVIDER, "RR8", "26.00/5", 300, 400),
                figure("FRX-10", Level.NETWORK, "ODN-01", "26.00/5", 999, 999));
        Measured measured = PlanningStart.of(
                        AREA,
                        use,
                        List.of(
                                figure("CAP-01", Level.NETWORK, "ODN-10", "", 9000, 24),
                                figure("CAP-01", Level.PROVIDER, "RR8", "", 6000, 12),
                                figure("CAP-01", Level.PROVIDER, "R1H", "", 7000, 12)),
                        HALF)
                .orElseThrow();
        assertThat(measured.courses()).singleElement().satisfies(one -> {
            assertThat(one.tumour()).isEqualTo("breast");
            assertThat(one.intent()).isEqualTo(Intent.RADICAL);
            assertThat(one.schedule()).hasToString("26 Gy in 5");
            assertThat(one.aYear()).isEqualTo(600);
        });
        assertThat(measured.attendances()).isEqualTo(18_000);
        assertThat(measured.machines()).isEqualTo(4);
        assertThat(measured.byDepartment()).containsOnly(Map.entry("RR8", 6000.0));
        assertThat(measured.told()).contains("April 2024 to September 2024", "incomplete: 1 of 2", "a year");
    }

    @Test
    void withoutACourseOfTheAreaThereIsNothingToStartFrom() {
        assertThat(PlanningStart.of(
                        AREA, use(figure("FRX-10", Level.NETWORK, "ODN-01", "26.00/5", 1, 1)), List.of(), HALF))
                .isEmpty();
    }
}
