package isocentre.service.governance.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.governance.Line;
import isocentre.service.governance.Registers;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// A meeting by its pages, from being called to its minutes.
class MeetingsTest {
    private static final String NETWORK = "ODN-03";
    private static final String PAGE = "/governance/networks/" + NETWORK;

    private final Site site = Site.open();
    private final Registers registers = site.part(Registers.class);
    private final Person person = site.invite(Role.NETWORK_MANAGER, NETWORK);
    private final Browser manager = site.signedIn(person);

    @Test
    void anUnexplainedSignalIsOnTheNextAgendaAndStaysThereOnceTheMeetingIsClosed() {
        LocalDate today = LocalDate.now();
        Line.Group group = new Line.Group(
                UUID.randomUUID(),
                NETWORK,
                Line.Group.Kind.OVERSIGHT_GROUP,
                "Oversight group",
                today.minusYears(1),
                null);
        Line.Seat seat = new Line.Seat(
                UUID.randomUUID(),
                NETWORK,
                group.id(),
                "Synthetic Physicist",
                Line.Seat.Office.SUBGROUP_LEAD,
                Line.Seat.Post.HEAD_OF_PHYSICS,
                "somewhere",
                today.minusYears(1),
                null);
        Line.Group physics = new Line.Group(
                UUID.randomUUID(), NETWORK, Line.Group.Kind.SUBGROUP, "Physics subgroup", today.minusYears(1), null);
        Line.Declaration interest = new Line.Declaration(
                UUID.randomUUID(),
                NETWORK,
                seat.id(),
                Line.Declaration.Kind.INTEREST,
                "teaches for a maker of machines",
                today.minusYears(1));
        for (Line line : List.of(group, physics, seat, interest)) {
            assertThat(registers.enter(line, person)).isEmpty();
        }
        UUID signal = signal();

        Browser.Seen wrong = manager.send(PAGE + "/meetings", "day", "", "body", "", "place", "", "quorum", "0");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".nhsuk-error-summary li")).hasSize(4);
        String next = call(group, today);
        String later = call(group, today.plusDays(30));
        assertThat(manager.get(call(physics, today)).main()).doesNotContain("an unusual figure of a test");
        assertThat(manager.get("/governance/now").location()).hasValue(PAGE + "/now");
        assertThat(manager.get(PAGE + "/now").main()).contains("an unusual figure of a test");
        assertThat(manager.get(next).main()).contains("an unusual figure of a test");
        assertThat(manager.get(later).main()).doesNotContain("an unusual figure of a test");

        assertThat(manager.send(next + "/papers", "title", "x", "paper", "long", "plain", "")
                        .status())
                .isEqualTo(422);
        assertThat(manager.get(next).main()).contains("Synthetic Physicist: teaches for a maker of machines");
        manager.send(next + "/papers", "title", "Machines", "paper", "all of it", "plain", "we need one more");
        assertThat(manager.send(next + "/close", "minutes", "we spoke").status())
                .isEqualTo(422);
        manager.send(
                next + "/close",
                "minutes",
                "we spoke",
                "interests",
                "one member advises a trial",
                "attending",
                seat.id().toString());
        manager.send(next + "/papers", "title", "Too late", "paper", "p", "plain", "p");
        site.database()
                .sql("UPDATE signal SET state = 'closed' WHERE id = ?")
                .params(signal)
                .update();

        assertThat(manager.get(next).main())
                .contains("an unusual figure of a test")
                .contains("1 with a place: Synthetic Physicist.")
                .contains("That was no quorum")
                .contains("we need one more")
                .contains("we spoke")
                .contains("Declared at the meeting: one member advises a trial")
                .doesNotContain("Too late");
        assertThat(manager.get(PAGE + "/now").main()).contains("Closed without a quorum");
        manager.send(later + "/close", "minutes", "before its day", "interests", "none");
        assertThat(site.part(Meetings.class).find(id(later)).orElseThrow().closed())
                .isEmpty();
        assertThatThrownBy(() -> site.database()
                        .sql("UPDATE meeting SET minutes = 'other' WHERE id = ?")
                        .params(id(next))
                        .update())
                .isInstanceOf(DataAccessException.class);
        Browser neighbour = site.signedIn(Role.NETWORK_CHAIR, "ODN-04");
        assertThat(neighbour.get(next).status()).isEqualTo(403);
        assertThat(neighbour
                        .send(later + "/papers", "title", "t", "paper", "p", "plain", "p")
                        .status())
                .isEqualTo(403);
        assertThat(site.signedIn(Role.COMMISSIONER, "ENG")
                        .send(later + "/papers", "title", "t", "paper", "p", "plain", "p")
                        .status())
                .isEqualTo(403);
        site.database().sql("DELETE FROM signal WHERE id = ?").params(signal).update();
    }

    @Test
    void iog02TheImplementationGroupIsShownCaseStudiesAndIndicatorsAtItsMeetings() {
        Browser commissioner = site.signedIn(Role.COMMISSIONER, "ENG");
        assertThat(manager.get("/governance/implementation/meetings").status()).isEqualTo(403);
        String escalation = manager.send("/escalations", "title", "A question of a test of meetings", "reason", "why")
                .location()
                .orElseThrow();
        String meeting = commissioner
                .send(
                        "/governance/implementation/meetings",
                        "day",
                        LocalDate.now().toString(),
                        "place",
                        "by video",
                        "quorum",
                        "1")
                .location()
                .orElseThrow();
        assertThat(commissioner.get("/governance/implementation").main()).contains("A question of a test of meetings");
        assertThat(manager.get(meeting).page().select("a[href='" + escalation + "']"))
                .hasSize(1);
        Browser neighbour = site.signedIn(Role.NETWORK_CHAIR, "ODN-04");
        assertThat(neighbour.get(meeting).main()).contains("A question of a test of meetings");
        assertThat(neighbour.get(meeting).page().select("a[href='" + escalation + "']"))
                .isEmpty();
        assertThat(commissioner
                        .send(meeting + "/exhibits", "kind", "OTHER", "shown", "", "address", "https://elsewhere.org")
                        .page()
                        .select(".nhsuk-error-summary li"))
                .hasSize(3);
        commissioner.send(meeting + "/exhibits", "kind", "CASE_STUDY", "shown", "Five fractions", "address", "/cycles");
        commissioner.send(
                meeting + "/exhibits", "kind", "INDICATOR", "shown", "Waiting times", "address", "/indicators");
        assertThat(commissioner.get(meeting).page().select("main li a").eachAttr("href"))
                .contains("/cycles", "/indicators");
        assertThat(manager.send(meeting + "/close", "minutes", "m", "interests", "none")
                        .status())
                .isEqualTo(403);
        commissioner.send(
                meeting + "/close",
                "minutes",
                "we learnt",
                "interests",
                "none",
                "attending",
                commissioner
                        .get(meeting)
                        .page()
                        .select("input[name=attending]")
                        .getFirst()
                        .val());
        assertThat(commissioner.get(meeting).main()).contains("we learnt").doesNotContain("no quorum");
        assertThat(site.signedIn(Role.DATA_MANAGER, "RR8").get(meeting).status())
                .isEqualTo(403);
        site.database()
                .sql("UPDATE escalation SET state = 'closed' WHERE id = ?")
                .params(id(escalation))
                .update();
    }

    private String call(Line.Group group, LocalDate day) {
        return manager.send(
                        PAGE + "/meetings",
                        "day",
                        day.toString(),
                        "body",
                        group.id().toString(),
                        "place",
                        "by video",
                        "quorum",
                        "2")
                .location()
                .orElseThrow();
    }

    private static UUID id(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    private UUID signal() {
        String provider = registers
                .standing(registers.network(NETWORK).orElseThrow(), LocalDate.of(2024, 6, 30))
                .members()
                .getFirst();
        UUID id = UUID.randomUUID();
        LocalDate month = LocalDate.of(2024, 6, 1);
        site.database()
                .sql(
                        "INSERT INTO signal (id, indicator, provider, rule, period, first_month, last_month, headline, value,"
                                + " state, state_since, due_on, raised_at, data_version, evidence) VALUES (?, 'TIM-01', ?,"
                                + " 'spc-above-limit', '2024-06', ?, ?, 'an unusual figure of a test', 0.5, 'new', now(),"
                                + " '2024-08-01', now(), 'DV-0', '{}')")
                .params(id, provider, month, month)
                .update();
        return id;
    }
}
