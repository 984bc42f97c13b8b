package isocentre.service.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.radiotherapy.Month;
import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.audit.AuditLog;
import isocentre.service.learning.Cycle.Member;
import isocentre.service.learning.Cycle.Move;
import isocentre.service.learning.Cycle.Origin;
import isocentre.service.learning.Cycle.Question;
import isocentre.service.learning.Cycle.State;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class CyclesTest {
    private static final Eastern EASTERN = new Eastern();
    private static final Site SITE = EASTERN.site();

    private final MovedClock clock = new MovedClock();
    private final Cycles cycles = new Cycles(
            SITE.part(JdbcClient.class),
            SITE.part(JsonMapper.class),
            SITE.part(CycleRows.class),
            SITE.part(CycleRights.class),
            SITE.part(Counted.class),
            SITE.part(Analyses.class),
            SITE.part(AuditLog.class),
            clock,
            SITE.part(ApplicationEventPublisher.class));
    private final Person manager = SITE.invite(Role.NETWORK_MANAGER, "ODN-06");
    private final Person chair = SITE.invite(Role.NETWORK_CHAIR, "ODN-06");
    private final Person patient = SITE.invite(Role.PATIENT_PARTNER, "ENG");

    @AfterAll
    static void stop() {
        SITE.close();
    }

    private static final class MovedClock extends Clock {
        private LocalDate day = LocalDate.of(2024, 9, 20);

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return day.atTime(12, 0).atZone(getZone()).toInstant();
        }
    }

    private static Question question(String words, String place) {
        return new Question(
                words,
                "One week of treatment in place of three is easier for patients.",
                "FRX-01",
                place,
                true,
                Origin.nothing(),
                "The priority list of 2023 and the trials register: nothing on adoption.",
                List.of(new Member("Synthetic Person", "Patients' panel")));
    }

    private static void refused(Runnable step, String words) {
        assertThatThrownBy(step::run).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }

    @Test
    @DisplayName("L3, L6, L7: from question to spread, the planted effect measured by the cycle's own file")
    void theWholeLoop() {
        UUID id = cycles.ask(
                manager, question("Do patients do as well with five fractions of breast treatment?", "ODN-06"));
        refused(() -> cycles.close(chair, id, Move.SPREAD, "Yes.", ""), "not measured again");
        refused(() -> cycles.predict(manager, id, "More", 0.5, Eastern.CHANGE, Eastern.CHANGE, List.of()), "moved on");

        cycles.freeze(manager, id, Eastern.FIRST);
        Cycle.Baseline baseline = cycles.baseline(id).orElseThrow();
        assertThat(baseline.last()).isEqualTo(Eastern.FIRST.plus(5));
        assertThat(baseline.numerator() / baseline.denominator()).isBetween(0.1, 0.3);
        assertThatThrownBy(() -> SITE.database()
                        .sql("UPDATE cycle_baseline SET numerator = 0 WHERE cycle = ?")
                        .params(id)
                        .update())
                .hasMessageContaining("never changed");

        Month change = Eastern.CHANGE;
        refused(
                () -> cycles.predict(manager, id, "More", 0.5, change, Eastern.FIRST.plus(3), List.of()),
                "begins after it");
        clock.day = LocalDate.of(2024, 10, 2);
        refused(() -> cycles.predict(manager, id, "More", 0.5, change, change, List.of()), "has begun");
        clock.day = LocalDate.of(2024, 9, 25);
        cycles.predict(
                manager, id, "More patients have five fractions.", 0.5, change.plus(5), change, List.of("FRX-05"));
        assertThat(cycles.prediction(id).orElseThrow().power()).contains("in 100");

        cycles.agree(manager, id, "Protocol of five fractions", "Synthetic lead", change);
        refused(() -> cycles.begin(manager, id), "begins in October 2024");
        clock.day = LocalDate.of(2024, 10, 1);
        cycles.begin(manager, id);
        refused(() -> cycles.measure(manager, id), "There are 0 centres");

        EASTERN.load(6, 12);
        clock.day = LocalDate.of(2025, 4, 15);
        cycles.measure(manager, id);
        Cycle.Measurement measured = cycles.measurements(id).getFirst();
        assertThat(measured.answer().found()).isTrue();
        assertThat(Eastern.PLANTED)
                .isBetween(measured.answer().lower(), measured.answer().upper());
        assertThat(measured.answer().balancing())
                .singleElement()
                .satisfies(one -> assertThat(one.indicator()).isEqualTo("FRX-05"));
        Analysis file = Analysis.read(cycles.analyses(id).getLast());
        assertThat(cycles.run(file, measured.dataVersion()))
                .as("the same file gives the same answer on the same data version")
                .isEqualTo(measured.answer());
        assertThat(cycles.run(file, baseline.dataVersion()).told())
                .as("it can be run on the earlier one too")
                .isFalse();

        refused(() -> cycles.close(chair, id, Move.SPREAD, "Offer it to all.", ""), "No patient has voted");
        cycles.vote(patient, id, Move.SPREAD, "Fewer journeys.");
        refused(() -> cycles.close(manager, id, Move.SPREAD, "Offer it to all.", ""), "somebody else's");
        refused(() -> cycles.close(chair, id, Move.SPREAD, " ", ""), "what was decided");
        cycles.close(
                chair, id, Move.SPREAD, "Offer it to all, the group decided.", "One centre wants longer follow-up.");
        assertThat(cycles.find(id).orElseThrow().state()).isEqualTo(State.SPREAD);
        assertThat(cycles.steps(id))
                .extracting(Cycle.Step::move)
                .containsExactly("", "freeze", "predict", "agree", "begin", "measure", "spread");
        assertThat(cycles.clocks().medianDays()).isPresent();

        publicReadsWordsAlone(id);
        UUID next = cycles.restart(manager, id, question("And where the nodes are treated?", "ODN-06"));
        assertThat(cycles.find(next).orElseThrow().follows()).contains(id);
        refused(() -> cycles.restart(manager, next, question("Again?", "ODN-06")), "still open");
        Person analyst = SITE.invite(Role.ANALYST, "ENG");
        UUID larger = cycles.promote(analyst, id, "ENG");
        assertThat(cycles.find(larger).orElseThrow().promoted()).contains(id);
        refused(() -> cycles.promote(analyst, larger, "ODN-06"), "larger place");
    }

    private static void publicReadsWordsAlone(UUID id) {
        Browser.Seen page = SITE.visitor().get("/cycles/" + id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.main())
                .contains(
                        "What we asked",
                        "What we changed",
                        "What it did",
                        "it rose",
                        "One centre wants longer follow-up")
                .doesNotContain("percentage points", "data version", "Synthetic lead", "Synthetic Person");
        assertThat(SITE.signedIn(Role.CLINICAL_LEAD, "RM1").get("/cycles/" + id).main())
                .contains("percentage points", "What has to hold", "One centre wants longer follow-up");
    }

    @Test
    @DisplayName("L13: a new question is kept only after those that resemble it were shown, on the page too")
    void resembling() {
        cycles.ask(
                manager, question("Would weekend treatment shorten interruptions of head and neck courses?", "ODN-06"));
        assertThat(cycles.resembling("head and neck interruption at weekends"))
                .first()
                .satisfies(cycle -> assertThat(cycle.question()).contains("weekend treatment"));
        assertThat(cycles.resembling("the of and")).isEmpty();
        Browser browser = SITE.signedIn(Role.NETWORK_MANAGER, "ODN-06");
        String[] form = {
            "question", "Do weekend treatments help head and neck patients?",
            "why", "Gaps in treatment harm.",
            "indicator", "FRX-01",
            "place", "ODN-06",
            "lookedFor", "Nothing found.",
            "community", "A Patient, Patients' panel"
        };
        Browser.Seen shown = browser.send("/cycles/ask", form);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.main()).contains("Has it been asked before?", "Would weekend treatment shorten");
        String[] again = Arrays.copyOf(form, form.length + 2);
        again[form.length] = "seen";
        again[form.length + 1] = "yes";
        assertThat(browser.send("/cycles/ask", again).status()).isEqualTo(303);
    }

    @Test
    @DisplayName("L3, L13: a question without community, figure, plain words or a search is refused")
    void notWhole() {
        Question whole = question("Is a question whole?", "ODN-06");
        refused(
                () -> cycles.ask(
                        manager,
                        new Question(
                                whole.question(),
                                whole.why(),
                                "FRX-01",
                                "ODN-06",
                                true,
                                Origin.nothing(),
                                "searched",
                                List.of())),
                "at least one person");
        refused(
                () -> cycles.ask(
                        manager,
                        new Question(
                                whole.question(),
                                whole.why(),
                                "FRX-01",
                                "ODN-06",
                                true,
                                Origin.nothing(),
                                " ",
                                whole.community())),
                "trials");
        refused(
                () -> cycles.ask(
                        manager,
                        new Question(
                                whole.question(),
                                whole.why(),
                                "NONE",
                                "ODN-06",
                                true,
                                Origin.nothing(),
                                "searched",
                                whole.community())),
                "figure");
        refused(() -> cycles.ask(manager, question("Of another network?", "ODN-09")), "act for");
    }

    @Test
    @DisplayName(
            "L4: cycles of a provider, a network and England stand beside each other; what is not open stays inside")
    void manyAtOnce() {
        Person lead = SITE.invite(Role.CLINICAL_LEAD, "RM1");
        Person analyst = SITE.invite(Role.ANALYST, "ENG");
        UUID provider = cycles.ask(lead, question("Asked at one provider?", "RM1"));
        UUID network = cycles.ask(manager, question("Asked in one network?", "ODN-06"));
        UUID england = cycles.ask(analyst, question("Asked of England?", "ENG"));
        assertThat(cycles.seenBy(Optional.empty())).extracting(Cycle::id).contains(provider, network, england);
        Question open = question("Not for everybody yet?", "RM1");
        UUID inside = cycles.ask(
                lead,
                new Question(
                        open.question(),
                        open.why(),
                        open.indicator(),
                        open.place(),
                        false,
                        open.origin(),
                        open.lookedFor(),
                        open.community()));
        assertThat(SITE.visitor().get("/cycles/" + inside).status()).isEqualTo(404);
        assertThat(SITE.visitor().get("/cycles").main())
                .contains("Asked at one provider?", "Asked of England?")
                .doesNotContain("Not for everybody yet?");
        assertThat(cycles.moves(manager, cycles.find(provider).orElseThrow())).contains(Move.FREEZE);
        assertThat(cycles.moves(patient, cycles.find(provider).orElseThrow())).isEmpty();
        assertThat(cycles.moves(
                        SITE.invite(Role.NETWORK_MANAGER, "ODN-09"),
                        cycles.find(provider).orElseThrow()))
                .isEmpty();
    }
}
