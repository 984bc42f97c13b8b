package isocentre.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import isocentre.service.Chromium;
import isocentre.service.Site;
import isocentre.service.people.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page of feedback at a desk and on a phone: nothing wider than the screen, and axe finds nothing serious.
class FeedbackLookTest {
    private static final Path PICTURES = Path.of("target/pictures");
    private static Chromium chromium;

    private final Site site = Nationwide.open();
    private final List<String> trouble = new ArrayList<>();

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

    @ParameterizedTest(name = "{0} wide")
    @ValueSource(ints = {1280, 360})
    void isReadAtADeskAndOnAPhone(int width) {
        site.part(Rounds.class)
                .look(new Story("TIM-06").with("RR8", Story.LAST, 0.5).edition("look-" + width));
        UUID id = site.database()
                .sql("SELECT id FROM signal WHERE provider = 'RR8' AND indicator = 'TIM-06' LIMIT 1")
                .query((row, ignored) -> row.getObject(1, UUID.class))
                .single();
        try (BrowserContext lead = signedIn(Role.CLINICAL_LEAD, "RR8", width)) {
            look(lead, "/", width + "-home");
            look(lead, "/signals", width + "-signals");
            look(lead, "/signals/" + id, width + "-signal");
            look(lead, "/providers/RR8/cases/TIM-06?period=2024-25", width + "-look");
            look(lead, look(lead), width + "-cases");
            look(lead, "/figures/2024-25/indicators/TIM-01.html?limits=chance&lines=99.8", width + "-explored");
            look(lead, "/figures/2024-25/indicators/TIM-01.html?from=nonsense", width + "-explored-wrong");
            look(lead, "/figures/2024-25/providers/RR8.html?process=none", width + "-provider");
        }
        try (BrowserContext visitor =
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
            look(visitor, "/public", width + "-public");
            look(visitor, "/public/methods", width + "-methods");
        }
        try (BrowserContext analyst = signedIn(Role.ANALYST, "ENG", width)) {
            look(
                    analyst,
                    "/compare?year=2024-25&indicator=TIM-01&indicator=ACC-16&place=RR8&place=RAL&place=ODN-10",
                    width + "-compare");
            look(analyst, "/", width + "-home-analyst");
            look(analyst, "/calendar?to=2025-03", width + "-calendar");
            look(analyst, "/figures/2024-25/regimens/index.html", width + "-regimens");
            look(analyst, "/figures/2024-25/regimens/breast-radical.html", width + "-breast");
            look(analyst, "/figures/2024-25-now/networks/ODN-10.html", width + "-now");
        }
        assertThat(trouble).isEmpty();
    }

    /// Gives a reason as a person does; returns where the cases then are.
    private String look(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(site.address() + "/providers/RR8/cases/TIM-06?period=2024-25");
        page.getByLabel("Why do you need to see them?").fill("to see why waits rose");
        page.getByText("Show the cases").click();
        page.waitForURL("**/looks/*");
        String path = page.url().substring(site.address().length());
        page.close();
        return path;
    }

    private BrowserContext signedIn(Role role, String organisation, int width) {
        BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
        context.addCookies(site.signedIn(role, organisation).cookies().getCookieStore().getCookies().stream()
                .map(one -> new Cookie(one.getName(), one.getValue()).setUrl(site.address()))
                .toList());
        return context;
    }

    private void look(BrowserContext context, String path, String name) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            // A choice that cannot be is answered with 422, which browsers report.
            if (message.type().equals("error") && !message.text().contains("status of 422")) {
                trouble.add(name + ": " + message.text());
            }
        });
        page.navigate(site.address() + path);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("feedback-" + name + ".png"))
                .setFullPage(true));
        Object inside = page.evaluate("document.documentElement.scrollWidth");
        if (inside instanceof Integer wide && wide > page.viewportSize().width) {
            trouble.add(name + " is wider than the screen: " + wide);
        }
        Set<String> grave = Set.of("serious", "critical");
        new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(violation -> grave.contains(violation.getImpact()))
                        .forEach(violation -> trouble.add(name + ": " + violation.getHelp() + " "
                                + violation.getNodes().getFirst().getTarget()));
        page.close();
    }
}
