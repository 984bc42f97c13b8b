package isocentre.service.planning;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptionPagesTest {
    private static final String WEEK = "/interruptions?regimen=HNC-01&start=06/01/2025&missed="
            + "20/01/2025,21/01/2025+22/01/2025%0A2025-01-23,+24/01/2025";
    private final Site site = Site.open();

    @Test
    void aLostWeekHasItsCalendarItsVerdictAndEveryWay() {
        Browser.Seen seen = site.signedIn(Role.PHYSICIST, "RR8").get(WEEK);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.main())
                .contains("Longer by 7 days. Category 1 allows 2", "beyond it", "overall time 46 days")
                .contains("67.80 (56.50)", "61.50 (51.25)", "−6.30", "10 of 2.00 Gy, 20 of 2.42 Gy", "42 of 2.00 Gy")
                .contains("K 0.9 Gy a day after 28 days (not confirmed)", "never says what to do");
        assertThat(seen.page().select("figure svg").getFirst().text()).contains("planned, not given");
    }

    @Test
    void theEmptyFormAsksAndTellsNothing() {
        Browser.Seen seen = site.signedIn(Role.CLINICAL_LEAD, "RR8").get("/interruptions");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("figure")).isEmpty();
        assertThat(seen.page().select("#regimen option")).hasSizeGreaterThan(50);
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        Browser browser = site.signedIn(Role.PHYSICIST, "RR8");
        for (List<String> wrong : List.of(
                List.of("start=11/01/2025", "start", "not a working day"),
                List.of("start=yesterday", "start", "is not a date"),
                List.of("start=31/02/2025", "start", "is not a date"),
                List.of("missed=20/01/2025", "start", "Enter the day of the first fraction"),
                List.of(
                        "start=06/01/2025&missed=18/01/2025",
                        "missed",
                        "Saturday 18 January 2025 is not a working day"),
                List.of("start=06/01/2025&missed=" + "20/01/2025,".repeat(200), "missed", "more than one course"),
                List.of("start=06/01/2025&missed=20/01/2025&extra=20/01/2025", "extra", "told as missed too"),
                List.of("start=06/01/2025&fractions=2.5", "fractions", "whole number"),
                List.of("start=06/01/2025&dose=-4", "dose", "more than 0"),
                List.of("start=06/01/2025&dose=1e300", "dose", "at most 100 Gy"),
                List.of("start=06/01/2025&tumour=0", "tumour", "0.5 to 50"),
                List.of("start=06/01/2025&perDay=x", "perDay", "is not a number"),
                List.of("start=06/01/2025&category=9", "category", "1, 2 or 3"),
                List.of("start=06/01/2025&regimen=LUN-04", "regimen", "one fraction on each working day"))) {
            Browser.Seen seen = browser.get("/interruptions?" + wrong.getFirst());
            assertThat(seen.status()).as(wrong.getFirst()).isEqualTo(422);
            assertThat(seen.page()
                            .select(".nhsuk-error-summary a[href=#" + wrong.get(1) + "]")
                            .text())
                    .as(wrong.getFirst())
                    .contains(wrong.get(2));
        }
    }

    @Test
    void itIsForCliniciansAndPhysicistsAlone() {
        assertThat(site.visitor().get("/interruptions").location()).contains("/sign-in");
        assertThat(site.signedIn(Role.COMMISSIONER, "ENG").get("/interruptions").status())
                .isEqualTo(403);
        assertThat(site.signedIn(Role.DATA_MANAGER, "RR8").get("/interruptions").status())
                .isEqualTo(403);
    }
}
