package isocentre.service.governance;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Looks;
import isocentre.service.Site;
import isocentre.service.governance.planning.PlanningFiles;
import isocentre.service.governance.planning.Sheet;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Every page of governance at a desk and on a phone: nothing wider than the screen, and axe finds nothing
/// serious.
class GovernanceLookTest {
    private static final String NETWORK = "ODN-08";
    private static final LocalDate START = LocalDate.of(2025, 4, 1);

    private final Site site = Site.open();

    @Test
    void isReadAtADeskAndOnAPhone() {
        try (Looks looks = new Looks(site, "governance")) {
            Person manager = site.invite(Role.NETWORK_MANAGER, NETWORK);
            fill(manager);
            String page = "/governance/networks/" + NETWORK;
            String escalation = site.signedIn(Role.NETWORK_CHAIR, NETWORK)
                    .send(
                            "/escalations",
                            "title",
                            "Physicists are missing in three centres",
                            "reason",
                            "six posts vacant")
                    .location()
                    .orElseThrow();
            String risk = site.signedIn(Role.NETWORK_CHAIR, NETWORK)
                    .send(
                            page + "/matters/risk",
                            "title",
                            "The one brachytherapy suite fails",
                            "p0",
                            "it is eleven years old",
                            "p1",
                            "weeks without it",
                            "p2",
                            "patients travel or wait",
                            "p3",
                            "an agreement with the next network",
                            "p4",
                            "head of physics",
                            "due",
                            "2025-06-30")
                    .location()
                    .orElseThrow();
            site.signedIn(manager)
                    .send(
                            risk + "/move",
                            "move",
                            "assess",
                            "words",
                            "as scored by the group",
                            "likelihood",
                            "4",
                            "severity",
                            "4",
                            "targetLikelihood",
                            "2",
                            "targetSeverity",
                            "4");
            String group = site.part(Registers.class)
                    .lines()
                    .of(Line.Group.class, NETWORK)
                    .getFirst()
                    .id()
                    .toString();
            String meeting = site.signedIn(manager)
                    .send(
                            page + "/meetings",
                            "day",
                            LocalDate.now().toString(),
                            "body",
                            group,
                            "place",
                            "by video",
                            "quorum",
                            "5")
                    .location()
                    .orElseThrow();
            site.part(PlanningFiles.class)
                    .send(NETWORK, Sheet.MACHINES, "machines.csv", machines(), members(), manager);
            String pack = site.signedIn(manager)
                    .send(page + "/packs", "kind", "board")
                    .location()
                    .orElseThrow();
            Browser managing = site.signedIn(manager);
            looks.at(managing, "/governance", "all");
            looks.at(managing, page, "network");
            looks.at(managing, page + "/enter/seats", "seat");
            looks.at(managing, page + "/enter/plans", "plan");
            looks.at(managing, page + "/matters/decision", "decision");
            looks.at(managing, page + "/matters", "matters");
            looks.at(managing, risk, "risk");
            looks.at(managing, page + "/now", "now");
            looks.at(managing, page + "/meetings", "call");
            looks.at(managing, meeting, "meeting");
            looks.at(managing, "/governance/implementation", "implementation");
            looks.at(managing, page + "/planning", "planning");
            looks.at(managing, page + "/packs", "packs");
            looks.at(managing, pack, "pack");
            looks.at(managing, page + "/compliance", "compliance");
            looks.at(managing, page + "/maturity", "maturity");
            looks.at(managing, "/escalations", "escalations");
            looks.at(managing, "/escalations/new", "raise");
            looks.at(managing, escalation, "escalation");
            looks.at(managing, "/governance/members", "members");
            assertThat(looks.trouble()).isEmpty();
        }
    }

    private List<String> members() {
        Registers registers = site.part(Registers.class);
        return registers
                .standing(registers.network(NETWORK).orElseThrow(), START)
                .members();
    }

    private byte[] machines() {
        String first = members().getFirst();
        return """
                provider,machine,type,model,software,location,in_service_from,in_service_to
                %s,LA1,linac,Synthetic A,2.1,Main site,2012-05-01,
                %s,LA2,linac,Synthetic B,3.0,Main site,2021-09-01,
                %s,LA3,linac,Synthetic B,3.0,Hill hospital,2019-02-01,
                """.formatted(first, first, first).getBytes(StandardCharsets.UTF_8);
    }

    private void fill(Person manager) {
        Registers registers = site.part(Registers.class);
        List<String> members = members();
        Line.Group group = new Line.Group(
                UUID.randomUUID(),
                NETWORK,
                Line.Group.Kind.OVERSIGHT_GROUP,
                "West Midlands oversight group",
                START,
                null);
        List<Line> lines = List.of(
                group,
                new Line.Seat(
                        UUID.randomUUID(),
                        NETWORK,
                        group.id(),
                        "Synthetic Chair",
                        Line.Seat.Office.CHAIR,
                        Line.Seat.Post.CHIEF_EXECUTIVE,
                        members.getFirst(),
                        START,
                        null),
                new Line.Plan(
                        UUID.randomUUID(),
                        NETWORK,
                        "1",
                        "five fractions for every breast by summer",
                        String.join(" ", members),
                        "A1 A2",
                        START),
                new Line.Assessment(
                        UUID.randomUUID(),
                        NETWORK,
                        members.getFirst(),
                        "Peer review of every radical plan",
                        Line.Assessment.Result.PARTLY_MET,
                        "audit of 50 plans",
                        "a second weekly meeting",
                        START.plusYears(1),
                        START));
        lines.forEach(line -> assertThat(registers.enter(line, manager)).isEmpty());
        for (int half = 0; half < 4; half++) {
            Line.Maturity scored = new Line.Maturity(
                    UUID.randomUUID(),
                    NETWORK,
                    1 + half,
                    2,
                    2,
                    3,
                    1 + half / 2,
                    2,
                    "Synthetic.",
                    START.plusMonths(half));
            assertThat(registers.enter(scored, manager)).isEmpty();
        }
    }
}
