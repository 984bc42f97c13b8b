package isocentre.service.governance;

import static isocentre.service.governance.Yorkshire.START;
import static isocentre.service.governance.Yorkshire.refusals;
import static isocentre.service.governance.Yorkshire.wellGoverned;
import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.standards.Governance.Maturity;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MaturityTest {
    private static final String PAGE = "/governance/networks/" + Yorkshire.ID;

    private final Site site = Site.open();

    private static Line.Maturity scored(LocalDate on) {
        return new Line.Maturity(UUID.randomUUID(), Yorkshire.ID, 1, 2, 3, 4, 5, 1, "synthetic", on);
    }

    @Test
    @DisplayName("Each of the six domains has its own score, and one day follows the other")
    void scores() {
        assertThat(Standards.load().governance().maturity(Maturity.Kind.DOMAIN))
                .extracting(domain -> scored(START).score(domain.id()))
                .containsExactly(1, 2, 3, 4, 5, 1);
        assertThat(refusals(scored(START.plusDays(1)), wellGoverned().and(scored(START))))
                .isEmpty();
        assertThat(refusals(scored(START), wellGoverned().and(scored(START))))
                .containsExactly("The network scored itself on that day or a later one");
        assertThat(refusals(scored(LocalDate.now().plusDays(1)), wellGoverned()))
                .containsExactly("Enter a day that has come");
    }

    @Test
    @DisplayName("L9: a network scores itself in six domains at intervals, and sees each as a process chart")
    void l9ANetworkScoresItselfInSixDomainsAtIntervals() {
        Browser manager = site.signedIn(Role.NETWORK_MANAGER, Yorkshire.ID);
        assertThat(manager.get(PAGE + "/maturity").main()).contains("not scored", "third time");
        assertThat(score(manager, "6", "2024-10-01").status()).isEqualTo(422);
        assertThat(score(manager, "", "2024-10-01").main()).contains("Choose a level from 1 to 5");
        for (int i = 0; i < 3; i++) {
            assertThat(score(manager, String.valueOf(i + 2), (2024 + i / 2) + (i % 2 == 0 ? "-04-01" : "-10-01"))
                            .status())
                    .isEqualTo(303);
        }
        assertThat(score(manager, "4", "2024-06-01").main()).contains("on that day or a later one");
        Browser.Seen page = site.signedIn(Role.CLINICAL_LEAD, "RR8").get(PAGE + "/maturity");
        assertThat(page.main())
                .contains("4: At work", "2: Begun", "1 Apr 2025", "trial limits only", "does not compare networks");
        assertThat(page.page().select("figure.plan-chart")).hasSize(6);
    }

    private static Browser.Seen score(Browser manager, String leadership, String on) {
        return manager.send(
                PAGE + "/enter/maturity",
                "leadership",
                leadership,
                "management",
                "2",
                "improvement",
                "2",
                "community",
                "2",
                "data",
                "3",
                "research",
                "2",
                "words",
                "The oversight group scored together.",
                "since",
                on);
    }
}
