package isocentre.service.governance;

import static isocentre.service.governance.Yorkshire.DAY;
import static isocentre.service.governance.Yorkshire.HOST;
import static isocentre.service.governance.Yorkshire.START;
import static isocentre.service.governance.Yorkshire.approval;
import static isocentre.service.governance.Yorkshire.funding;
import static isocentre.service.governance.Yorkshire.host;
import static isocentre.service.governance.Yorkshire.refusals;
import static isocentre.service.governance.Yorkshire.standing;
import static isocentre.service.governance.Yorkshire.verdict;
import static isocentre.service.governance.Yorkshire.wellGoverned;
import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.standards.Network;
import isocentre.service.governance.Line.Approval.By;
import isocentre.service.governance.rules.Rulebook;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HostRulesTest {
    @Test
    void everyStatementHoldsOfAWellGovernedNetwork() {
        assertThat(Rulebook.of(standing(wellGoverned(), DAY)))
                .hasSizeGreaterThan(15)
                .filteredOn(one -> !one.verdict().holds())
                .isEmpty();
    }

    @Test
    void nothingEnteredMeansThatEveryStatementButThatOnAlliancesAndLocalProtocolsIsFlagged() {
        assertThat(Rulebook.of(standing(Lines.of(), DAY)).stream()
                        .filter(one -> one.verdict().holds())
                        .map(one -> one.statement().id()))
                .containsExactlyInAnyOrder("GOV-05", "NOG-09", "NOG-10");
    }

    @Test
    void gov02TheHostIsOneAndAMemberOfItsNetworkOnTheDay() {
        assertThat(verdict("GOV-02", Lines.of(), DAY).words()).isEqualTo("No host is confirmed. Propose one.");
        assertThat(verdict("GOV-02", wellGoverned(), DAY).holds()).isTrue();
        Line.Host second = host("RWA", START);
        assertThat(verdict(
                                "GOV-02",
                                wellGoverned()
                                        .and(
                                                second,
                                                approval(second, By.ALLIANCE),
                                                approval(second, By.SPECIALISED_COMMISSIONING)),
                                DAY)
                        .words())
                .startsWith("There are several hosts: ");
        Line.Host stranger = host("RM1", START);
        assertThat(verdict(
                                "GOV-02",
                                Lines.of(
                                        stranger,
                                        approval(stranger, By.ALLIANCE),
                                        approval(stranger, By.SPECIALISED_COMMISSIONING)),
                                DAY)
                        .words())
                .endsWith("is no member of the network on this day.");
        assertThat(refusals(stranger, Lines.of()))
                .containsExactly("Choose providers that are members of the network on that day (GOV-02)");
    }

    @Test
    void gov02TheHostThatAPublicSourceNamesCountsUntilTheRegisterNamesOne() {
        Network east = Yorkshire.ORGANISATIONS.networks().stream()
                .filter(one -> one.id().equals("ODN-06"))
                .findFirst()
                .orElseThrow();
        Standing standing = new Standing(Lines.of(), Yorkshire.ORGANISATIONS, east, DAY);
        assertThat(standing.hosts()).containsExactly("RM1");
        assertThat(Rulebook.of(standing).stream()
                        .filter(one -> one.statement().id().equals("GOV-06"))
                        .map(one -> one.verdict().words()))
                .containsExactly(
                        "The host is known from a public source; its proposal and approvals are not in the register.");
    }

    @Test
    void gov03NoRuleIsAppliedToADayBeforeTheSpecifications() {
        assertThat(Rulebook.of(standing(Lines.of(), START.minusDays(1)))).isEmpty();
        assertThat(Rulebook.of(standing(Lines.of(), START))).isNotEmpty();
        assertThat(refusals(Yorkshire.group(START.minusDays(1), null), Lines.of()))
                .containsExactly("The specifications take effect on 2019-04-01: enter a day from then on (GOV-03)");
    }

    @Test
    void gov05AnAllianceAcrossNetworksIsReportedWithBoth() {
        List<Rulebook.Found> flagged = Yorkshire.ORGANISATIONS.networks().stream()
                .flatMap(network ->
                        Rulebook.of(new Standing(Lines.of(), Yorkshire.ORGANISATIONS, network, DAY)).stream())
                .filter(one ->
                        one.statement().id().equals("GOV-05") && !one.verdict().holds())
                .toList();
        assertThat(flagged)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.verdict().words())
                        .contains("ODN-02 and ODN-06")
                        .endsWith("This is reported, not repaired."));
    }

    @Test
    void gov06AHostCountsOnlyOnceItsProposalHasBothApprovals() {
        Lines proposed = Lines.of(HOST);
        assertThat(standing(proposed, DAY).hosts()).isEmpty();
        assertThat(verdict("GOV-06", proposed, DAY).words()).endsWith("waits for its approvals.");
        Lines half = proposed.and(approval(HOST, By.ALLIANCE));
        assertThat(standing(half, DAY).hosts()).isEmpty();
        Lines whole = half.and(approval(HOST, By.SPECIALISED_COMMISSIONING));
        assertThat(standing(whole, DAY).hosts()).containsExactly("RHQ");
        assertThat(verdict("GOV-06", whole, DAY).holds()).isTrue();
    }

    @Test
    void gov06NobodyApprovesWhatTheyProposedNorGivesBothApprovals() {
        assertThat(refusals(approval(HOST, By.ALLIANCE, Yorkshire.PROPOSER), Lines.of(HOST)))
                .containsExactly("You proposed this host: other people approve it (GOV-06)");
        UUID one = UUID.randomUUID();
        assertThat(refusals(
                        approval(HOST, By.SPECIALISED_COMMISSIONING, one),
                        Lines.of(HOST, approval(HOST, By.ALLIANCE, one))))
                .singleElement()
                .asString()
                .contains("two people approve a host (GOV-06)");
        assertThat(refusals(approval(HOST, By.SPECIALISED_COMMISSIONING), Lines.of(HOST, approval(HOST, By.ALLIANCE))))
                .isEmpty();
    }

    @Test
    void gov07MoneyAndProgrammeManagerAreThoseOfTheHostOfTheDay() {
        assertThat(verdict("GOV-07", wellGoverned(), DAY).holds()).isTrue();
        Line.Host next = host("RWA", START.plusYears(1));
        Lines moved = wellGoverned()
                .with(new Line.Host(
                        HOST.id(),
                        Yorkshire.ID,
                        "RHQ",
                        HOST.way(),
                        HOST.reason(),
                        START,
                        next.since().minusDays(1),
                        HOST.proposer()))
                .and(next, approval(next, By.ALLIANCE), approval(next, By.SPECIALISED_COMMISSIONING));
        assertThat(verdict("GOV-07", moved, DAY).words())
                .startsWith("Money of the network is held by ")
                .endsWith("which is not its host.");
        assertThat(refusals(funding("RR8", START.plusYears(3)), wellGoverned()))
                .containsExactly("The host of the network holds the money (GOV-07)");
    }

    @Test
    void gov08TheHostAnswersByAContractInForce() {
        assertThat(verdict("GOV-08", wellGoverned(), DAY).words()).endsWith("the specification of 2019");
        Line.Contract ended = new Line.Contract(UUID.randomUUID(), Yorkshire.ID, "RHQ", "set", START, DAY.minusDays(1));
        Lines lines = Lines.of(HOST, approval(HOST, By.ALLIANCE), approval(HOST, By.SPECIALISED_COMMISSIONING));
        assertThat(verdict("GOV-08", lines.and(ended), DAY).holds()).isFalse();
        assertThat(refusals(new Line.Contract(UUID.randomUUID(), Yorkshire.ID, "RR8", "set", START, null), lines))
                .containsExactly("The host of the network answers by the contract (GOV-08)");
    }

    @Test
    void gov09ExtraResourcesRunOverThreeYearsThatFollowEachOther() {
        assertThat(verdict("GOV-09", Lines.of(funding("RHQ", START)), DAY).words())
                .isEqualTo("Funding is entered for 1 of 3 years.");
        assertThat(verdict(
                                "GOV-09",
                                Lines.of(
                                        funding("RHQ", START),
                                        funding("RHQ", START.plusYears(1)),
                                        funding("RHQ", START.plusYears(3))),
                                DAY)
                        .words())
                .endsWith("nothing begins on 2021-04-01.");
        assertThat(verdict("GOV-09", wellGoverned(), DAY).words()).contains("from 2019-04-01 to 2022-03-31");
        assertThat(refusals(funding("RHQ", START.plusMonths(6)), wellGoverned()))
                .containsExactly("Another year of funding is entered for some of these days");
    }
}
