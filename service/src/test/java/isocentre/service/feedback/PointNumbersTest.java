package isocentre.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import isocentre.service.Chromium;
import isocentre.service.Site;
import isocentre.service.people.Role;
import org.junit.jupiter.api.Test;

/// The numbers of a chart's point: by pointing, by tapping, and without scripts in the table below.
class PointNumbersTest {
    private static final String WAITS = "/figures/2024-25/indicators/TIM-01.html";

    private final Site site = Nationwide.open();

    @Test
    void arePointedAtTappedOrReadInTheTableBelow() {
        try (Chromium chromium = Chromium.find()) {
            try (BrowserContext desk = signedIn(chromium, new Browser.NewContextOptions().setViewportSize(1280, 900))) {
                Page page = desk.newPage();
                page.navigate(site.address() + WAITS);
                Locator point = page.locator("#funnel-TIM-01 .picture__chart--wide svg g:has(> title)")
                        .nth(2);
                point.hover();
                assertThat(page.locator("#funnel-TIM-01 .picture__reading:visible")
                                .textContent())
                        .isEqualTo(point.locator("title").textContent())
                        .contains("%");
            }
            try (BrowserContext phone = signedIn(
                    chromium,
                    new Browser.NewContextOptions().setViewportSize(360, 800).setHasTouch(true))) {
                Page page = phone.newPage();
                page.navigate(site.address() + WAITS);
                Locator own = page.locator("#funnel-TIM-01 .picture__chart--narrow svg a[href$='RR8.html']");
                own.tap();
                assertThat(page.url()).endsWith(WAITS);
                assertThat(page.locator("#funnel-TIM-01 .picture__reading:visible")
                                .textContent())
                        .startsWith("Leeds Teaching Hospitals");
                own.tap();
                page.waitForURL("**/providers/RR8.html");
            }
            try (BrowserContext plain = signedIn(
                    chromium,
                    new Browser.NewContextOptions().setViewportSize(360, 800).setJavaScriptEnabled(false))) {
                Page page = plain.newPage();
                page.navigate(site.address() + WAITS);
                page.locator("#funnel-TIM-01 summary").click();
                assertThat(page.locator("#funnel-TIM-01 .twin td:visible").count())
                        .isGreaterThan(100);
            }
        }
    }

    private BrowserContext signedIn(Chromium chromium, Browser.NewContextOptions options) {
        BrowserContext context = chromium.browser().newContext(options);
        context.addCookies(site.signedIn(Role.CLINICAL_LEAD, "RR8").cookies().getCookieStore().getCookies().stream()
                .map(one -> new Cookie(one.getName(), one.getValue()).setUrl(site.address()))
                .toList());
        return context;
    }
}
