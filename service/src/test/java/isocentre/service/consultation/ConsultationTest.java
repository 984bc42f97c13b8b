package isocentre.service.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.consultation.answering.Answers;
import isocentre.service.consultation.answering.Response;
import isocentre.service.people.Role;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ConsultationTest {
    private final Site site = Site.open();

    private List<Response> responses(Asked asked) {
        return site.part(Answers.class).responses(asked.id());
    }

    @Test
    void con01OpensOnlyWithDaysAudienceInterestsAndQuestionsAndByAnotherThanItsPlanner() {
        Browser manager = site.signedIn(Role.NETWORK_MANAGER, "ODN-02");
        Browser.Seen without = manager.send("/consultations", "title", "Times", "place", "ODN-02", "opens", "soon");
        assertThat(without.status()).isEqualTo(422);
        Asked asked = new Asked(site, "ODN-02", "Times of treatment");
        assertThat(site.visitor().get(asked.page).status()).isEqualTo(404);
        assertThat(site.visitor().get("/consultations").main()).doesNotContain("Times of treatment");
        assertThat(asked.moved(asked.other, "open").main()).contains("There is no question yet");
        asked.planner.send(asked.page + "/questions", "question", "Which times suit you?", "choices", "");
        asked.moved(asked.planner, "open");
        assertThat(asked.state()).isEqualTo("planned");
        asked.planner.send(
                asked.page + "/events",
                "eventTitle",
                "Meeting",
                "day",
                LocalDate.now().plusDays(3).toString(),
                "eventPlace",
                "Leeds");
        assertThat(asked.planner
                        .send(asked.page + "/documents", "documentTitle", "Draft", "address", "javascript:alert(1)")
                        .status())
                .isEqualTo(422);
        asked.planner.send(
                asked.page + "/documents", "documentTitle", "Draft", "address", "https://example.org/draft.html");
        asked.moved(asked.other, "open");
        assertThat(asked.state()).isEqualTo("open");
        site.database()
                .sql("UPDATE consultation_event SET day = ? WHERE consultation = ?")
                .params(LocalDate.now().minusDays(1), asked.id())
                .update();
        String page = site.visitor().get(asked.page).main();
        assertThat(page)
                .contains("Patients, Carers, Clinicians", "Specialised commissioning", "Which times suit you?")
                .contains("Meeting, Leeds Now ended", "Draft", "Answer now");
        assertThat(site.visitor().get("/consultations").main()).contains("Times of treatment");
    }

    @Test
    void anybodyAnswersWithoutAnAccountAndAnswersOnPaperAreMarked() {
        Asked asked = new Asked(site, "ODN-03", "Travel").opened();
        assertThat(site.visitor().get(asked.page + "/answer").main()).contains("Your answer", "How do you travel?");
        assertThat(asked.answered("Two buses.", "q2", "By bus", "audience", "Patients")
                        .location())
                .contains(asked.page + "/thanks");
        assertThat(site.visitor().get(asked.page + "/thanks").heading()).isEqualTo("Thank you");
        assertThat(asked.answered("Two buses.", "q2", "By air").main()).contains("Choose one of the answers");
        assertThat(asked.answered("").main()).contains("Answer one question at least");
        Browser.Seen entered = asked.planner.send(
                asked.page + "/paper",
                "q1",
                "No bus on Sundays.",
                "received",
                LocalDate.now().toString());
        assertThat(entered.status()).isEqualTo(303);
        assertThat(asked.planner
                        .send(
                                asked.page + "/paper",
                                "q1",
                                "Late.",
                                "received",
                                LocalDate.now().plusDays(1).toString())
                        .status())
                .isEqualTo(422);
        assertThat(responses(asked)).hasSize(2);
        assertThat(responses(asked))
                .filteredOn(Response::paper)
                .singleElement()
                .satisfies(one -> assertThat(one.answers()).containsEntry(1, "No bus on Sundays."));
        assertThat(site.signedIn(Role.NETWORK_MANAGER, "ODN-02")
                        .send(asked.page + "/paper", "q1", "Ours", "received", "2026-01-01")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatCouldTellWhoSomebodyIsIsRefusedAndNameAndAddressAreKeptApart() {
        Asked asked = new Asked(site, "ODN-04", "Parking").opened();
        assertThat(asked.answered("Ring me on 01632 960123.").main()).contains("a telephone number");
        assertThat(asked.answered("Too dear.", "name", "Synthetic Person", "email", "nowhere")
                        .status())
                .isEqualTo(422);
        asked.answered("Too dear.", "name", "Synthetic Person", "email", "synthetic@example.org");
        assertThat(responses(asked)).singleElement().asString().doesNotContain("Synthetic", "example.org");
        assertThat(asked.planner.get(asked.page + "/contacts.csv").text())
                .isEqualToNormalizingNewlines("name,email\nSynthetic Person,synthetic@example.org\n");
        assertThat(site.visitor().get(asked.page + "/contacts.csv").location()).contains("/sign-in");
        assertThat(site.signedIn(Role.NETWORK_MANAGER, "ODN-05")
                        .get(asked.page + "/contacts.csv")
                        .status())
                .isEqualTo(403);
        assertThat(asked.answered("x".repeat(5001)).main()).contains("up to 5,000 letters");
    }

    @Test
    void oneAddressCannotFloodAConsultationAndAProgramThatFillsEveryFieldIsNotHeard() {
        Asked asked = new Asked(site, "ODN-05", "Waiting").opened();
        assertThat(asked.answered("Buy cheap pills.", "website", "https://spam.example")
                        .status())
                .isEqualTo(422);
        assertThat(responses(asked)).isEmpty();
        Browser one = site.visitor();
        int taken = 0;
        Browser.Seen last = one.get(asked.page + "/answer");
        for (int i = 0; i < 25; i++) {
            last = one.send(asked.page + "/answer", "q1", "Number " + i);
            taken += last.status() == 303 ? 1 : 0;
        }
        assertThat(taken).isEqualTo(20);
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.main()).contains("no more are taken just now");
        assertThat(last.page().select("textarea").text())
                .as("their words are not lost")
                .contains("Number 24");
        assertThat(asked.answered("From elsewhere.").status()).isEqualTo(303);
        assertThat(responses(asked)).hasSize(21);
    }

    @Test
    void afterItsLastDayNoAnswerIsTakenEvenBeforeTheServiceHasClosedIt() {
        Asked asked = new Asked(site, "ODN-07", "Machines").opened();
        site.database()
                .sql("UPDATE consultation SET opens = ?, closes = ? WHERE id = ?")
                .params(LocalDate.now().minusDays(9), LocalDate.now().minusDays(1), asked.id())
                .update();
        assertThat(asked.state()).isEqualTo("open");
        assertThat(asked.answered("Too late.").location()).contains(asked.page);
        assertThat(responses(asked)).isEmpty();
        site.part(Consultations.class).closeWhatIsOver();
        assertThat(asked.state()).isEqualTo("closed");
        assertThat(site.part(Consultations.class).steps(asked.id()).getLast().actor())
                .isEqualTo("system");
    }

    @Test
    void con02AClosedConsultationWithoutAnOutcomeIsOverdueAndEverybodySeesThat() {
        Asked asked = new Asked(site, "ODN-09", "Brachytherapy places").opened().closed(84);
        assertThat(site.visitor().get(asked.page).main()).doesNotContain("Outcome overdue");
        asked.closed(85);
        assertThat(site.visitor().get(asked.page).main())
                .contains("Outcome overdue", "was due by")
                .contains("People who answered have a right to know");
        assertThat(site.visitor().get("/consultations").main()).contains("Outcome overdue");
        assertThat(site.visitor().get(asked.page + "/report").status()).isEqualTo(404);
    }

    @Test
    void con01EachThemeLeadsBackToVerbatimPiecesAndOnToWhatIsDoneAndItsMeasure() {
        Asked asked = new Asked(site, "ODN-11", "Getting there").opened();
        asked.answered("The bus takes two hours. Parking is dear.", "audience", "Patients", "q2", "By bus");
        asked.answered("No bus comes on Sundays. My wife, the mayor of Smalltown, drives me.", "q2", "By car");
        asked.answered("I wait long for the bus.", "audience", "Carers");
        asked.closed(3);
        asked.moved(asked.planner, "code");
        Browser first = site.signedIn(Role.ANALYST, "ENG");
        Browser second = site.signedIn(Role.PATIENT_PARTNER, "ENG");
        String coding = asked.page + "/coding";
        first.send(coding + "/take");
        second.send(coding + "/take");
        first.send(coding + "/themes", "theme", "Buses", "meaning", "How often they go and how long they take");
        second.send(coding + "/themes", "theme", "Parking", "meaning", "What it costs");
        List<Element> pieces = first.get(coding).page().select(".piece");
        assertThat(pieces).hasSize(5);
        code(first, coding, pieces, "mayor");
        assertThat(second.get(coding).main())
                .as("the second coder sees nothing of the first one's work")
                .doesNotContain("Coder 1:  ", "they differ");
        assertThat(second.get(coding).page().select(".piece--coded")).isEmpty();
        asked.moved(asked.planner, "agree");
        assertThat(asked.state()).as("the second coder is not done").isEqualTo("coding");
        code(second, coding, second.get(coding).page().select(".piece"), "");
        assertThat(first.send(coding + "/codes", "p" + number(pieces.getFirst()), "none")
                        .status())
                .isEqualTo(303);
        assertThat(first.get(coding).page().select("option[selected]").text()).doesNotContain("None of these");
        String agreed = first.get(coding).main();
        assertThat(agreed).contains("the same 5 pieces", "put 5 of them", "kappa is 1.00");
        assertThat(asked.moved(first, "agree").location()).contains(asked.page);
        assertThat(asked.state()).as("a coder does not agree the themes").isEqualTo("coding");
        asked.moved(asked.planner, "agree");
        assertThat(asked.state()).isEqualTo("themed");

        assertThat(asked.moved(asked.planner, "draft").main()).contains("Write what is done about the theme");
        for (Element link : asked.planner.get(asked.page + "/report").page().select("a[href$=/response]")) {
            assertThat(asked.planner
                            .send(
                                    link.attr("href"),
                                    "said",
                                    "It is hard.",
                                    "did",
                                    "One more bus.",
                                    "what",
                                    "buses",
                                    "unit",
                                    "a day",
                                    "before",
                                    "4")
                            .main())
                    .contains("where the number is from");
            asked.planner.send(
                    link.attr("href"),
                    "said",
                    "It is hard to come.",
                    "did",
                    "We asked for one more bus.",
                    "what",
                    "Buses to the centre",
                    "unit",
                    "a day",
                    "before",
                    "4",
                    "beforeSource",
                    "timetable of June");
        }
        asked.moved(asked.planner, "draft");
        asked.moved(asked.planner, "publish");
        assertThat(asked.state()).as("nobody publishes their own draft").isEqualTo("drafted");
        asked.moved(asked.other, "publish");
        assertThat(asked.state()).isEqualTo("published");

        Browser.Seen report = site.visitor().get(asked.page + "/report");
        assertThat(report.main())
                .contains("3 answers came", "It is hard to come.", "We asked for one more bus.", "4 a day before")
                .contains("Afterwards: not measured yet", "kappa is 1.00", "By bus 1", "Did not say 1");
        String buses = report.page().select("a:containsOwn(Buses)").attr("href");
        Browser.Seen theme = site.visitor().get(buses);
        assertThat(theme.page().select("blockquote").eachText())
                .containsExactlyInAnyOrder(
                        "The bus takes two hours.", "No bus comes on Sundays.", "I wait long for the bus.");
        assertThat(theme.main()).contains("3 people, 3 pieces").doesNotContain("Make it a question");
        assertThat(first.get(buses)
                        .page()
                        .select("a:containsOwn(Make it a question)")
                        .attr("href"))
                .isEqualTo("/cycles/ask?origin=" + buses.replace("/", "%2F") + "&question=Buses");
        String drives = report.page().select("a:containsOwn(Parking)").attr("href");
        assertThat(site.visitor().get(drives).main())
                .contains("1 of them could tell who somebody is")
                .doesNotContain("mayor");

        assertThat(asked.planner
                        .send(buses + "/after", "after", "6", "afterSource", "timetable")
                        .main())
                .contains("not over yet");
        site.database()
                .sql("UPDATE consultation SET state_since = state_since - interval '13 months' WHERE id = ?")
                .params(asked.id())
                .update();
        assertThat(asked.other
                        .send(asked.page + "/move", "move", "review", "words", "More buses.")
                        .main())
                .contains("Add the figure afterwards");
        asked.planner.send(buses + "/after", "after", "6", "afterSource", "timetable of the year after");
        asked.planner.send(drives + "/after", "after", "3.5", "afterSource", "timetable of the year after");
        asked.other.send(asked.page + "/move", "move", "review", "words", "More buses come.");
        assertThat(asked.state()).isEqualTo("reviewed");
        assertThat(site.visitor().get(asked.page + "/report").main())
                .contains("+2 a day", "−0.5 a day", "6 a day afterwards", "More buses come.");
    }

    /// Whatever names a bus is about buses, the rest about parking; a piece with the word is not to be published.
    private static void code(Browser coder, String coding, List<Element> pieces, String withheld) {
        String[] fields = new String[pieces.size() * 4];
        for (int i = 0; i < pieces.size(); i++) {
            Element piece = pieces.get(i);
            String words = piece.select("blockquote").text();
            String theme = words.contains("bus") ? "Buses" : "Parking";
            fields[4 * i] = "p" + number(piece);
            fields[4 * i + 1] =
                    piece.select("option:containsOwn(" + theme + ")").attr("value");
            boolean hidden = !withheld.isEmpty() && words.contains(withheld);
            fields[4 * i + 2] = (hidden ? "w" : "ignored") + number(piece);
            fields[4 * i + 3] = "yes";
        }
        coder.send(coding + "/codes", fields);
    }

    private static String number(Element piece) {
        return piece.select("select").attr("name").substring(1);
    }
}
