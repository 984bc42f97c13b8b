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
        List<String> rows = seen.page()
                .select(".table-frame:not(.table-frame--twin) > table tbody th")
                .eachText();
        assertThat(rows).hasSize(5).endsWith("England");
        assertThat(rows.subList(0, 4)).isSorted();
        assertThat(seen.page().select("#compared-TIM-01, #each-TIM-01")).hasSize(2);
    }

    @Test
    void aLinkSentOnShowsOnlyThePlacesThatItsReaderMaySee() {
        String link = "/compare?year=2024-25&indicator=TIM-01&place=RR8&place=RBV&place=ODN-10";
        Browser.Seen lead = site.signedIn(Role.CLINICAL_LEAD, "RR8").get(link);
        assertThat(lead.main()).contains("1 place of this address is left out");
        assertThat(lead.text()).doesNotContain("providers/RBV.html");
        Browser.Seen network = site.signedIn(Role.NETWORK_MANAGER, "ODN-10").get(link);
        assertThat(network.text()).contains("providers/RR8.html").doesNotContain("providers/RBV.html");
        assertThat(site.signedIn(Role.ANALYST, "ENG").get(link).text()).contains("providers/RBV.html");
    }

    @Test
    void tooManyAndNothingAreSaidAtTheField() {
        Browser lead = site.signedIn(Role.CLINICAL_LEAD, "RR8");
        Browser.Seen nothing = lead.get("/compare?place=RR8");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page().select(".nhsuk-error-summary a").attr("href")).isEqualTo("#indicator");
        assertThat(lead.get("/compare?indicator=TIM-01&place=RBV").status()).isEqualTo(422);
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
