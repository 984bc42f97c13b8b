package isocentre.service.planning;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.feedback.Nationwide;
import isocentre.service.people.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIfPagesTest {
    private final Site site = Site.open();

    @Test
    void anybodyMayAskAndIsAnsweredInOneScreenWithWhatItAssumes() {
        Browser.Seen seen = site.visitor().get("/what-if?area=ODN-10");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.main())
                .contains("Giving 26 Gy in 5 to 90.0% of breast courses, not to 70.0%, frees")
                .contains("Started within 31 days", "worked out, not measured")
                .contains("not confirmed: domain knowledge", "of England's 286")
                .contains("decisions to treat come independently");
        assertThat(seen.page().select("figure svg")).hasSize(4);
        assertThat(site.visitor().get("/what-if?area=ODN-10").main()).isEqualTo(seen.main());
    }

    @Test
    void theAddressKeepsEveryChoice() {
        Browser.Seen seen = site.visitor()
                .get("/what-if?area=ODN-03&start=optimal&move=BON-01&share=80&machines=12&minutesAfter=20&seed=7");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("#area option[selected]").attr("value")).isEqualTo("ODN-03");
        assertThat(seen.page().select("#start option[selected]").attr("value")).isEqualTo("optimal");
        assertThat(seen.page().select("#move option[selected]").attr("value")).isEqualTo("BON-01");
        assertThat(seen.page().select("#machines").val()).isEqualTo("12");
        assertThat(seen.main()).contains("8 Gy in 1 to 80.0% of palliative courses", "Demand above capacity");
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        for (List<String> wrong : List.of(
                List.of("area=ODN-99", "area", "There is no network 'ODN-99'"),
                List.of("area=%3Cscript%3E", "area", "There is no network '<script>'"),
                List.of("start=measured", "start", "that you may see"),
                List.of("start=wishes", "start", "There is no start 'wishes'"),
                List.of("move=NOT-01", "move", "There is no regimen"),
                List.of("share=140", "share", "0 to 100"),
                List.of("share=NaN", "share", "is not a number"),
                List.of("share=" + "9".repeat(400), "share", "is not a number"),
                List.of("machines=-1", "machines", "is not between 0.5 and 1000"),
                List.of("hoursAfter=25", "hoursAfter", "is not between 1 and 24"),
                List.of("minutes=a+lot", "minutes", "'a lot' is not a number"))) {
            Browser.Seen seen = site.visitor().get("/what-if?" + wrong.getFirst());
            assertThat(seen.status()).as(wrong.getFirst()).isEqualTo(422);
            assertThat(seen.page()
                            .select(".nhsuk-error-summary a[href=#" + wrong.get(1) + "]")
                            .text())
                    .as(wrong.getFirst())
                    .contains(wrong.get(2));
            assertThat(seen.page().select("#" + wrong.get(1)))
                    .as(wrong.getFirst())
                    .hasSize(1);
        }
    }

    @Test
    void whoMaySeeFiguresStartsFromTheMeasuredOnesOfTheirNetwork() {
        Site nation = Nationwide.open();
        for (Role role : Role.values()) {
            if (!role.givable()) {
                continue;
            }
            Browser browser = nation.signedIn(
                    role,
                    switch (role.scope()) {
                        case PROVIDER -> "RR8";
                        case NETWORK -> "ODN-10";
                        case ENGLAND -> "ENG";
                    });
            boolean sees = browser.get("/figures").status() != 403;
            Browser.Seen seen = browser.get("/what-if?area=ODN-10&start=measured");
            assertThat(seen.status()).as(role.code()).isEqualTo(sees ? 200 : 422);
            if (sees) {
                assertThat(seen.main()).contains("are measured (FRX-10)", "measured (CAP-01)");
            }
        }
        Browser lead = nation.signedIn(Role.CLINICAL_LEAD, "RR8");
        Browser.Seen usual = lead.get("/what-if");
        assertThat(usual.page().select("#area option[selected]").attr("value")).isEqualTo("ODN-10");
        assertThat(usual.page().select("#start option[selected]").attr("value")).isEqualTo("measured");
        assertThat(usual.page().select("table").text()).contains("Not told apart");
        assertThat(nation.visitor().get("/what-if?area=ODN-10").main()).doesNotContain("are measured");
    }

    @Test
    void theNetworksGovernancePageLeadsToIt() {
        Browser manager = site.signedIn(Role.NETWORK_MANAGER, "ODN-03");
        assertThat(manager.get("/governance/networks/ODN-03").page().select("main a[href='/what-if?area=ODN-03']"))
                .hasSize(1);
    }
}
