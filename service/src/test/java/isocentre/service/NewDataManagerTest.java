package isocentre.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import isocentre.radiotherapy.Month;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.people.signing.Invitations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A new data manager goes all the way without a manual: takes up the invitation, sends a faulty month, reads, mends,
/// sends,
/// signs, and sees the figures; at a desk and on a phone, with scripts and without. Every page on the way passes axe.
class NewDataManagerTest {
    private static final Path PICTURES = Path.of("target/pictures");

    private static Chromium chromium;

    private final Site site = Site.open();
    private final List<String> trouble = new ArrayList<>();
    private String name = "";

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
        name = width + (scripts ? "-" : "-without-scripts-");
        Page page = page(width, scripts);
        Person person = site.invite(Role.DATA_MANAGER, provider);
        Invitations invitations = site.part(Invitations.class);
        String token = invitations.invite("system", person);

        page.navigate(site.address() + "/welcome/" + token);
        look(page, scripts, "1-welcome");
        page.getByLabel("New password").fill("four words of nonsense");
        page.getByLabel("Code of six digits")
                .fill(Codes.now(invitations.open(token).orElseThrow().secret()));
        press(page, "Set up my account");
        look(page, scripts, "2-home");

        List<Path> good = Months.of(provider, new Month(2025, 3));
        send(page, scripts, Months.changed(good, "TIME_AND_DATE_OF_EXPOSURE", "WHEN"));
        wait(page, "Rejected");
        look(page, scripts, "3-rejected");
        assertThat(page.locator(".finding--reject-submission").first().isVisible())
                .isTrue();

        send(page, scripts, good);
        wait(page, "Ready to sign");
        look(page, scripts, "4-ready");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on to sign"))
                .click();
        look(page, scripts, "5-sign");
        page.getByText("Worked out aside on data version").waitFor(patience());
        look(page, scripts, "5-sign-promised");
        press(page, "Sign");
        look(page, scripts, "6-not-ticked");
        page.locator("label[for=stand]").click();
        press(page, "Sign");
        page.getByText(Pattern.compile("It counts in data version")).first().waitFor(patience());
        look(page, scripts, "7-receipt");
        page.navigate(site.address() + "/submissions");
        look(page, scripts, "8-submissions");
        page.navigate(site.address() + "/calendar?to=2025-03");
        look(page, scripts, "9-calendar");

        for (int i = 0; i < 60; i++) {
            page.navigate(site.address() + "/figures/2024-25/providers/" + provider + ".html");
            if (page.content().contains("At a glance") && !page.content().contains("Newer figures are being made")) {
                break;
            }
            page.waitForTimeout(1000);
        }
        assertThat(page.content()).contains("attendances");
        look(page, scripts, "10-figures");
        assertThat(trouble).isEmpty();
        page.context().close();
    }

    private Page page(int width, boolean scripts) {
        Page page = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(width, 900))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422")) {
                trouble.add(message.text());
            }
        });
        return page;
    }

    @ParameterizedTest(name = "{0} wide")
    @CsvSource({"1280,RGN", "360,RJE"})
    void mapsALocalMachineSignsAndTakesTheMonthOut(int width, String provider) {
        name = width + "-";
        Page page = page(width, true);
        Person person = site.invite(Role.DATA_MANAGER, provider);
        Invitations invitations = site.part(Invitations.class);
        String token = invitations.invite("system", person);
        page.navigate(site.address() + "/welcome/" + token);
        page.getByLabel("New password").fill("four words of nonsense");
        page.getByLabel("Code of six digits")
                .fill(Codes.now(invitations.open(token).orElseThrow().secret()));
        press(page, "Set up my account");

        Month march = new Month(2025, 3);
        send(
                page,
                true,
                Months.changed(Months.of(provider, new Month(2025, 2)), provider + "LA[0-9]{4}", "Linac blue"));
        wait(page, "Ready to sign");
        send(page, true, Months.changed(Months.of(provider, march), provider + "LA[0-9]{4}", "Linac blue"));
        wait(page, "Ready to sign");
        page.getByText("Say what ‘Linac blue’ stands for").first().click();
        look(page, true, "20-mapping");
        page.getByLabel("The machine of the standard").first().fill("the blue one");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Read it so").setExact(true))
                .first()
                .click();
        look(page, true, "21-mapping-refused");
        page.getByLabel("The machine of the standard").first().fill(provider + "LA0001");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Read it so").setExact(true))
                .first()
                .click();
        page.getByText("What was read by a mapping").waitFor(patience());
        look(page, true, "22-mapped");
        page.navigate(site.address() + "/mappings");
        look(page, true, "23-mappings");
        page.goBack();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on to sign"))
                .click();
        page.locator("label[for=stand]").click();
        press(page, "Sign");
        page.getByText(Pattern.compile("It counts in data version")).first().waitFor(patience());
        page.navigate(page.url().replace("/receipt", "/withdraw"));
        page.getByLabel("Why the month is taken out").waitFor(patience());
        look(page, true, "24-take-out");
        press(page, "Take it out");
        look(page, true, "25-no-reason");
        page.getByLabel("Why the month is taken out").fill("Sent by mistake");
        press(page, "Take it out");
        wait(page, "Withdrawn");
        look(page, true, "26-taken-out");
        page.navigate(site.address() + "/reminders");
        look(page, true, "27-reminders");
        page.navigate(site.address() + "/calendar");
        look(page, true, "28-calendar-now");
        assertThat(trouble).isEmpty();
        page.context().close();
    }

    private void send(Page page, boolean scripts, List<Path> files) {
        page.navigate(site.address() + "/submissions/new");
        look(page, scripts, "send");
        page.getByLabel("Files", new Page.GetByLabelOptions().setExact(true)).setInputFiles(files.toArray(new Path[0]));
        press(page, "Send and check");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void wait(Page page, String state) {
        page.locator("h1 .nhsuk-tag", new Page.LocatorOptions().setHasText(state))
                .waitFor(patience());
    }

    private static Locator.WaitForOptions patience() {
        return new Locator.WaitForOptions().setTimeout(60_000);
    }

    /// Takes a picture, and holds the page to what is expected of every page.
    private void look(Page page, boolean scripts, String what) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + what + ".png"))
                .setFullPage(true));
        int width = page.viewportSize().width;
        if (scripts) {
            Object inside = page.evaluate("document.documentElement.scrollWidth");
            if (inside instanceof Integer wide && wide > width) {
                trouble.add(what + " is wider than the screen: " + wide);
            }
            Set<String> grave = Set.of("serious", "critical");
            new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .filter(violation -> grave.contains(violation.getImpact()))
                            .forEach(violation -> trouble.add(what + ": " + violation.getHelp() + " "
                                    + violation.getNodes().getFirst().getTarget()));
        }
    }
}
