package isocentre.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import isocentre.radiotherapy.OdsCode;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A centre's way to a trial, end to end in a browser: it enters its machine, sees what is missing, shows it,
/// another centre reviews; the network sees that it could open; a new version ends what named the old one.
class PassportJourneyTest {
    private static Chromium chromium;

    @TempDir
    Path folder;

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
    @CsvSource({"1280,true,RTR", "360,true,RXN", "360,false,RX1"})
    void aCentreShowsWhatATrialAsksForAndAChangeEndsIt(int width, boolean scripts, String centre) throws IOException {
        Journey journey = new Journey(site, chromium, "passport", width, scripts);
        Page here = journey.signIn(site.invite(Role.PHYSICIST, centre));
        here.navigate(site.address() + "/passports/" + centre);
        journey.look(here, "1-empty");
        enter(here, "Machine", "LINAC 1", "2.7");
        enter(here, "Planning system", "Planning", "");
        assertThat(here.locator(".nhsuk-error-summary").innerText()).contains("Enter the version");
        journey.look(here, "2-no-version");
        here.getByLabel("Version", new Page.GetByLabelOptions().setExact(true)).fill("15.6");
        Journey.press(here, "Enter");

        here.navigate(site.address() + "/trials");
        journey.look(here, "3-trials");
        Journey.follow(here, "Example trial: breast");
        assertThat(here.locator("main").innerText()).contains("1 missing", "Never shown", "Fill in the questionnaire");
        journey.look(here, "4-missing");
        Journey.follow(here, "Ask for it");
        Journey.press(here, "Ask");
        String questionnaire = here.url();
        send(journey, here);
        Page there = journey.signIn(site.invite(Role.CLINICAL_LEAD, "RYJ"));
        there.navigate(site.address() + "/passports");
        assertThat(there.locator("main").innerText()).contains("Awaits review");
        journey.look(there, "5-waits");
        there.navigate(questionnaire);
        step(there, "take", "");
        step(there, "resubmit", "");
        assertThat(there.locator(".nhsuk-error-summary").innerText()).contains("Say what, or why");
        step(there, "resubmit", "The second machine is missing");
        journey.look(there, "6-more");
        here.navigate(questionnaire);
        assertThat(here.locator("main").innerText()).contains("The second machine is missing");
        send(journey, here);
        there.navigate(questionnaire);
        step(there, "take", "");
        step(there, "pass", "");
        journey.look(there, "7-passed");

        Page network = journey.signIn(manager(centre));
        network.navigate(site.address() + "/trials/EXAMPLE-BREAST");
        journey.look(network, "8-network");
        assertThat(network.locator(".ready").allInnerTexts())
                .anySatisfy(text -> assertThat(text)
                        .containsIgnoringCase(site.part(Directory.class).name(centre)));
        network.navigate(site.address() + "/passports");
        journey.look(network, "9-passports");

        here.navigate(site.address() + "/passports/" + centre + "/new?requirement=benchmark-planning&technique=vmat");
        Journey.press(here, "Ask");
        assertThat(here.locator(".nhsuk-error-summary").innerText()).contains("Choose the planning system");
        journey.look(here, "10-no-system");
        here.locator("#system").selectOption(new SelectOption().setLabel("Planning (15.6)"));
        Journey.press(here, "Ask");
        here.getByText("It is asked for").first().waitFor();
        here.navigate(site.address() + "/passports/" + centre);
        Journey.follow(here, "Change or end Planning (15.6)");
        assertThat(here.locator("main").innerText()).contains("A change ends one credential");
        journey.look(here, "11-what-a-change-ends");
        here.locator("label[for=act-change]").click();
        here.locator("#version").fill("16.1");
        here.getByLabel("From which day").fill(LocalDate.now().toString());
        Journey.press(here, "Change the register");
        here.getByText("The register is changed").waitFor();
        journey.look(here, "12-lapsed");
        assertThat(here.locator("main").innerText()).contains("Lapsed", "Asked for", "Planning (16.1)");
        here.locator("tr", new Page.LocatorOptions().setHasText("Lapsed"))
                .locator("a")
                .first()
                .click();
        assertThat(here.locator("main").innerText()).contains("Planning changed from 15.6 to 16.1");
        Page analyst = journey.signIn(site.invite(Role.ANALYST, "ENG"));
        analyst.navigate(site.address() + "/trials");
        journey.look(analyst, "13-england");
        assertThat(journey.trouble()).isEmpty();
    }

    private Person manager(String centre) {
        return site.invite(
                Role.NETWORK_MANAGER,
                site.part(Directory.class)
                        .networkOf(new OdsCode(centre), LocalDate.now())
                        .orElseThrow()
                        .id());
    }

    private static void enter(Page page, String kind, String name, String version) {
        Journey.follow(page, "Enter a machine or planning system");
        page.getByLabel("What it is").selectOption(kind);
        page.getByLabel("What your centre calls it").fill(name);
        page.getByLabel("Version", new Page.GetByLabelOptions().setExact(true)).fill(version);
        Journey.press(page, "Enter");
    }

    private void send(Journey journey, Page page) throws IOException {
        page.getByText("Add a document").click();
        page.getByLabel("What it is").fill("Questionnaire");
        page.locator("#file").setInputFiles(Files.writeString(folder.resolve("q.txt"), "Answers " + System.nanoTime()));
        Journey.press(page, "Add the document");
        page.getByText("The evidence is added").waitFor();
        journey.look(page, "evidence");
        step(page, "send-evidence", "");
    }

    private static void step(Page page, String move, String words) {
        page.locator("label[for=m-" + move + "]").click();
        page.locator("#words").fill(words);
        Journey.press(page, "Do it");
    }
}
