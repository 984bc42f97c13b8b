package isocentre.service.planning;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of planning at a desk and on a phone: nothing wider than the screen, and axe finds nothing serious.
class PlanningLookTest {
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static Chromium chromium;

    private final Site site = Site.open();
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
        try (BrowserContext visitor = context(width)) {
            look(visitor, "/what-if?area=ODN-10&machines=28", width + "-what-if");
            look(visitor, "/what-if?area=ODN-10&machines=none", width + "-what-if-refused");
        }
        try (BrowserContext physicist = context(width)) {
            physicist.addCookies(site.signedIn(Role.PHYSICIST, "RR8").cookies().getCookieStore().getCookies().stream()
                    .map(one -> new Cookie(one.getName(), one.getValue()).setUrl(site.address()))
                    .toList());
            look(physicist, "/interruptions", width + "-interruptions");
            look(
                    physicist,
                    "/interruptions?regimen=HNC-02&start=31/03/2025&missed=14/04/2025,15/04/2025,16/04/2025&extra=26/04/2025",
                    width + "-interruption");
        }
        assertThat(trouble).isEmpty();
    }

    private static BrowserContext context(int width) {
        return chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
    }

    private void look(BrowserContext context, String path, String name) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422")) {
                trouble.add(name + ": " + message.text());
            }
        });
        page.navigate(site.address() + path);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures/planning-" + name + ".png"))
                .setFullPage(true));
        Object inside = page.evaluate("document.documentElement.scrollWidth");
        if (inside instanceof Integer wide && wide > page.viewportSize().width) {
            trouble.add(name + " is wider than the screen: " + wide);
        }
        new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(violation -> GRAVE.contains(violation.getImpact()))
                        .forEach(violation -> trouble.add(name + ": " + violation.getHelp() + " "
                                + violation.getNodes().getFirst().getTarget()));
        page.close();
    }
}
