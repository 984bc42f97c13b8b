package isocentre.service.governance;

import static isocentre.service.governance.Yorkshire.DAY;
import static isocentre.service.governance.Yorkshire.GROUP;
import static isocentre.service.governance.Yorkshire.PROTOCOL;
import static isocentre.service.governance.Yorkshire.START;
import static isocentre.service.governance.Yorkshire.assessment;
import static isocentre.service.governance.Yorkshire.plan;
import static isocentre.service.governance.Yorkshire.refusals;
import static isocentre.service.governance.Yorkshire.verdict;
import static isocentre.service.governance.Yorkshire.wellGoverned;
import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.governance.Line.Assessment.Result;
import isocentre.service.practice.Post;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkRulesTest {
    @Test
    void nog05EveryMemberAgreesToTheLatestVersionOfThePlan() {
        assertThat(verdict("NOG-05", Lines.of(), DAY).words()).isEqualTo("The network has no agreed plan.");
        assertThat(verdict("NOG-05", wellGoverned(), DAY).holds()).isTrue();
        Lines second = wellGoverned().and(plan("2", "RHQ RR8", "A1", DAY));
        assertThat(verdict("NOG-05", second, DAY.minusDays(1)).holds()).isTrue();
        assertThat(verdict("NOG-05", second, DAY).words()).startsWith("Version 2 of the plan is not agreed to by Hull");
        assertThat(refusals(plan("3", "RHQ RM1", "A1", DAY), wellGoverned()))
                .singleElement()
                .asString()
                .endsWith("(GOV-02)");
    }

    @Test
    void nog06EveryMemberIsAssessedForEveryRequirementAndWhatIsNotMetHasAPlanWithinThreeYears() {
        Lines one = Lines.of(assessment("RHQ", "peer review", Result.MET, "", null));
        assertThat(verdict("NOG-06", one, DAY).words()).contains("not assessed for 'peer review': ");
        assertThat(verdict("NOG-06", wellGoverned(), DAY).words()).contains("assessed for one requirement,");
        Lines late = wellGoverned()
                .and(assessment("RHQ", "audit", Result.MET, "", null))
                .and(assessment("RR8", "audit", Result.MET, "", null))
                .and(assessment(
                        "RWA",
                        "audit",
                        Result.NOT_MET,
                        "begin",
                        START.plusYears(3).plusDays(1)));
        assertThat(verdict("NOG-06", late, DAY).words()).endsWith("has no plan within 3 years for 'audit'.");
        assertThat(refusals(assessment("RWA", "audit", Result.NOT_MET, "", null), Lines.of()))
                .containsExactly(
                        "Say what will be done where it is not met (NOG-06)",
                        "Enter by when: a day within 3 years (NOG-06)");
    }

    @Test
    void nog07EveryYearSinceTheGroupBeganHasItsReportByTheOctoberAfter() {
        Lines group = Lines.of(GROUP);
        assertThat(verdict("NOG-07", group, LocalDate.of(2020, 9, 30)).words())
                .isEqualTo("No annual report is due yet.");
        assertThat(verdict("NOG-07", group, LocalDate.of(2020, 10, 1)).words())
                .isEqualTo("Overdue annual reports: 2019-20.");
        assertThat(verdict("NOG-07", group, LocalDate.of(2022, 1, 1)).words())
                .isEqualTo("Overdue annual reports: 2019-20, 2020-21.");
        Line.Report report =
                new Line.Report(UUID.randomUUID(), Yorkshire.ID, 2019, "much", "more", LocalDate.of(2020, 8, 1));
        assertThat(verdict("NOG-07", group.and(report), LocalDate.of(2020, 10, 1))
                        .holds())
                .isTrue();
        assertThat(refusals(
                        new Line.Report(UUID.randomUUID(), Yorkshire.ID, 2019, "a", "b", LocalDate.of(2020, 3, 31)),
                        group))
                .singleElement()
                .asString()
                .startsWith("The year has not ended on that day");
    }

    @Test
    void nog08ProtocolsAreTheNetworksAndOneVersionOfASiteIsInForce() {
        assertThat(verdict("NOG-08", Lines.of(), DAY).holds()).isFalse();
        Line.Protocol second = new Line.Protocol(UUID.randomUUID(), Yorkshire.ID, "Breast", "2", "less", DAY, null);
        assertThat(verdict("NOG-08", wellGoverned().and(second), DAY).words())
                .isEqualTo("The network keeps protocols for: Breast (2).");
        Line.Protocol withdrawn =
                new Line.Protocol(UUID.randomUUID(), Yorkshire.ID, "Lung", "1", "first", START, DAY.minusDays(1));
        assertThat(verdict("NOG-08", Lines.of(withdrawn), DAY).holds()).isFalse();
        assertThat(refusals(second, wellGoverned())).containsExactly("It is entered in the library, not here");
        assertThat(PROTOCOL.network()).isEqualTo(Yorkshire.ID);
    }

    @Test
    void nog09FourPeopleOfEachDepartmentAcknowledgeAVersion() {
        assertThat(Post.values()).hasSize(4);
        assertThat(verdict("NOG-09", wellGoverned(), DAY).holds()).isTrue();
        Line.Protocol second = new Line.Protocol(UUID.randomUUID(), Yorkshire.ID, "Breast", "2", "less", DAY, null);
        Lines told = wellGoverned().and(second);
        assertThat(verdict("NOG-09", told, DAY).words()).contains("(4 of 4, Breast)");
        Line.Notice open = Yorkshire.notice(second, "RWA", Post.QUALITY_MANAGER, null);
        Lines all = Yorkshire.allNotices(told, second);
        assertThat(verdict("NOG-09", all, DAY).holds()).isTrue();
        Line.Notice answered = all.of(Line.Notice.class, Yorkshire.ID).stream()
                .filter(one -> one.protocol().equals(second.id())
                        && one.provider().equals("RWA")
                        && one.recipient() == Post.QUALITY_MANAGER)
                .findFirst()
                .orElseThrow();
        Lines unanswered = all.with(new Line.Notice(
                answered.id(), open.network(), second.id(), "RWA", open.recipient(), second.since(), null));
        assertThat(verdict("NOG-09", unanswered, DAY).words())
                .startsWith("Notices not acknowledged: Hull")
                .contains("(1 of 4, Breast)");
    }

    @Test
    void nog10ALocalProtocolGoesStaleWhenItsVersionIsSuperseded() {
        assertThat(verdict("NOG-10", wellGoverned(), DAY).holds()).isTrue();
        Line.Protocol second = new Line.Protocol(UUID.randomUUID(), Yorkshire.ID, "Breast", "2", "less", DAY, null);
        Lines superseded = wellGoverned().and(second);
        assertThat(verdict("NOG-10", superseded, DAY.minusDays(1)).holds()).isTrue();
        assertThat(verdict("NOG-10", superseded, DAY).words()).contains("Breast at Hull of Hull");
        Line.LocalProtocol follows = new Line.LocalProtocol(
                UUID.randomUUID(), Yorkshire.ID, "RWA", "Breast at Hull", second.id(), DAY.plusDays(30));
        assertThat(verdict("NOG-10", superseded.and(follows), DAY.plusDays(29)).holds())
                .isFalse();
        assertThat(verdict("NOG-10", superseded.and(follows), DAY.plusDays(30)).holds())
                .isTrue();
    }

    @Test
    void lhsM2APlanTagsTheAmbitionsThatItServes() {
        assertThat(verdict("LHS-M2", wellGoverned(), DAY).words()).isEqualTo("The plan serves the ambitions A1, A3.");
        assertThat(verdict("LHS-M2", Lines.of(plan("1", "RHQ RR8 RWA", "", START)), DAY)
                        .holds())
                .isFalse();
        assertThat(verdict("LHS-M2", Lines.of(plan("1", "RHQ RR8 RWA", "C1", START)), DAY)
                        .holds())
                .isFalse();
    }
}
