package isocentre.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.ApiKeys;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private static final String KEY = "a key of the test, long enough";

    @Test
    void theWatchingProgramSeesTheServicesWorkAndNobodyElseDoes() {
        Site site = Site.with(Map.of("isocentre.metrics.key", KEY));
        try {
            Person manager = site.invite(Role.DATA_MANAGER, "RR8");
            Browser administrator = site.signedIn(Role.ADMINISTRATOR, "ENG");
            String key = site.part(ApiKeys.class).make(manager, "RR8", "a system");
            assertThat(seen(site, KEY).text())
                    .contains("isocentre_submissions{state=\"received\"} 0.0")
                    .contains("isocentre_submissions{state=\"stored\"} 0.0")
                    .contains("isocentre_check_seconds_count 0")
                    .contains("isocentre_figures_age_seconds NaN")
                    .contains("isocentre_ledger_stuck 0.0")
                    .containsPattern("isocentre_ledger_entries [1-9]")
                    .contains("http_server_requests_seconds")
                    .doesNotContain(manager.email(), manager.name(), manager.getName());
            assertThat(seen(site, "another key").status()).isEqualTo(401);
            assertThat(seen(site, "").status()).isEqualTo(401);
            assertThat(seen(site, key).status()).as("a hospital's system").isEqualTo(403);
            assertThat(administrator.get("/metrics").status()).isEqualTo(401);
        } finally {
            site.close();
        }
    }

    @Test
    void withoutAKeyInTheSettingsNobodySeesThem() {
        Site site = Site.open();
        assertThat(seen(site, "").status()).isEqualTo(401);
        assertThat(site.visitor().get("/metrics").status()).isEqualTo(401);
    }

    private static Browser.Seen seen(Site site, String key) {
        Browser browser = site.visitor();
        return browser.send(browser.request("/metrics")
                .header("Authorization", "Bearer " + key)
                .build());
    }
}
