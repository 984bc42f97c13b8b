package isocentre.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import isocentre.radiotherapy.Month;
import isocentre.service.capture.Sent;
import isocentre.service.people.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What was done is told once, to the person: not to the script that sent the files.
class UploadNoticeTest {
    private static final String OWN = "RK9";

    private final Site site = Site.open();

    @Test
    void whatBecameOfAnUploadIsSaidWithScriptsToo() {
        isocentre.service.Browser manager = site.signedIn(Role.DATA_MANAGER, OWN);
        List<Path> files = Months.of(OWN, new Month(2025, 3));
        Sent.checked(site, manager, OWN, files);
        try (Chromium chromium = Chromium.find();
                BrowserContext context = chromium.browser().newContext()) {
            manager.cookies()
                    .getCookieStore()
                    .getCookies()
                    .forEach(cookie -> context.addCookies(
                            List.of(new Cookie(cookie.getName(), cookie.getValue()).setUrl(site.address()))));
            Page page = context.newPage();
            page.navigate(site.address() + "/submissions/new");
            page.setInputFiles("[data-drop] input", files.toArray(Path[]::new));
            page.locator("[data-send] button").click();
            page.waitForURL(site.address() + "/submissions/*-*-*");
            assertThat(page.locator(".nhsuk-notification-banner").textContent())
                    .contains("These very files came before");
            page.reload();
            assertThat(page.locator(".nhsuk-notification-banner").count()).isZero();
        }
    }
}
