package isocentre.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isocentre.radiotherapy.standards.Standards;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static final PublishedDemand PUBLISHED = PublishedDemand.on(LocalDate.of(2025, 4, 1), Standards.load());
    private static final Area AREA = PUBLISHED.area("ODN-10").orElseThrow();
    private static final Assumptions GIVEN = PUBLISHED.assumptions(AREA).with("runs", 3, "chosen");

    private static WhatIf breast(double share, double machines, long seed) {
        Assumptions given = GIVEN.with("machines", machines, "chosen");
        Move five = PUBLISHED
                .move(Standards.load().regimens().find("BRE-01").orElseThrow(), share, given.value("minutes"))
                .orElseThrow();
        return WhatIf.of(
                AREA,
                PUBLISHED.demand(AREA, Utilisation.OBSERVED, given),
                given,
                given,
                List.of(five),
                PUBLISHED.workingDays(),
                new SplittableRandom(seed));
    }

    /// Machines that would be used to a share of their hours.
    private static double machines(double use) {
        return breast(0.7, 1, 1).now().machinesNeeded() / use;
    }

    @Test
    void fiveFractionBreastFreesWhatTheArithmeticSays() {
        WhatIf answer = breast(0.9, 20, 1);
        Site site = PUBLISHED.site("breast").orElseThrow();
        double radical = site.cases() * AREA.ofEngland() * site.observed() * 1.9 * (1 - site.palliative());
        // Of the other 30%, two thirds move: 25 of 15, 3 of 15 and 2 of 25 fractions, for 5 each.
        double freed = radical * 2 / 3 * (0.25 * 10 + 0.03 * 10 + 0.02 * 20);
        assertThat(answer.freedAttendances()).isCloseTo(freed, within(1e-6));
        assertThat(answer.freedHours()).isCloseTo(freed / 4, within(1e-6));
        assertThat(new Answer(answer, PUBLISHED).headline())
                .contains("Giving 26 Gy in 5 to 90.0% of breast courses, not to 70.0%, frees", AREA.name());
    }

    @Test
    void theSameSeedGivesTheSameAnswerAndAnotherSeedAnother() {
        double machines = machines(0.97);
        assertThat(breast(0.9, machines, 5).waitsNow().byDay())
                .isEqualTo(breast(0.9, machines, 5).waitsNow().byDay());
        assertThat(breast(0.9, machines, 6).waitsNow().byDay())
                .isNotEqualTo(breast(0.9, machines, 5).waitsNow().byDay());
    }

    @Test
    void withRoomToSpareNobodyWaitsLongerThanPreparationTakes() {
        Waits waits = breast(0.7, machines(0.6), 1).waitsNow();
        assertThat(waits.quantile(1)).isEqualTo(14);
        assertThat(waits.quantile(0.01)).isEqualTo(3);
        assertThat(waits.overfull()).isZero();
        assertThat(waits.within(31)).isEqualTo(1);
        assertThat(waits.between(0, Waits.LONGEST)).isEqualTo(1);
    }

    @Test
    void freeingAttendancesShortensWaitsWhereMachinesAreNearlyFull() {
        WhatIf answer = breast(1, machines(0.99), 3);
        assertThat(answer.proposed().use()).isLessThan(answer.now().use());
        assertThat(answer.waitsProposed().quantile(0.9))
                .isLessThan(answer.waitsNow().quantile(0.9));
    }

    @Test
    void whereDemandIsAboveCapacityItIsSaid() {
        WhatIf answer = breast(0.7, machines(1.05), 1);
        assertThat(answer.waitsNow().overfull()).isEqualTo(AREA.departments().size());
        assertThat(new Answer(answer, PUBLISHED).warning()).contains("grow");
        assertThat(new Answer(breast(0.7, machines(0.6), 1), PUBLISHED).warning())
                .isEmpty();
    }

    @Test
    void theAnswerNamesEveryFigureTwiceAndItsPicturesHaveTables() {
        Answer answer = new Answer(breast(0.9, machines(0.9), 1), PUBLISHED);
        assertThat(answer.lines()).hasSize(13).allSatisfy(line -> {
            assertThat(line.now()).isNotBlank();
            assertThat(line.proposed()).isNotBlank();
        });
        assertThat(answer.lines())
                .extracting(Answer.Line::change)
                .contains("none")
                .anyMatch(change -> change.endsWith(" points"));
        assertThat(answer.waits().table().rows()).hasSize(16);
        assertThat(answer.attendances().svg()).contains("Needed");
        assertThat(answer.sites(5)).hasSize(PUBLISHED.sites().size());
        assertThat(answer.sites(1e6))
                .singleElement()
                .satisfies(line -> assertThat(line.site()).isEqualTo("Not told apart"));
    }
}
