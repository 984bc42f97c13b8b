package isocentre.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.radiotherapy.Month;
import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignalsTest {
    private static final String NETWORK = "ODN-10";
    private static int versions;

    private final Site site = Site.open();
    private final Signals signals = site.part(Signals.class);
    private final Rounds rounds = site.part(Rounds.class);

    @Test
    void aFigureOutsideItsLimitsRaisesOneSignalWithItsEvidenceFrozen() {
        String version = version();
        rounds.look(new Story("TIM-01").with("RHQ", Story.LAST, 0.5).edition(version));
        Signal signal = only("RHQ", "TIM-01");
        assertThat(signal.rule()).isEqualTo("spc-below-limit");
        assertThat(signal.dataVersion()).isEqualTo(version);
        Evidence evidence = signals.evidence(signal.id());
        assertThat(evidence.value()).contains("50.0%", "100 of 200");
        assertThat(evidence.picture().twin().rows()).hasSize(24);
        assertThat(evidence.receipt().entries()).isNotEmpty();

        rounds.look(new Story("TIM-01").with("RHQ", Story.LAST, 0.5).edition(version));
        rounds.look(new Story("TIM-01").with("RHQ", Story.LAST, 0.5).edition(version()));
        assertThat(of("RHQ", "TIM-01")).as("the same again raises nothing").hasSize(1);
        assertThat(signals.evidence(signal.id())).isEqualTo(evidence);
        assertThatThrownBy(() -> site.database()
                        .sql("UPDATE signal SET value = 1 WHERE id = ?")
                        .params(signal.id())
                        .update())
                .hasMessageContaining("never changed");

        rounds.look(new Story("TIM-01").edition(version()));
        assertThat(signals.find(signal.id()).orElseThrow().gone()).contains("the figure was revised");
        rounds.look(new Story("TIM-01").with("RHQ", Story.LAST, 0.5).edition(version()));
        assertThat(signals.find(signal.id()).orElseThrow().gone()).isEmpty();
        assertThat(of("RHQ", "TIM-01")).hasSize(1);
    }

    @Test
    void aRowOfMonthsIsOneSignalHoweverLongItGoesOn() {
        Story story = new Story("FRX-01");
        Month from = new Month(2024, 8);
        from.to(Story.LAST).forEach(month -> story.with("RTR", month, 0.885));
        rounds.look(story.until(new Month(2025, 2)).edition(version()));
        Signal first = only("RTR", "FRX-01");
        assertThat(first.rule()).isEqualTo("spc-run-below");
        rounds.look(story.until(Story.LAST).edition(version()));
        assertThat(only("RTR", "FRX-01").lastMonth()).isEqualTo(Story.LAST);
        assertThat(only("RTR", "FRX-01").period().last()).isEqualTo(new Month(2025, 2));
    }

    @Test
    void aRoundSaysHowManyPointsItLookedAtAndHowManySignalsChanceWouldRaise() {
        String version = version();
        rounds.look(new Story("TIM-01").edition(version));
        int[] looked = site.database()
                .sql("SELECT months, years FROM signal_round WHERE data_version = ?")
                .params(version)
                .query((row, ignored) -> new int[] {row.getInt(1), row.getInt(2)})
                .single();
        assertThat(looked[0]).isBetween(40, 60);
        assertThat(looked[1]).isBetween(40, 60);
        double expected = site.database()
                .sql("SELECT expected FROM signal_round WHERE data_version = ?")
                .params(version)
                .query((row, ignored) -> row.getDouble(1))
                .single();
        assertThat(expected)
                .isEqualTo(SignalWorkflow.load().expectedFalse(looked[0], looked[1]))
                .isBetween(0.5, 2.0);
        assertThat(site.signedIn(Role.ANALYST, "ENG").get("/signals").main()).contains("by chance alone");
    }

    @Test
    void onlyTheProviderExplainsAndNobodyClosesTheirOwnExplanation() {
        rounds.look(new Story("TIM-06").with("RHQ", Story.LAST, 0.2).edition(version()));
        UUID id = only("RHQ", "TIM-06").id();
        Browser lead = site.signedIn(Role.CLINICAL_LEAD, "RHQ");
        Browser manager = site.signedIn(Role.NETWORK_MANAGER, NETWORK);
        String page = "/signals/" + id;

        assertThat(lead.send(page + "/close", "reason", "mine").status()).isEqualTo(403);
        assertThat(manager.send(page + "/explain", "explanation", "theirs").status())
                .isEqualTo(403);
        assertThat(manager.send(page + "/close", "reason", "too early").status())
                .isEqualTo(303);
        assertThat(signals.find(id).orElseThrow().state()).isEqualTo(Signal.State.NEW);

        manager.send(page + "/acknowledge");
        assertThat(signals.find(id).orElseThrow().state()).isEqualTo(Signal.State.ACKNOWLEDGED);
        assertThat(lead.get("/signals").main()).contains("For you to act");
        Browser.Seen empty = lead.send(page + "/explain", "explanation", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select(".nhsuk-error-summary a").attr("href")).isEqualTo("#explanation");
        lead.send(page + "/explain", "explanation", "A linac was replaced for 3 weeks.");
        assertThat(manager.get(page).main()).contains("A linac was replaced for 3 weeks.", "Clinical lead");
        manager.send(page + "/close", "reason", "Explained; capacity is back.");
        assertThat(signals.find(id).orElseThrow().state()).isEqualTo(Signal.State.CLOSED);
        assertThat(manager.get("/signals?show=closed").text()).contains(id.toString());

        Person both = site.invite(Role.CLINICAL_LEAD, "RHQ");
        site.part(isocentre.service.people.Accounts.class)
                .give("system", both, Role.NETWORK_CHAIR, NETWORK, java.time.LocalDate.of(2020, 1, 1), null);
        Person twice = site.part(isocentre.service.people.Accounts.class)
                .find(both.id())
                .orElseThrow();
        rounds.look(new Story("DEL-01").with("RHQ", Story.LAST, 0.2).edition(version()));
        Signal own = only("RHQ", "DEL-01");
        assertThat(signals.move(own.id(), Signal.Move.EXPLAIN, twice, "my words"))
                .isTrue();
        assertThat(signals.moves(twice, signals.find(own.id()).orElseThrow()))
                .doesNotContain(Signal.Move.CLOSE)
                .contains(Signal.Move.REVIEW);
        assertThat(signals.move(own.id(), Signal.Move.CLOSE, twice, "mine")).isFalse();
    }

    @Test
    void everyMoveThatTheTableDoesNotHaveIsRefusedInEveryStateForEveryRole() {
        rounds.look(new Story("DQ-02").with("RHQ", Story.LAST, 0.3).edition(version()));
        UUID id = only("RHQ", "DQ-02").id();
        SignalWorkflow workflow = SignalWorkflow.load();
        Map<Role, Person> people = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            if (role.givable()) {
                people.put(
                        role,
                        site.invite(
                                role,
                                switch (role.scope()) {
                                    case PROVIDER -> "RHQ";
                                    case NETWORK -> NETWORK;
                                    case ENGLAND -> "ENG";
                                }));
            }
        }
        int refused = 0;
        for (Signal.State state : Signal.State.values()) {
            for (Signal.Move move : Signal.Move.values()) {
                for (Map.Entry<Role, Person> person : people.entrySet()) {
                    site.database()
                            .sql("UPDATE signal SET state = ? WHERE id = ?")
                            .params(state.word(), id)
                            .update();
                    // The provider is in a network: an analyst has no part in its signals.
                    boolean may = workflow.way(state, move)
                            .filter(way -> way.by().contains(person.getKey()))
                            .filter(way -> person.getKey() != Role.ANALYST)
                            .isPresent();
                    assertThat(signals.move(id, move, person.getValue(), "words"))
                            .as(person.getKey() + " " + move + " when " + state)
                            .isEqualTo(may);
                    refused += may ? 0 : 1;
                }
            }
        }
        assertThat(refused).isGreaterThan(150);
    }

    @Test
    void aSignalIsSeenByItsProviderItsNetworkAndThoseOfEnglandInEveryState() {
        rounds.look(new Story("FRX-03").with("RHQ", Story.LAST, 0.1).edition(version()));
        UUID id = only("RHQ", "FRX-03").id();
        Map<Browser, Boolean> askers = Map.of(
                site.signedIn(Role.PHYSICIST, "RHQ"), true,
                site.signedIn(Role.PHYSICIST, "RR8"), false,
                site.signedIn(Role.NETWORK_CHAIR, NETWORK), true,
                site.signedIn(Role.NETWORK_CHAIR, "ODN-07"), false,
                site.signedIn(Role.COMMISSIONER, "ENG"), true,
                site.signedIn(Role.AUDITOR, "ENG"), false);
        for (Signal.State state : Signal.State.values()) {
            site.database()
                    .sql("UPDATE signal SET state = ? WHERE id = ?")
                    .params(state.word(), id)
                    .update();
            String list = "/signals?show=" + (state == Signal.State.CLOSED ? "closed" : "open");
            askers.forEach((browser, sees) -> {
                assertThat(browser.get("/signals/" + id).status() == 200).isEqualTo(sees);
                assertThat(browser.get(list).text().contains(id.toString())).isEqualTo(sees);
            });
        }
    }

    private List<Signal> of(String provider, String indicator) {
        return site
                .database()
                .sql("SELECT id FROM signal WHERE provider = ? AND indicator = ? AND rule LIKE 'spc-%'")
                .params(provider, indicator)
                .query((row, ignored) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .map(id -> signals.find(id).orElseThrow())
                .toList();
    }

    private Signal only(String provider, String indicator) {
        assertThat(of(provider, indicator)).hasSize(1);
        return of(provider, indicator).getFirst();
    }

    private static String version() {
        return "story-" + ++versions;
    }
}
