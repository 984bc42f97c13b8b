package isocentre.plans.interruptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import isocentre.radiotherapy.standards.Standards;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptionsTest {
    @Test
    void everyCategoryHasALimitWithItsFoundation() {
        assertThat(Interruptions.categories(LocalDate.of(2025, 1, 6)))
                .extracting(Interruptions.Category::number, Interruptions.Category::limit)
                .containsExactly(tuple(1, 2), tuple(2, 5), tuple(3, 7));
        assertThat(Interruptions.categories(LocalDate.of(2025, 1, 6)).getFirst().foundation())
                .contains("not confirmed", "P35");
    }

    @Test
    void aRegimenHasTheParametersOfItsSiteAndWhatIsNotKnownIsSaid() {
        assertThat(of("HNC-01").tissue()).isEqualTo(Tissue.of(10, 0.9, 28, 3));
        assertThat(of("PRO-01").tumour()).isEqualTo(1.8);
        assertThat(of("BRE-01").perDay()).isEmpty();
        assertThat(of("BRE-01").foundation()).contains("no K was found");
        assertThat(Interruptions.parameters(
                        Standards.load().regimens().find("BON-01").orElseThrow()))
                .isEmpty();
    }

    @Test
    void onlyAFractionOnEachWorkingDayHasACalendar() {
        for (String daily : List.of("HNC-01", "BRE-01", "PRO-01", "BON-01")) {
            assertThat(Interruptions.daily(
                            Standards.load().regimens().find(daily).orElseThrow()))
                    .as(daily)
                    .isTrue();
        }
        for (String other : List.of("LUN-04", "BRE-05", "PRO-07", "HNC-04", "HNC-16")) {
            assertThat(Interruptions.daily(
                            Standards.load().regimens().find(other).orElseThrow()))
                    .as(other)
                    .isFalse();
        }
    }

    private static Interruptions.Parameters of(String regimen) {
        return Interruptions.parameters(
                        Standards.load().regimens().find(regimen).orElseThrow())
                .orElseThrow();
    }
}
