package isocentre.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.Role;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final Site site = Site.open();

    @Test
    void everyPageForbidsInlineScriptAndFraming() {
        Browser.Seen seen = site.visitor().get("/");
        assertThat(seen.response()
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(seen.response().headers().firstValue("X-Content-Type-Options"))
                .contains("nosniff");
        assertThat(seen.response().headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(seen.response().headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(seen.page().select("script:not([src]), [style], style")).isEmpty();
    }

    @Test
    void healthAndReadinessAreToldToAnybodyWithoutDetails() {
        assertThat(site.visitor().get("/health").text())
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
        assertThat(site.visitor().get("/health/liveness").text()).contains("UP");
        assertThat(site.visitor().get("/health/readiness").text()).contains("UP");
    }

    @Test
    void styleScriptAndMarkAreServedAndMayBeKept() {
        for (String file : new String[] {"nhsuk.css", "isocentre.css", "service.css", "service.js", "isocentre.svg"}) {
            Browser.Seen seen = site.visitor().get("/assets/" + file);
            assertThat(seen.status()).as(file).isEqualTo(200);
            assertThat(seen.response().headers().firstValue("Cache-Control").orElse(""))
                    .contains("max-age");
        }
    }

    @Test
    void anErrorIsToldInPlainEnglishAndShowsNothingOfTheInside() {
        Browser.Seen refused = site.signedIn(Role.PHYSICIST, "RR8").get("/people");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.heading()).isEqualTo("You cannot open this page");
        Browser.Seen missing =
                site.signedIn(Role.ADMINISTRATOR, "ENG").get("/people/00000000-0000-0000-0000-000000000000");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.heading()).isEqualTo("There is no such page");
        Browser.Seen bad = site.signedIn(Role.ADMINISTRATOR, "ENG").get("/people/not-an-id");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.text()).doesNotContain("Exception").doesNotContain("org.springframework");
    }
}
