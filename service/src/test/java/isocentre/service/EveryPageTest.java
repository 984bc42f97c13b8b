package isocentre.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import isocentre.radiotherapy.Month;
import isocentre.service.capture.Sent;
import isocentre.service.people.Role;
import isocentre.service.people.access.AccessTable;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;

/// Every page that links lead to, from the first page on, as the public and as each role: named, one heading, no errors
/// of scripts or policy, nothing serious for axe, within the screen at a desk, on a phone, at 400 % zoom and on paper,
/// and the keyboard's first stop leads past the menus. Of each route one page is looked at, not all.
class EveryPageTest {
    private static final Path PICTURES = Path.of("target/pictures/every-page");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    /// How often one route is looked at in a browser.
    private static final int MOST = 1;

    private static final int DESK = 1280;
    private static final int PHONE = 360;
    /// 1280 pixels at 400 %.
    private static final int ZOOMED = 320;
    /// A4 at 96 dots an inch.
    private static final int PAPER = 794;

    private static Chromium chromium;

    private final Site site = Site.open();
    private final AccessTable table = site.part(AccessTable.class);
    private final Map<String, Integer> looked = new HashMap<>();
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

    @Test
    void isNamedAccessibleAndWithinTheScreen() throws InterruptedException {
        Browser manager = site.signedIn(Role.DATA_MANAGER, "RRV");
        UUID id = Sent.checked(site, manager, "RRV", Months.of("RRV", new Month(2025, 3)));
        manager.send("/submissions/" + id + "/sign", "stand", "yes");
        Sent.settled(site, id);
        for (int i = 0; i < 600 && !manager.get("/figures").location().isPresent(); i++) {
            Thread.sleep(100);
        }
        walk("the public", site.visitor());
        walk("data-manager", manager);
        for (Role role : Role.values()) {
            if (role.givable() && role != Role.DATA_MANAGER) {
                walk(role.code(), site.signedIn(role, organisation(role)));
            }
        }
        assertThat(trouble).isEmpty();
        assertThat(looked).hasSizeGreaterThan(20);
    }

    private static String organisation(Role role) {
        return switch (role.scope()) {
            case PROVIDER -> "RRV";
            case NETWORK -> "N09";
            case ENGLAND -> "ENG";
        };
    }

    private void walk(String who, Browser browser) {
        try (BrowserContext context = chromium.browser().newContext()) {
            browser.cookies()
                    .getCookieStore()
                    .getCookies()
                    .forEach(cookie -> context.addCookies(
                            List.of(new Cookie(cookie.getName(), cookie.getValue()).setUrl(site.address()))));
            Page page = context.newPage();
            List<String> said = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    said.add(message.text());
                }
            });
            Deque<String> open = new ArrayDeque<>(List.of("/"));
            Map<String, String> from = new HashMap<>(Map.of("/", ""));
            Set<String> routes = new HashSet<>();
            while (!open.isEmpty()) {
                String path = open.poll();
                String route = route(path);
                if (route == null || !routes.add(route)) {
                    continue;
                }
                Browser.Seen seen = browser.get(path);
                if (seen.status() == 302 || seen.status() == 303) {
                    open.add(seen.location().orElseThrow());
                    continue;
                }
                if (seen.status() != 200) {
                    trouble.add(who + " is led from " + from.get(path) + " to " + path + ", which answers "
                            + seen.status());
                    continue;
                }
                if (!seen.response()
                        .headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith("text/html")) {
                    continue; // A file to take away.
                }
                // The first page is another for each role.
                if (looked.merge(route, 1, Integer::sum) <= MOST || path.equals("/")) {
                    said.clear();
                    page.navigate(site.address() + path);
                    look(page, who + " " + path);
                    said.forEach(text -> trouble.add(who + " " + path + ": " + text));
                }
                links(path, seen).stream()
                        .filter(link -> route(link) != null && from.putIfAbsent(link, path) == null)
                        .forEach(open::add);
            }
        }
    }

    /// The pattern of the route of a page, null for what is no page of this service: files to take away, assets.
    private @Nullable String route(String path) {
        String plain = path.replaceAll("[?#].*", "");
        return plain.matches(".*\\.(csv|json|svg|png|pdf|zip|xml|atom|css|js|txt|dcm)") || plain.startsWith("/assets/")
                ? null
                : table.find("GET", PathContainer.parsePath(plain))
                        .map(found -> found.path().getPatternString())
                        .orElse("no route: " + plain);
    }

    private List<String> links(String path, Browser.Seen seen) {
        return seen.page().select("a[href]:not([download])").stream()
                .map(link -> URI.create(site.address() + path)
                        .resolve(link.attr("href").replace(" ", "%20"))
                        .toString())
                .filter(link -> link.startsWith(site.address() + "/"))
                .map(link -> link.substring(site.address().length()).replaceAll("#.*", ""))
                .toList();
    }

    private void look(Page page, String what) {
        if (page.title().isBlank() || page.locator("h1").count() != 1) {
            trouble.add(what + " has no title, or not one heading");
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        fits(page, PAPER, what + " in print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        fits(page, ZOOMED, what + " at 400 %");
        for (int width : List.of(DESK, PHONE)) {
            fits(page, width, what + " at " + width);
            new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .filter(violation -> GRAVE.contains(violation.getImpact()))
                            .forEach(violation -> trouble.add(what + " at " + width + ": " + violation.getHelp() + " "
                                    + violation.getNodes().getFirst().getTarget()));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(what.replaceAll("[^A-Za-z0-9-]+", "-") + "-" + width + ".png"))
                    .setFullPage(true));
        }
        page.keyboard().press("Tab");
        if (!"Skip to main content".equals(page.evaluate("document.activeElement.textContent"))) {
            trouble.add(what + ": the keyboard's first stop does not lead past the menus");
        }
    }

    private void fits(Page page, int width, String what) {
        page.setViewportSize(width, 900);
        if (page.evaluate("document.documentElement.scrollWidth") instanceof Integer wide && wide > width) {
            trouble.add(what + " is wider than the screen: " + wide);
        }
    }
}
