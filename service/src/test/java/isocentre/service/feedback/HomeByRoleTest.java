package isocentre.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.Browser;
import isocentre.service.Months;
import isocentre.service.Site;
import isocentre.service.capture.Sent;
import isocentre.service.people.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The first page tells each role what changed, what is late and what to raise, and nobody what is not theirs.
class HomeByRoleTest {
    private static final String OWN = "RJ1";

    private final Site site = Nationwide.open();

    private static String network(String provider) {
        return Standards.load()
                .organisations()
                .networkOf(new OdsCode(provider), LocalDate.now())
                .orElseThrow()
                .id();
    }

    private static String part(Browser.Seen home, String id) {
        return home.page().select("section[aria-labelledby=" + id + "]").text();
    }

    @Test
    void aDataManagerSeesWhatWaitsToBeMendedAndTheProvidersOwnFigures() {
        Browser manager = site.signedIn(Role.DATA_MANAGER, OWN);
        UUID rejected = Sent.checked(
                site,
                manager,
                OWN,
                Months.changed(Months.of(OWN, new Month(2025, 3)), "TIME_AND_DATE_OF_EXPOSURE", "WHEN"));
        Browser.Seen home = manager.get("/");
        assertThat(part(home, "waiting")).contains("March 2025 was rejected: see what was found", "Send a month");
        assertThat(home.page().select("a[href=/submissions/" + rejected + "]")).hasSize(1);
        assertThat(part(home, "changed")).isNotBlank();
        assertThat(home.main()).contains("At a glance");
        assertThat(home.page().select("main a[href*=/releases]")).isEmpty();
        Browser.Seen other = site.signedIn(Role.DATA_MANAGER, "RYJ").get("/");
        assertThat(other.main()).doesNotContain("was rejected");
    }

    @Test
    void aNewSignalIsToBeRaisedByTheNetworkOfTheProviderAndByNoOther() {
        site.part(Rounds.class)
                .look(new Story("TIM-06").with(OWN, Story.LAST, 0.5).edition("home-by-role"));
        UUID signal = site.database()
                .sql("SELECT id FROM signal WHERE provider = ? AND indicator = 'TIM-06' LIMIT 1")
                .params(OWN)
                .query((row, ignored) -> row.getObject(1, UUID.class))
                .single();
        String link = "a[href=/signals/" + signal + "]";
        Browser.Seen own = site.signedIn(Role.NETWORK_MANAGER, network(OWN)).get("/");
        assertThat(own.page().select("section[aria-labelledby=raise] " + link)).hasSize(1);
        assertThat(part(own, "late")).isNotBlank();
        assertThat(own.main()).contains("At a glance");
        Browser.Seen other = site.signedIn(Role.NETWORK_MANAGER, network("RBV")).get("/");
        assertThat(other.page().select(link)).isEmpty();
    }

    @Test
    void whoWorksForEnglandSeesEnglandAndWhoHasNoFiguresIsLedToThePublicOnes() {
        assertThat(site.signedIn(Role.ANALYST, "ENG").get("/").main()).contains("At a glance");
        for (Role role : new Role[] {Role.PATIENT_PARTNER, Role.AUDITOR, Role.ADMINISTRATOR}) {
            Browser.Seen home = site.signedIn(role, "ENG").get("/");
            assertThat(home.page().select("main a[href=/public]"))
                    .as(role.code())
                    .hasSize(1);
            assertThat(home.main()).as(role.code()).doesNotContain("At a glance");
        }
    }
}
