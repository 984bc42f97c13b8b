package isocentre.service.priorities.horizon;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.Grant;
import isocentre.service.people.Role;
import isocentre.service.priorities.horizon.News.Move;
import isocentre.service.priorities.horizon.News.State;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HorizonTest {
    private final Site site = Site.open();
    private final HorizonWorkflow workflow = new HorizonWorkflow();

    @Test
    void newsMovesOnlyAsItsTableSaysAndNobodyJudgesWhatTheyNoticed() {
        List<String> legal = List.of(
                "NOTICED ASSESS ASSESSED",
                "NOTICED DROP DROPPED",
                "ASSESSED ASSESS ASSESSED",
                "ASSESSED LINK LINKED",
                "ASSESSED DROP DROPPED");
        Set<Role> judging = EnumSet.of(Role.NETWORK_MANAGER, Role.ANALYST, Role.COMMISSIONER);
        Random random = new Random(41);
        Set<State> reached = EnumSet.noneOf(State.class);
        for (int start = 0; start < 300; start++) {
            State state = State.NOTICED;
            for (int i = 0; i < 30; i++) {
                reached.add(state);
                Role role = Role.values()[random.nextInt(Role.values().length)];
                boolean noticed = random.nextInt(4) == 0;
                Move move = Move.values()[random.nextInt(Move.values().length)];
                String begin = state + " " + move + " ";
                boolean expected = judging.contains(role)
                        && !(noticed && state == State.NOTICED)
                        && legal.stream().anyMatch(line -> line.startsWith(begin));
                Grant grant = new Grant(UUID.randomUUID(), role, "ENG", LocalDate.of(2020, 1, 1), null, null);
                assertThat(workflow.moves(List.of(grant), state, noticed).contains(move))
                        .as("%s %s by %s", state, move, role)
                        .isEqualTo(expected);
                if (expected) {
                    state = workflow.after(state, move).orElseThrow();
                    assertThat(legal).contains(begin + state);
                }
            }
            reached.add(state);
        }
        assertThat(reached).isEqualTo(EnumSet.allOf(State.class));
    }

    @Test
    void somebodyNoticesSomebodyElseJudgesAndEverybodyReads() {
        Browser physicist = site.signedIn(Role.PHYSICIST, "RTH");
        Browser analyst = site.signedIn(Role.ANALYST, "ENG");
        assertThat(physicist
                        .send("/horizon", "title", "x", "what", "y", "kind", "technology", "source", "javascript:1")
                        .status())
                .isEqualTo(422);
        String page = physicist
                .send(
                        "/horizon",
                        "title",
                        "A faster way to plan",
                        "what",
                        "A plan in a minute.",
                        "kind",
                        "technology",
                        "source",
                        "https://example.org/plan")
                .location()
                .orElseThrow();
        assertThat(physicist
                        .send(page + "/assess", "couldChange", "all", "expected", "2027")
                        .status())
                .isEqualTo(403);
        assertThat(analyst.send(page + "/assess", "couldChange", "", "expected", "2027")
                        .main())
                .contains("what it could change for patients");
        analyst.send(page + "/assess", "couldChange", "Planned anew each day.", "expected", "2029");
        assertThat(site.visitor().get(page).main()).contains("Planned anew each day.", "2029", "Assessed");
        assertThat(site.visitor().get("/horizon").main()).contains("A faster way to plan");
        assertThat(analyst.send(page + "/link", "question", UUID.randomUUID().toString())
                        .main())
                .contains("Choose one of the published questions");
        assertThat(analyst.get(page)
                        .page()
                        .select("a:containsOwn(learning cycle)")
                        .attr("href"))
                .isEqualTo("/cycles/ask?origin=" + page.replace("/", "%2F") + "&question=A+faster+way+to+plan");
        analyst.send(page + "/drop", "words", "It is not about radiotherapy after all.");
        assertThat(site.visitor().get(page).main()).contains("Not followed");
    }
}
