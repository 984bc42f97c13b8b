package isocentre.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.synthetic.SyntheticSet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A peer review across two centres, end to end in a browser: a plan is sent, looked at, scored and put up for review;
/// a reviewer elsewhere reads it on another day and asks for a change; the treating centre makes it and closes.
class PlanReviewJourneyTest {
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
    @CsvSource({"1280,true,61", "360,true,62", "360,false,63"})
    void aPlanIsReviewedByAnotherCentre(int width, boolean scripts, int number) throws IOException {
        Journey journey = new Journey(site, chromium, "plans", width, scripts);
        Person far = site.invite(Role.CLINICAL_LEAD, "RYJ");
        Page there = journey.signIn(far);
        there.navigate(site.address() + "/reviewing");
        there.locator("label", new Page.LocatorOptions().setHasText("Upper GI")).click();
        journey.look(there, "1-skills");
        Journey.press(there, "Keep");

        Page here = journey.signIn(site.invite(Role.PHYSICIST, "RR8"));
        here.navigate(site.address() + "/plans/new");
        journey.look(here, "2-send");
        here.getByLabel("Files", new Page.GetByLabelOptions().setExact(true)).setInputFiles(zip(number));
        Journey.press(here, "Send");
        here.locator("h1", new Page.LocatorOptions().setHasText("CHEST VMAT")).waitFor();
        journey.look(here, "3-plan");
        assertThat(here.locator("table caption").allTextContents().toString()).contains("Dose to the structures");
        here.getByLabel("Hold it against a protocol").selectOption("QUANTEC-2010");
        Journey.press(here, "Score");
        journey.look(here, "4-score");
        assertThat(here.locator("main").innerText()).contains("Heart", "V25Gy[%]");
        here.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Slices"))
                .click();
        journey.look(here, "5-slice");
        here.locator("label[for=roi-1]").click();
        here.locator("label[for=dose-no]").click();
        Journey.press(here, "Show");
        here.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Towards the head"))
                .click();
        journey.look(here, "6-next-slice");
        assertThat(here.locator("#roi-1").isChecked()).isFalse();
        String picture = here.locator(".slice__picture img").getAttribute("src");
        var drawn = here.context().request().get(site.address() + picture);
        assertThat(drawn.status()).isEqualTo(200);
        assertThat(new String(drawn.body(), 1, 3, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PNG");
        assertThat(drawn.body()).hasSizeGreaterThan(10_000);
        here.navigate(site.address() + "/plans");
        journey.look(here, "7-list");
        here.locator("tbody a").first().click();
        here.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ask for a peer review"))
                .click();
        here.getByLabel("What the reviewer must know").selectOption("Upper GI");
        here.locator("label[for=rare]").click();
        Journey.press(here, "Ask");
        journey.look(here, "8-no-date");
        here.getByLabel("What the reviewer must know").selectOption("Upper GI");
        here.locator("label[for=rare]").click();
        here.getByLabel("First fraction").fill(LocalDate.now().plusDays(9).toString());
        Journey.press(here, "Ask");
        here.getByText("The review is asked for").waitFor();
        journey.look(here, "9-asked");
        here.locator("label", new Page.LocatorOptions().setHasText(far.name() + ","))
                .click();
        Journey.press(here, "Assign");
        String review = here.url();

        there.navigate(site.address() + "/reviews");
        journey.look(there, "10-waits");
        there.getByText("waits for you").first().waitFor();
        there.navigate(review);
        choose(there, "begin", "");
        there.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the plan"))
                .click();
        journey.look(there, "11-shared");
        assertThat(there.locator("main").innerText()).contains("without what names the patient");
        there.navigate(review);
        there.getByLabel("Structure (may be empty)").fill("PTV");
        there.getByLabel("Slice (may be empty)").fill("14");
        there.locator("#remark").fill("The lower end lies close to the cord");
        Journey.press(there, "Keep the remark");
        choose(there, "change", "");
        assertThat(there.locator(".nhsuk-error-summary").innerText()).contains("Say what, or why");
        journey.look(there, "12-no-words");
        choose(there, "change", "Pull the field 3 mm off the cord");
        journey.look(there, "13-outcome");
        assertThat(there.locator("h1").innerText()).contains("C: change before treatment");

        here.navigate(review);
        choose(here, "change-made", "Replanned and sent again");
        choose(here, "close", "");
        journey.look(here, "14-closed");
        assertThat(here.locator("h1").innerText()).contains("Closed");
        assertThat(here.locator("main").innerText()).contains("Pull the field 3 mm off the cord", "reviewed before");
        here.navigate(site.address() + "/peer-review");
        journey.look(here, "15-rates");
        assertThat(journey.trouble()).isEmpty();
    }

    private void choose(Page page, String move, String words) {
        page.locator("label[for=m-" + move + "]").click();
        page.locator("#words").fill(words);
        Journey.press(page, "Do it");
    }

    private Path zip(int number) throws IOException {
        Path file = folder.resolve("chest.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (SyntheticSet.File one : SyntheticSet.of(number).files()) {
                zip.putNextEntry(new ZipEntry(one.fileName()));
                zip.write(one.bytes());
            }
        }
        return file;
    }
}
