package isocentre.service.governance;

import static isocentre.service.governance.Yorkshire.CHAIR;
import static isocentre.service.governance.Yorkshire.DAY;
import static isocentre.service.governance.Yorkshire.GROUP;
import static isocentre.service.governance.Yorkshire.HOST;
import static isocentre.service.governance.Yorkshire.START;
import static isocentre.service.governance.Yorkshire.approval;
import static isocentre.service.governance.Yorkshire.chair;
import static isocentre.service.governance.Yorkshire.group;
import static isocentre.service.governance.Yorkshire.host;
import static isocentre.service.governance.Yorkshire.refusals;
import static isocentre.service.governance.Yorkshire.verdict;
import static isocentre.service.governance.Yorkshire.wellGoverned;
import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.governance.Line.Approval.By;
import isocentre.service.governance.Line.Seat.Post;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupRulesTest {
    @Test
    void nog01ANetworkHasOneActiveOversightGroup() {
        assertThat(verdict("NOG-01", Lines.of(), DAY).words()).isEqualTo("The network has no oversight group.");
        assertThat(verdict("NOG-01", Lines.of(group(START, DAY.minusDays(1))), DAY)
                        .holds())
                .isFalse();
        assertThat(verdict("NOG-01", wellGoverned().and(group(START, null)), DAY)
                        .words())
                .startsWith("The network has 2 oversight groups.");
        assertThat(refusals(group(DAY, null), wellGoverned()))
                .singleElement()
                .asString()
                .endsWith("(NOG-01)");
        assertThat(refusals(group(DAY, null), Lines.of(group(START, DAY.minusDays(1)))))
                .isEmpty();
    }

    @Test
    void nog02OnlyAChiefExecutiveOrExecutiveDirectorTakesTheChair() {
        Lines without = wellGoverned();
        List<Post> taken = Arrays.stream(Post.values())
                .filter(post -> refusals(chair("RWA", post, DAY), without).isEmpty())
                .toList();
        assertThat(taken).containsExactlyInAnyOrder(Post.CHIEF_EXECUTIVE, Post.EXECUTIVE_DIRECTOR);
        assertThat(verdict("NOG-02", Lines.of(GROUP, chair("RR8", Post.HEAD_OF_PHYSICS, START)), DAY)
                        .words())
                .endsWith("is neither chief executive nor executive director.");
    }

    @Test
    void nog03TheChairComesFromAnotherProviderThanTheHost() {
        assertThat(verdict("NOG-03", wellGoverned(), DAY).holds()).isTrue();
        assertThat(refusals(chair("RHQ", Post.CHIEF_EXECUTIVE, DAY), wellGoverned()))
                .containsExactly("The chair comes from another provider than the host (NOG-03)");
        assertThat(refusals(chair("RM1", Post.CHIEF_EXECUTIVE, DAY), wellGoverned()))
                .singleElement()
                .asString()
                .startsWith("Choose providers that are members");
        assertThat(verdict("NOG-03", Lines.of(GROUP, CHAIR), DAY).words()).endsWith("no host is confirmed.");
    }

    @Test
    void nog03AHostThatChangesToTheChairsProviderLeavesTheChairVacant() {
        Line.Host next = host("RR8", START.plusYears(1));
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
        assertThat(verdict("NOG-03", moved, next.since().minusDays(1)).holds()).isTrue();
        assertThat(verdict("NOG-03", moved, next.since()).words())
                .startsWith("The chair is vacant: Synthetic CHAIR comes from ")
                .endsWith("which is the host.");
    }

    @Test
    void nog04TheChairDeclaresToRepresentTheWiderSystemItself() {
        assertThat(verdict("NOG-04", wellGoverned(), DAY).words()).contains("declared on 2019-04-01");
        assertThat(verdict("NOG-04", Lines.of(GROUP, CHAIR), DAY).holds()).isFalse();
        // Another's declaration, or one of an interest, does not do.
        Line.Declaration interest = new Line.Declaration(
                java.util.UUID.randomUUID(), Yorkshire.ID, CHAIR.id(), Line.Declaration.Kind.INTEREST, "shares", START);
        assertThat(verdict("NOG-04", Lines.of(GROUP, CHAIR, interest), DAY).holds())
                .isFalse();
    }

    @Test
    void aGroupWithoutAChairOrWithTwoIsFlaggedUnderEachStatementOnTheChair() {
        for (String id : List.of("NOG-02", "NOG-03", "NOG-04")) {
            assertThat(verdict(id, Lines.of(GROUP), DAY).words()).isEqualTo("The oversight group has no chair.");
            assertThat(verdict(id, wellGoverned().and(chair("RWA", Post.CHIEF_EXECUTIVE, START)), DAY)
                            .words())
                    .startsWith("The oversight group has 2 chairs.");
        }
    }

    @Test
    void aNewChairBeginsAfterTheOneBefore() {
        assertThat(refusals(chair("RWA", Post.CHIEF_EXECUTIVE, START), wellGoverned()))
                .containsExactly("Somebody else has the chair in that time: the new chair begins after that one did");
        assertThat(refusals(chair("RWA", Post.CHIEF_EXECUTIVE, START.plusDays(1)), wellGoverned()))
                .isEmpty();
    }

    @Test
    void iog01TheMembersOfTheImplementationGroupFollowFromChairsHostsAndCommissioners() {
        ImplementationGroup group =
                ImplementationGroup.on(DAY, wellGoverned(), Yorkshire.ORGANISATIONS, List.of("Synthetic Commissioner"));
        assertThat(group.members())
                .extracting(ImplementationGroup.Member::as)
                .containsExactly(
                        "Specialised commissioner",
                        "Host, East of England",
                        "Chair, Yorkshire and Humber",
                        "Host, Yorkshire and Humber");
        assertThat(group.missing()).hasSize(10 + 9).contains("East of England has no chair to send.");
        assertThat(ImplementationGroup.on(START.minusDays(1), wellGoverned(), Yorkshire.ORGANISATIONS, List.of())
                        .members())
                .isEmpty();
    }
}
