package isocentre.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import isocentre.radiotherapy.Month;
import isocentre.service.people.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A new data manager goes all the way without a manual: takes up the invitation, sends a faulty month, reads, mends,
/// sends, signs, and sees the figures; at a desk and on a phone, with scripts and without. Every page on the
/// way passes axe.
class NewDataManagerTest {
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
    @CsvSource({"1280,true,RTE", "360,true,RTH", "360,false,RWE"})
    void goesAllTheWay(int width, boolean scripts, String provider) {
        Journey journey = new Journey(site, chromium, "data-manager", width, scripts);
        Page page = journey.signIn(site.invite(Role.DATA_MANAGER, provider));
        journey.look(page, "2-home");

        List<Path> good = Months.of(provider, new Month(2025, 3));
        send(journey, page, Months.changed(good, "TIME_AND_DATE_OF_EXPOSURE", "WHEN"));
        wait(page, "Rejected");
        journey.look(page, "3-rejected");
        assertThat(page.locator(".finding--reject-submission").first().isVisible())
                .isTrue();

        send(journey, page, good);
        wait(page, "Ready to sign");
        journey.look(page, "4-ready");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on to sign"))
                .click();
        journey.look(page, "5-sign");
        page.getByText("Worked out aside on data version").waitFor(Journey.patience());
        journey.look(page, "5-sign-promised");
        Journey.press(page, "Sign");
        journey.look(page, "6-not-ticked");
        page.locator("label[for=stand]").click();
        Journey.press(page, "Sign");
        page.getByText(Pattern.compile("It counts in data version")).first().waitFor(Journey.patience());
        journey.look(page, "7-receipt");
        page.navigate(site.address() + "/submissions");
        journey.look(page, "8-submissions");
        page.navigate(site.address() + "/calendar?to=2025-03");
        journey.look(page, "9-calendar");

        for (int i = 0; i < 60; i++) {
            page.navigate(site.address() + "/figures/2024-25/providers/" + provider + ".html");
            if (page.content().contains("At a glance") && !page.content().contains("Newer figures are being made")) {
                break;
            }
            page.waitForTimeout(1000);
        }
        assertThat(page.content()).contains("attendances");
        journey.look(page, "10-figures");
        assertThat(journey.trouble()).isEmpty();
        page.context().close();
    }

    @ParameterizedTest(name = "{0} wide")
    @CsvSource({"1280,RGN", "360,RJE"})
    void mapsALocalMachineSignsAndTakesTheMonthOut(int width, String provider) {
        Journey journey = new Journey(site, chromium, "data-manager", width, true);
        Page page = journey.signIn(site.invite(Role.DATA_MANAGER, provider));

        Month march = new Month(2025, 3);
        send(
                journey,
                page,
                Months.changed(Months.of(provider, new Month(2025, 2)), provider + "LA[0-9]{4}", "Linac blue"));
        wait(page, "Ready to sign");
        send(journey, page, Months.changed(Months.of(provider, march), provider + "LA[0-9]{4}", "Linac blue"));
        wait(page, "Ready to sign");
        page.getByText("Say what ‘Linac blue’ stands for").first().click();
        journey.look(page, "20-mapping");
        page.getByLabel("The machine of the standard").first().fill("the blue one");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Read it so").setExact(true))
                .first()
                .click();
        journey.look(page, "21-mapping-refused");
        page.getByLabel("The machine of the standard").first().fill(provider + "LA0001");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Read it so").setExact(true))
                .first()
                .click();
        page.getByText("What was read by a mapping").waitFor(Journey.patience());
        journey.look(page, "22-mapped");
        page.navigate(site.address() + "/mappings");
        journey.look(page, "23-mappings");
        page.goBack();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on to sign"))
                .click();
        page.locator("label[for=stand]").click();
        Journey.press(page, "Sign");
        page.getByText(Pattern.compile("It counts in data version")).first().waitFor(Journey.patience());
        page.navigate(page.url().replace("/receipt", "/withdraw"));
        page.getByLabel("Why the month is taken out").waitFor(Journey.patience());
        journey.look(page, "24-take-out");
        Journey.press(page, "Take it out");
        journey.look(page, "25-no-reason");
        page.getByLabel("Why the month is taken out").fill("Sent by mistake");
        Journey.press(page, "Take it out");
        wait(page, "Withdrawn");
        journey.look(page, "26-taken-out");
        page.navigate(site.address() + "/reminders");
        journey.look(page, "27-reminders");
        page.navigate(site.address() + "/calendar");
        journey.look(page, "28-calendar-now");
        assertThat(journey.trouble()).isEmpty();
        page.context().close();
    }

    private void send(Journey journey, Page page, List<Path> files) {
        page.navigate(site.address() + "/submissions/new");
        journey.look(page, "send");
        page.getByLabel("Files", new Page.GetByLabelOptions().setExact(true)).setInputFiles(files.toArray(new Path[0]));
        Journey.press(page, "Send and check");
    }

    private static void wait(Page page, String state) {
        page.locator("h1 .nhsuk-tag", new Page.LocatorOptions().setHasText(state))
                .waitFor(Journey.patience());
    }
}
