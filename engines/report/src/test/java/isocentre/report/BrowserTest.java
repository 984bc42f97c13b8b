package isocentre.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages as a browser has them, at the width of a phone and of a desk, with and without scripts.
class BrowserTest {
    /// A page of every kind.
    static final List<String> PAGES = List.of(
            "index.html",
            "report.html",
            "data-quality.html",
            "methods.html",
            "missing.html",
            "indicators/index.html",
            "indicators/TIM-01.html",
            "indicators/TIM-02.html",
            "indicators/ACC-08.html",
            "indicators/ACC-16.html",
            "indicators/CAP-04.html",
            "indicators/FRX-10.html",
            "indicators/FRX-12.html",
            "networks/index.html",
            "networks/ODN-10.html",
            "providers/index.html",
            "providers/RR8.html",
            "providers/" + ExampleNation.MERGED + ".html",
            "providers/" + ExampleNation.SILENT + ".html",
            "providers/" + ExampleNation.TINY + ".html");

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final WrittenSite SITE = WrittenSite.small();

    private static Chromium chromium;

    private final List<String> trouble = new ArrayList<>();
    private Page page;

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

    @BeforeEach
    void open() {
        page = open(true);
    }

    private Page open(boolean scripts) {
        Page opened = chromium.browser()
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts))
                .newPage();
        String folder = SITE.folder().toUri().toString();
        opened.onRequest(request -> {
            if (!request.url().startsWith(folder) && !request.url().equals("about:blank")) {
                trouble.add("a request left the folder: " + request.url());
            }
        });
        opened.onRequestFailed(request -> trouble.add("not found: " + request.url()));
        opened.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())) {
                trouble.add("the console says: " + message.text());
            }
        });
        opened.onPageError(error -> trouble.add("an error: " + error));
        return opened;
    }

    @AfterEach
    void nothingWentWrong() {
        page.context().close();
        assertThat(trouble).isEmpty();
    }

    private void go(Page where, String name, int width) {
        where.setViewportSize(width, 900);
        where.navigate(SITE.folder().resolve(name).toUri().toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void noPageIsWiderThanItsWindow(int width) {
        List<String> wide = new ArrayList<>();
        for (String name : PAGES) {
            go(page, name, width);
            int beyond =
                    (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (beyond > 0) {
                wide.add(name + ": " + beyond + " pixels");
            }
        }
        assertThat(wide).isEmpty();
    }

    /// In a window of its own: axe fetches the style sheets again, which the policy of the pages forbids and the
    /// console tells.
    @ParameterizedTest
    @FieldSource("PAGES")
    void noSeriousFaultOfAccessIsFound(String name) {
        try (Page seen = chromium.browser().newPage()) {
            for (int width : new int[] {DESK, PHONE}) {
                go(seen, name, width);
                assertThat(new AxeBuilder(seen)
                                        .withTags(List.of(
                                                "wcag2a",
                                                "wcag2aa",
                                                "wcag21a",
                                                "wcag21aa",
                                                "wcag22aa",
                                                "best-practice"))
                                        .analyze()
                                        .getViolations()
                                        .stream()
                                        .filter(rule ->
                                                Set.of("serious", "critical").contains(rule.getImpact()))
                                        .map(rule -> width + ": " + rule.getId() + ", " + rule.getHelp() + ": "
                                                + rule.getNodes().getFirst().getHtml()))
                        .isEmpty();
            }
        }
    }

    @Test
    void theTableOfAChartOpensByKeyboardAlone() {
        go(page, "indicators/FRX-01.html", DESK);
        Locator chart = page.locator("#trend-FRX-01");
        assertThat(chart.locator("table").isVisible()).isFalse();
        chart.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(chart.locator("table").isVisible()).isTrue();
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.getAttribute('role')")).isEqualTo("region");
        chart.locator("summary").focus();
        page.keyboard().press("Space");
        assertThat(chart.locator("table").isVisible()).isFalse();
    }

    @Test
    void theFirstStopOfTheKeyboardSkipsToTheContent() {
        go(page, "indicators/TIM-01.html", DESK);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to main content");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
    }

    @Test
    void aPointOfAFunnelLeadsToItsProviderByMouseAndByKeyboard() {
        go(page, "indicators/FRX-01.html", DESK);
        Locator point = page.locator("#funnel-FRX-01 .picture__chart--wide a[href$='RR8.html']");
        point.focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/providers/RR8.html");
        assertThat(page.title()).startsWith("Leeds Teaching Hospitals");
    }

    @Test
    void aPhoneGetsAChartDrawnForItsWidth() {
        go(page, "indicators/TIM-01.html", PHONE);
        Locator chart = page.locator("#trend-TIM-01");
        assertThat(chart.locator(".picture__chart--wide").isVisible()).isFalse();
        assertThat(chart.locator(".picture__chart--narrow").isVisible()).isTrue();
        double size = ((Number) chart.locator(".picture__chart--narrow svg")
                        .evaluate("svg => parseFloat(svg.getAttribute('font-size')) * svg.getBoundingClientRect().width"
                                + " / svg.viewBox.baseVal.width"))
                .doubleValue();
        assertThat(size).isGreaterThan(10);
    }

    @Test
    void everythingIsThereWithoutScripts() {
        page.context().close();
        page = open(false);
        for (String name : List.of("index.html", "report.html", "indicators/TIM-01.html", "providers/RR8.html")) {
            go(page, name, DESK);
            assertThat(page.locator("main svg[role]").count()).as(name).isPositive();
            Locator first = page.locator(".picture").first();
            first.locator("summary").click();
            assertThat(first.locator("table").isVisible()).as(name).isTrue();
        }
    }

    @Test
    void inPrintNothingIsLeftOfWhatOnlyAScreenNeeds() {
        go(page, "indicators/TIM-01.html", DESK);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".masthead__nav").isVisible()).isFalse();
        assertThat(page.locator(".twin").first().isVisible()).isFalse();
        assertThat(page.locator(".banner").isVisible()).isTrue();
        assertThat(page.locator("#trend-TIM-01 .picture__chart--wide").isVisible())
                .isTrue();
        assertThat(page.locator("#trend-TIM-01 .picture__chart--narrow").isVisible())
                .isFalse();
    }
}
