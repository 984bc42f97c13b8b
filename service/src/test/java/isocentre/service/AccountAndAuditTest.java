package isocentre.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.net.HttpCookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of signing in, of one's account and of the audit log, in a browser at both widths: axe finds nothing
/// grave, and nothing is wider than the screen.
class AccountAndAuditTest {
    private static final Path PICTURES = Path.of("target/pictures");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static Site site;

    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.find();
        Path roles = Files.writeString(folder.resolve("roles.csv"), "value,role,organisation\nA,auditor,ENG\n");
        String prefix = "isocentre.providers.cis2.";
        site = Site.with(Map.of(
                prefix + "title", "a synthetic provider",
                prefix + "issuer", "http://127.0.0.1:1",
                prefix + "client-id", "isocentre",
                prefix + "client-secret", "of the test",
                prefix + "roles", roles.toString()));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            site.close();
        }
    }

    @ParameterizedTest(name = "{0} wide")
    @ValueSource(ints = {1280, 360})
    void thePagesFitAndAreAccessible(int width) {
        Person person = site.invite(Role.AUDITOR, "ENG");
        site.signedIn(person);
        isocentre.service.Browser here = site.signedIn(person);
        BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
        Page page = context.newPage();
        page.navigate(site.address() + "/sign-in");
        look(page, width, "sign-in");
        context.addCookies(here.cookies().getCookieStore().getCookies().stream()
                .map(AccountAndAuditTest::cookie)
                .toList());
        page.navigate(site.address() + "/account");
        look(page, width, "account");
        page.navigate(site.address() + "/audit");
        look(page, width, "audit");
        assertThat(page.locator("main a[href$='/proof']").count()).isPositive();
        context.close();
    }

    private static Cookie cookie(HttpCookie cookie) {
        return new Cookie(cookie.getName(), cookie.getValue())
                .setDomain("127.0.0.1")
                .setPath("/");
    }

    private static void look(Page page, int width, String what) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(width + "-" + what + ".png"))
                .setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(what)
                .isEqualTo(width);
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(violation -> GRAVE.contains(violation.getImpact()))
                                .map(violation -> violation.getHelp() + " "
                                        + violation.getNodes().getFirst().getTarget()))
                .as(what)
                .isEqualTo(List.of());
    }
}
