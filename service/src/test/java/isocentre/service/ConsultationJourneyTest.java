package isocentre.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import isocentre.service.consultation.Consultations;
import isocentre.service.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A consultation from its plan to its published response in browsers: planned by a manager, opened by a chair,
/// answered without an account, coded by two people apart, answered theme by theme with a measure, published
/// by the chair.
class ConsultationJourneyTest {
    private static Chromium chromium;

    private final Site site = Site.open();

    @BeforeAll
    static void start() {
        chromium = Chromium.find();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest(name = "{0} wide, scripts: {1}")
    @CsvSource({"1280,true,ODN-06", "360,true,ODN-08", "360,false,ODN-10"})
    void whatPeopleSaidBecomesWhatIsDoneAndAMeasure(int width, boolean scripts, String network) {
        Journey journey = new Journey(site, chromium, "consultation", width, scripts);
        Page manager = journey.signIn(site.invite(Role.NETWORK_MANAGER, network));
        manager.navigate(site.address() + "/consultations/new");
        journey.look(manager, "1-new");
        LocalDate today = LocalDate.now();
        fill(manager, "Title", "When and where should breast cancer be treated?");
        fill(manager, "What it is about", "Five treatments in one week can do what fifteen in three weeks did.");
        fill(manager, "Why people’s views matter", "It is not decided where the one-week treatment begins.");
        fill(manager, "Audience", "Patients\nCarers\nClinicians");
        fill(manager, "Interests", "Specialised commissioning");
        fill(manager, "How else people can answer", "Write to the network’s office, or ring it for large print.");
        fill(manager, "First day", today.toString());
        fill(manager, "Last day", today.plusDays(56).toString());
        Journey.press(manager, "Keep the plan");
        fill(manager, "The question", "What would make treatment easier for you?");
        Journey.press(manager, "Add the question");
        fill(manager, "The question", "Would one week in place of three help you?");
        fill(manager, "Answers on offer", "Yes\nNo\nI cannot tell");
        Journey.press(manager, "Add the question");
        fill(manager, "Title of the document", "How we count");
        fill(manager, "Its address", "/public/methods");
        Journey.press(manager, "Add the document");
        fill(manager, "What it is", "Open evening");
        fill(manager, "Day", today.plusDays(7).toString());
        fill(manager, "Where, or how to join", "Town hall");
        Journey.press(manager, "Add the event");
        journey.look(manager, "2-plan");
        String consultation = manager.url().replace("/plan", "");
        UUID id = UUID.fromString(consultation.substring(consultation.lastIndexOf('/') + 1));

        Page chair = journey.signIn(site.invite(Role.NETWORK_CHAIR, network));
        chair.navigate(consultation);
        journey.look(chair, "3-planned");
        Journey.press(chair, "Open it");
        assertThat(chair.locator("main").innerText()).contains("everybody can answer");

        Page visitor = visitor(width, scripts);
        visitor.navigate(site.address() + "/consultations");
        journey.look(visitor, "4-list");
        visitor.navigate(consultation);
        journey.look(visitor, "5-open");
        Journey.follow(visitor, "Answer now");
        Journey.press(visitor, "Send my answer");
        assertThat(visitor.locator("main").innerText()).contains("Answer one question at least");
        journey.look(visitor, "6-nothing-said");
        answer(visitor, "Free parking would help. I missed two days of work each week.");
        assertThat(visitor.locator("h1").innerText()).isEqualTo("Thank you");
        journey.look(visitor, "7-thanks");
        for (String words : List.of(
                "The car park is full at nine. Please give us times that we can choose.",
                "Evening times, so that I can work.",
                "Parking cost me more than the food.")) {
            visitor.navigate(consultation + "/answer");
            answer(visitor, words);
        }
        manager.navigate(consultation + "/paper");
        journey.look(manager, "8-paper");
        fill(manager, "Day on which it came", today.toString());
        fill(manager, "What would make treatment easier for you?", "A lift from the village.");
        Journey.press(manager, "Enter it");

        over(id);
        manager.navigate(consultation);
        journey.look(manager, "9-closed");
        Journey.press(manager, "Begin coding");
        Page first = journey.signIn(site.invite(Role.ANALYST, "ENG"));
        Page second = journey.signIn(site.invite(Role.PATIENT_PARTNER, "ENG"));
        for (Page coder : List.of(first, second)) {
            coder.navigate(consultation + "/coding");
            Journey.press(coder, "Take part as a coder");
        }
        theme(first, "Parking and travel", "Getting there and what it costs");
        theme(first, "Choice of times", "Appointments that go with work and family");
        code(first, "work");
        journey.look(first, "10-coding");
        second.navigate(consultation + "/coding");
        code(second, "nothing of the sort");
        journey.look(second, "11-coded");
        manager.navigate(consultation + "/coding");
        assertThat(manager.locator("main").innerText()).contains("Cohen’s kappa is", "What they differ on (2)");
        journey.look(manager, "12-differ");
        for (Locator choice : manager.locator(".piece select").all()) {
            choice.selectOption(new SelectOption().setLabel("Choice of times"));
        }
        Journey.press(manager, "Keep what I chose");
        manager.navigate(consultation);
        fill(manager, "Why, if it needs a reason", "The two differed on work alone, which was settled.");
        Journey.press(manager, "Agree the themes");

        manager.navigate(consultation + "/report");
        journey.look(manager, "13-report-to-be-written");
        for (int i = 0; i < 2; i++) {
            Journey.follow(manager, "Write what is done");
            if (i == 0) {
                journey.look(manager, "14-response");
            }
            fill(manager, "You said", "It is hard to come, and to come when you ask us to.");
            fill(manager, "We did", "From June on everybody chooses from three times. Parking is free.");
            fill(manager, "What is counted", "Patients who were offered a choice of times");
            fill(manager, "Unit", "%");
            fill(manager, "Number before", "12");
            fill(manager, "Where that number is from", "survey of 200 patients, May");
            Journey.press(manager, "Keep it");
        }
        manager.navigate(consultation);
        Journey.press(manager, "Give the response for approval");
        assertThat(manager.getByText("Publish the response").count()).isZero();
        chair.navigate(consultation);
        Journey.press(chair, "Publish the response");

        visitor.navigate(consultation + "/report");
        assertThat(visitor.locator("main").innerText())
                .contains("5 answers came", "1 of them on paper", "Parking is free.", "12% before");
        journey.look(visitor, "15-report");
        Journey.follow(visitor, "Choice of times");
        assertThat(visitor.locator("blockquote").allInnerTexts()).contains("Evening times, so that I can work.");
        journey.look(visitor, "16-theme");
        assertThat(journey.trouble()).isEmpty();
    }

    private Page visitor(int width, boolean scripts) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(width, 900))
                .newPage();
    }

    private static void fill(Page page, String label, String words) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(words);
    }

    private static void answer(Page page, String words) {
        fill(page, "What would make treatment easier for you?", words);
        page.getByLabel("Would one week in place of three help you?").selectOption(new SelectOption().setLabel("Yes"));
        page.getByLabel("You answer as").selectOption(new SelectOption().setLabel("Patients"));
        Journey.press(page, "Send my answer");
    }

    private static void theme(Page coder, String name, String meaning) {
        fill(coder, "Its name", name);
        fill(coder, "What belongs to it", meaning);
        Journey.press(coder, "Add the theme");
    }

    /// What speaks of times, or of the word, is about times; the rest about travel.
    private static void code(Page coder, String word) {
        for (Locator piece : coder.locator(".piece").all()) {
            String words = piece.locator("blockquote").innerText();
            boolean times = words.contains("times") && !words.contains(" work") || words.contains(word);
            piece.locator("select")
                    .selectOption(new SelectOption().setLabel(times ? "Choice of times" : "Parking and travel"));
        }
        Journey.press(coder, "Keep what I chose");
    }

    /// Its last day was yesterday.
    private void over(UUID id) {
        site.database()
                .sql("UPDATE consultation SET opens = ?, closes = ? WHERE id = ?")
                .params(LocalDate.now().minusDays(56), LocalDate.now().minusDays(1), id)
                .update();
        site.part(Consultations.class).closeWhatIsOver();
    }
}
