package isocentre.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Looks;
import isocentre.service.Site;
import isocentre.service.people.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Every page of feedback at a desk and on a phone: nothing wider than the screen, and axe finds nothing serious.
class FeedbackLookTest {
    private static final String CASES = "/providers/RR8/cases/TIM-06";

    private final Site site = Nationwide.open();

    @Test
    void isReadAtADeskAndOnAPhone() {
        site.part(Rounds.class)
                .look(new Story("TIM-06").with("RR8", Story.LAST, 0.5).edition("look"));
        UUID id = site.database()
                .sql("SELECT id FROM signal WHERE provider = 'RR8' AND indicator = 'TIM-06' LIMIT 1")
                .query((row, ignored) -> row.getObject(1, UUID.class))
                .single();
        try (Looks looks = new Looks(site, "feedback")) {
            Browser lead = site.signedIn(Role.CLINICAL_LEAD, "RR8");
            looks.at(lead, "/", "home");
            looks.at(lead, "/signals", "signals");
            looks.at(lead, "/signals/" + id, "signal");
            looks.at(lead, CASES + "?period=2024-25", "look");
            looks.at(lead, cases(lead), "cases");
            looks.at(lead, "/figures/2024-25/indicators/TIM-01.html?limits=chance&lines=99.8", "explored");
            looks.at(lead, "/figures/2024-25/indicators/TIM-01.html?from=nonsense", "explored-wrong");
            looks.at(lead, "/figures/2024-25/providers/RR8.html?process=none", "provider");
            looks.at(site.visitor(), "/public", "public");
            looks.at(site.visitor(), "/public/methods", "methods");
            Browser analyst = site.signedIn(Role.ANALYST, "ENG");
            looks.at(
                    analyst,
                    "/compare?year=2024-25&indicator=TIM-01&indicator=ACC-16&place=RR8&place=RAL&place=ODN-10",
                    "compare");
            looks.at(analyst, "/", "home-analyst");
            looks.at(analyst, "/calendar?to=2025-03", "calendar");
            looks.at(analyst, "/figures/2024-25/regimens/index.html", "regimens");
            looks.at(analyst, "/figures/2024-25/regimens/breast-radical.html", "breast");
            looks.at(analyst, "/figures/2024-25-now/networks/ODN-10.html", "now");
            assertThat(looks.trouble()).isEmpty();
        }
    }

    /// Gives a reason as a person does; returns where the cases then are.
    private static String cases(Browser who) {
        return who.send(CASES, "period", "2024-25", "reason", "to see why waits rose")
                .location()
                .orElseThrow();
    }
}
