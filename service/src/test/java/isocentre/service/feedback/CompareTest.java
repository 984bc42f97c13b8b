package isocentre.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareTest {
    private final Site site = Nationwide.open();

    @Test
    void placesStandByNameOnOneScaleWithEnglandAndNeverByValue() {
        Browser.Seen seen = site.signedIn(Role.ANALYST, "ENG")
                .get("/compare?indicator=TIM-01&place=RR8&place=RBV&place=RHQ&place=R1H");
        assertThat(seen.status()).isEqualTo(200);
        List<String> rows = rows(seen);
        assertThat(rows).hasSize(5).endsWith("England");
        assertThat(rows.subList(0, 4)).isSorted();
        assertThat(seen.page().select("#compared-TIM-01, #each-TIM-01")).hasSize(2);
    }

    @Test
    void whoComparesSeesEveryPlaceAndTheWayToThePagesThatAreTheirsToOpen() {
        String link = "/compare?year=2024-25&indicator=TIM-01&place=RR8&place=RBV&place=ODN-10";
        for (Role role : List.of(Role.CLINICAL_LEAD, Role.NETWORK_MANAGER, Role.COMMISSIONER)) {
            String organisation = switch (role.scope()) {
                case PROVIDER -> "RR8";
                case NETWORK -> "ODN-10";
                case ENGLAND -> "ENG";
            };
            Browser.Seen seen = site.signedIn(role, organisation).get(link);
            assertThat(rows(seen)).as(role.code()).hasSize(4).contains("Leeds Teaching Hospitals", "Christie");
            assertThat(seen.page().select("main a[href*=providers/RR8.html]"))
                    .as(role.code())
                    .isNotEmpty();
            assertThat(seen.page().select("main a[href*=providers/RBV.html]").isEmpty())
                    .as(role.code())
                    .isEqualTo(role != Role.COMMISSIONER);
        }
        assertThat(site.signedIn(Role.PATIENT_PARTNER, "ENG").get(link).status())
                .isEqualTo(403);
    }

    @Test
    void compareShowsOfAPlaceWhatTheIndicatorsPageShowsToTheSameReader() {
        Browser lead = site.signedIn(Role.CLINICAL_LEAD, "RR8");
        String row = lead.get("/compare?indicator=TIM-01&place=RBV")
                .page()
                .select(".table-frame:not(.table-frame--twin) tbody tr:first-child td:nth-child(2)")
                .text();
        assertThat(lead.get("/figures/2024-25/indicators/TIM-01.html")
                        .page()
                        .select(".table-frame:not(.table-frame--twin) tbody tr:contains(Christie)")
                        .text())
                .contains(row);
    }

    private static List<String> rows(Browser.Seen seen) {
        return seen.page()
                .select(".table-frame:not(.table-frame--twin) > table tbody th")
                .eachText();
    }

    @Test
    void tooManyAndNothingAreSaidAtTheField() {
        Browser lead = site.signedIn(Role.CLINICAL_LEAD, "RR8");
        Browser.Seen nothing = lead.get("/compare?place=RR8");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page().select(".nhsuk-error-summary a").attr("href")).isEqualTo("#indicator");
        assertThat(lead.get("/compare?indicator=TIM-01&place=XXX").status()).isEqualTo(422);
        assertThat(lead.get("/compare?year=1999-00").status()).isEqualTo(404);
    }

    @Test
    void asOrganisedNowAMergedProvidersMonthsAreItsSuccessorsAndThePageAndReceiptSaySo() {
        Browser analyst = site.signedIn(Role.ANALYST, "ENG");
        String then = "/figures/2024-25/";
        String now = "/figures/2024-25-now/";
        assertThat(analyst.get(then + "providers/RAP.html").status()).isEqualTo(200);
        assertThat(analyst.get(now + "providers/RAP.html").status()).isEqualTo(404);
        assertThat(analyst.get(now + "providers/RAL.html").main()).contains("Every month holds what");
        assertThat(analyst.get(then + "indicators/ACC-15.html").main()).contains("As organised then:");
        assertThat(analyst.get(now + "indicators/ACC-15.html").main())
                .contains("As organised now: all months count")
                .doesNotContain("As organised then:");
        assertThat(total(analyst, then, "RAP") + total(analyst, then, "RAL")).isEqualTo(total(analyst, now, "RAL"));
        assertThat(total(analyst, then, "ENG")).isEqualTo(total(analyst, now, "ENG"));
    }

    private static double total(Browser browser, String year, String code) {
        return browser.get(year + "data/ACC-15.csv")
                .text()
                .lines()
                .map(line -> line.split(","))
                .filter(cells -> cells[2].equals(code) && cells[4].equals("2024-25"))
                .mapToDouble(cells -> Double.parseDouble(cells[6]))
                .sum();
    }
}
