package isocentre.service.governance;

import static isocentre.service.governance.Yorkshire.DAY;
import static isocentre.service.governance.Yorkshire.GROUP;
import static isocentre.service.governance.Yorkshire.START;
import static isocentre.service.governance.Yorkshire.assessment;
import static isocentre.service.governance.Yorkshire.refusals;
import static isocentre.service.governance.Yorkshire.standing;
import static isocentre.service.governance.Yorkshire.verdict;
import static isocentre.service.governance.Yorkshire.wellGoverned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isocentre.service.governance.Line.Assessment;
import isocentre.service.governance.Line.Assessment.Result;
import isocentre.service.governance.rules.Compliance;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The work programme by objective, and the plan that compliance drives.
class ProgrammeTest {
    private static final Line.Objective OBJECTIVE = objective("A1 A4");
    private static final Line.Benefit BENEFIT = new Line.Benefit(
            UUID.randomUUID(), Yorkshire.ID, OBJECTIVE.id(), "fewer visits", "FRX-01", "61%", "90%", START);

    private static Line.Objective objective(String ambitions) {
        return new Line.Objective(
                UUID.randomUUID(), Yorkshire.ID, "Five fractions for every breast", ambitions, START, null);
    }

    private static Line.Work work(UUID objective, LocalDate aim) {
        return new Line.Work(
                UUID.randomUUID(), Yorkshire.ID, objective, "write the protocol", "physics", aim, START, null);
    }

    @Test
    void lhsM2EveryItemOfAProgrammeServesAnAmbitionByItsObjective() {
        assertThat(refusals(objective(""), wellGoverned()))
                .singleElement()
                .asString()
                .endsWith("(LHS-M2)");
        assertThat(refusals(OBJECTIVE, wellGoverned())).isEmpty();
        assertThat(refusals(work(OBJECTIVE.id(), DAY), wellGoverned().and(OBJECTIVE)))
                .isEmpty();
        assertThat(refusals(work(UUID.randomUUID(), DAY), wellGoverned().and(OBJECTIVE)))
                .containsExactly("Choose an objective that holds on that day");
        assertThat(refusals(
                        work(OBJECTIVE.id(), START.minusDays(1)), wellGoverned().and(OBJECTIVE)))
                .hasSize(1);
    }

    @Test
    void aBenefitHasItsBaselineBeforeItIsMeasured() {
        Line.Measured early =
                new Line.Measured(UUID.randomUUID(), Yorkshire.ID, BENEFIT.id(), "70%", "/figures", START.plusDays(1));
        assertThat(refusals(early, wellGoverned().and(OBJECTIVE)))
                .singleElement()
                .asString()
                .endsWith("its baseline comes first");
        assertThat(refusals(early, wellGoverned().and(OBJECTIVE, BENEFIT))).isEmpty();
    }

    @Test
    void iog05AReportOfProgressIsDueSixMonthsAfterTheLastOne() {
        assertThat(verdict("IOG-05", Lines.of(), DAY).holds()).isFalse();
        assertThat(verdict("IOG-05", Lines.of(GROUP), START.plusMonths(6)).holds())
                .isTrue();
        assertThat(verdict("IOG-05", Lines.of(GROUP), START.plusMonths(6).plusDays(1))
                        .words())
                .isEqualTo("A report of progress to the Implementation Oversight Group was due on 2019-10-01.");
        Line.Progress report = new Line.Progress(UUID.randomUUID(), Yorkshire.ID, "much", "more", START.plusMonths(5));
        assertThat(verdict("IOG-05", Lines.of(GROUP, report), START.plusMonths(11))
                        .holds())
                .isTrue();
        assertThat(refusals(report, Lines.of(GROUP, report)))
                .singleElement()
                .asString()
                .endsWith("(IOG-05)");
    }

    @Test
    void nog06WhatIsNotMetOnADayMakesThePlanOfThatDay() {
        Assessment later = new Assessment(
                UUID.randomUUID(), Yorkshire.ID, "RWA", "peer review", Result.MET, "seen", "", null, DAY);
        Lines lines =
                wellGoverned().and(later).and(assessment("RHQ", "audit", Result.NOT_MET, "begin", START.plusYears(2)));
        Standing before = standing(lines, DAY.minusDays(1));
        assertThat(Compliance.unmet(before)).extracting(Assessment::provider).containsExactly("RHQ", "RWA");
        assertThat(Compliance.met(before).orElseThrow()).isCloseTo(2.0 / 6, within(1e-12));
        Standing after = standing(lines, DAY);
        assertThat(Compliance.unmet(after)).extracting(Assessment::provider).containsExactly("RHQ");
        assertThat(Compliance.met(after).orElseThrow()).isCloseTo(3.0 / 6, within(1e-12));
        assertThat(Compliance.met(standing(Lines.of(), DAY))).isEmpty();
    }
}
