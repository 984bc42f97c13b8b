package isocentre.service.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.TurnedClock;
import isocentre.service.learning.Cycle.Member;
import isocentre.service.learning.Cycle.Move;
import isocentre.service.learning.Cycle.Question;
import isocentre.service.learning.Cycle.State;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CyclesTest {
    private static final Eastern EASTERN = Eastern.small(home -> Site.over(home, LocalDate.of(2024, 9, 20)));
    private static final Site SITE = EASTERN.site();

    private final TurnedClock clock = SITE.part(TurnedClock.class);
    private final Questions questions = SITE.part(Questions.class);
    private final Cycles cycles = SITE.part(Cycles.class);
    private final Verdicts verdicts = SITE.part(Verdicts.class);
    private final Person manager = SITE.invite(Role.NETWORK_MANAGER, "ODN-06");
    private final Person second = SITE.invite(Role.NETWORK_MANAGER, "ODN-06");
    private final Person chair = SITE.invite(Role.NETWORK_CHAIR, "ODN-06");
    private final Commissioning commissioning = SITE.part(Commissioning.class);
    private final Person commissioner = SITE.invite(Role.COMMISSIONER, "ENG");
    private final Person patient = SITE.invite(Role.PATIENT_PARTNER, "ENG");

    @AfterAll
    static void stop() {
        SITE.close();
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
        UUID id = questions.ask(
                manager, question("Do patients do as well with five fractions of breast treatment?", "ODN-06"));
        refused(() -> verdicts.close(chair, id, Move.SPREAD, "Yes.", ""), "not measured again");
        refused(
                () -> commissioning.decide(
                        commissioner, id, Commissioned.Kind.POLICY, "Yes", "No", "None", LocalDate.of(2025, 1, 1)),
                "no result to decide on");
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
        clock.turn(LocalDate.of(2024, 10, 2));
        refused(() -> cycles.predict(manager, id, "More", 0.5, change, change, List.of()), "has begun");
        clock.turn(LocalDate.of(2024, 9, 25));
        cycles.predict(
                manager, id, "More patients have five fractions.", 0.5, change.plus(5), change, List.of("FRX-05"));
        assertThat(cycles.prediction(id).orElseThrow().power()).contains("in 100");

        refused(() -> cycles.agree(second, id, "Protocol of five fractions", "Synthetic lead", change), "moved on");
        refused(() -> cycles.find(manager, id, "As good.", " ", "Beyond five years."), "rests on");
        cycles.find(manager, id, "As good in a trial of 4,096 women.", "A trial.", "Beyond ten years.");
        refused(() -> cycles.agree(manager, id, "Protocol of five fractions", "Synthetic lead", change), "else's");
        cycles.agree(second, id, "Protocol of five fractions", "Synthetic lead", change);
        refused(() -> cycles.begin(manager, id), "begins in October 2024");
        clock.turn(LocalDate.of(2024, 10, 1));
        cycles.begin(manager, id);
        refused(() -> cycles.measure(manager, id), "There are 0 centres");

        clock.turn(LocalDate.of(2025, 4, 15));
        EASTERN.load(6, 12);
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

        assertThat(measured.answer().months()).hasSize(12);
        takenUpByProviders(id);
        refused(() -> verdicts.close(chair, id, Move.SPREAD, "Offer it to all.", ""), "No patient has voted");
        verdicts.vote(patient, id, Move.SPREAD, "Fewer journeys.");
        refused(() -> verdicts.close(manager, id, Move.SPREAD, "Offer it to all.", ""), "somebody else's");
        refused(() -> verdicts.close(chair, id, Move.SPREAD, " ", ""), "what was decided");
        verdicts.close(
                chair, id, Move.SPREAD, "Offer it to all, the group decided.", "One centre wants longer follow-up.");
        assertThat(cycles.find(id).orElseThrow().state()).isEqualTo(State.SPREAD);
        assertThat(cycles.steps(id))
                .extracting(Cycle.Step::move)
                .containsExactly("", "freeze", "predict", "find", "agree", "begin", "measure", "measure", "spread");
        assertThat(cycles.clocks().medianDays()).isPresent();

        publicReadsWordsAlone(id);
        commissioningDecidesOnWhatWasMeasured(id);
        UUID next = questions.restart(manager, id, question("And where the nodes are treated?", "ODN-06"));
        assertThat(cycles.find(next).orElseThrow().follows()).contains(id);
        refused(() -> questions.restart(manager, next, question("Again?", "ODN-06")), "still open");
        Person analyst = SITE.invite(Role.ANALYST, "ENG");
        UUID larger = questions.promote(analyst, id, "ENG");
        assertThat(cycles.find(larger).orElseThrow().promoted()).contains(id);
        refused(() -> questions.promote(analyst, larger, "ODN-06"), "larger place");
    }

    /// Told provider by provider, the file has a new version, and the answer holds what was planted.
    private void takenUpByProviders(UUID id) {
        List<String> providers = Standards.load().organisations().providersOn(Eastern.CHANGE.firstDay()).stream()
                .map(one -> one.code())
                .filter(code -> SITE.part(Directory.class)
                        .networkOf(code, Eastern.CHANGE.firstDay())
                        .filter(network -> network.id().equals("ODN-06"))
                        .isPresent())
                .map(OdsCode::code)
                .toList();
        providers.forEach(provider -> cycles.adopted(id, provider, Eastern.CHANGE));
        cycles.measure(manager, id);
        Cycle.Measurement again = cycles.measurements(id).getLast();
        Analysis file = Analysis.read(cycles.analyses(id).getLast());
        assertThat(again.analysis()).isEqualTo(2);
        assertThat(file.adopted().keySet()).containsExactlyInAnyOrderElementsOf(providers);
        assertThat(Analysis.read(file.yaml())).isEqualTo(file);
        assertThat(Eastern.PLANTED)
                .isBetween(again.answer().lower(), again.answer().upper());
        assertThat(cycles.run(file, again.dataVersion())).isEqualTo(again.answer());
    }

    /// L12, and LHS-M4: the Clinical Reference Group is asked.
    private void commissioningDecidesOnWhatWasMeasured(UUID id) {
        LocalDate from = LocalDate.of(2025, 6, 1);
        Commissioned.Kind tariff = Commissioned.Kind.TARIFF;
        refused(
                () -> commissioning.decide(chair, id, tariff, "A price by course", "It works", "For it", from),
                "Commissioners write down");
        refused(
                () -> commissioning.decide(commissioner, id, tariff, "A price by course", "It works", " ", from),
                "Clinical Reference Group");
        String page = "/cycles/" + id + "/commissioning";
        assertThat(SITE.signedIn(chair).get(page).status()).isEqualTo(403);
        Browser deciding = SITE.signedIn(commissioner);
        assertThat(deciding.get("/cycles/" + id).page().select("a[href='" + page + "']"))
                .hasSize(1);
        String[] form = {
            "kind", "",
            "what", "A price by course in place of one by visit.",
            "why", "Fewer visits did as well.",
            "advice", "Advised for it.",
            "from", from.toString()
        };
        assertThat(deciding.send(page, form).main()).contains("Choose what kind of decision");
        form[1] = "tariff";
        assertThat(deciding.send(page, form).status()).isEqualTo(303);
        assertThat(SITE.visitor().get("/cycles/" + id).main())
                .contains("What commissioning decided", "Tariff or price, from 1 June 2025", "Advised for it.");
        assertThat(SITE.visitor().get("/commissioning").page().select("a[href='/cycles/" + id + "']"))
                .hasSize(1);
        assertThatThrownBy(() -> SITE.database()
                        .sql("DELETE FROM cycle_commissioning WHERE cycle = ?")
                        .params(id)
                        .update())
                .hasMessageContaining("never changed");
    }

    private static void publicReadsWordsAlone(UUID id) {
        Browser.Seen page = SITE.visitor().get("/cycles/" + id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.main())
                .contains(
                        "What we asked",
                        "As good in a trial",
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
        questions.ask(
                manager, question("Would weekend treatment shorten interruptions of head and neck courses?", "ODN-06"));
        assertThat(questions.resembling("head and neck interruption at weekends"))
                .first()
                .satisfies(cycle -> assertThat(cycle.question()).contains("weekend treatment"));
        assertThat(questions.resembling("the of and")).isEmpty();
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
        String[] hostile = Arrays.copyOf(form, form.length + 2);
        hostile[form.length] = "origin";
        hostile[form.length + 1] = "javascript:alert(1)";
        assertThat(browser.send("/cycles/ask", hostile).text()).doesNotContain("javascript:alert");
    }

    @Test
    @DisplayName("L3, L13: a question without community, figure, plain words or a search is refused")
    void notWhole() {
        Question whole = question("Is a question whole?", "ODN-06");
        refused(
                () -> questions.ask(
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
                () -> questions.ask(
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
                () -> questions.ask(
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
        refused(() -> questions.ask(manager, question("Of another network?", "ODN-09")), "act for");
    }

    @Test
    @DisplayName(
            "L4: cycles of a provider, a network and England stand beside each other; what is not open stays inside")
    void manyAtOnce() {
        Person lead = SITE.invite(Role.CLINICAL_LEAD, "RM1");
        Person analyst = SITE.invite(Role.ANALYST, "ENG");
        UUID provider = questions.ask(lead, question("Asked at one provider?", "RM1"));
        UUID network = questions.ask(manager, question("Asked in one network?", "ODN-06"));
        UUID england = questions.ask(analyst, question("Asked of England?", "ENG"));
        assertThat(cycles.seenBy(Optional.empty())).extracting(Cycle::id).contains(provider, network, england);
        Question open = question("Not for everybody yet?", "RM1");
        UUID inside = questions.ask(
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
