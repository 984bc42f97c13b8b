package isocentre.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.indicators.CaseList;
import isocentre.indicators.Figure;
import isocentre.indicators.Indicator;
import isocentre.indicators.Kind;
import isocentre.indicators.Level;
import isocentre.lake.Lake;
import isocentre.lake.Session;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Standards;
import isocentre.report.Nation;
import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.indicators.PublishedFigures;
import isocentre.service.people.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasesTest {
    private static final String OWN = "RR8";
    private final Site site = Nationwide.open();

    @Test
    void theCasesOfEveryIndicatorAddUpToItsFigureExactly() {
        Lake lake = site.part(Lake.class);
        Nation nation = site.part(PublishedFigures.class)
                .state()
                .edition()
                .orElseThrow()
                .year(Nationwide.YEAR)
                .orElseThrow();
        int compared = 0;
        try (Session session = lake.read(lake.current())) {
            for (Indicator indicator : Looks.indicators()) {
                for (Period period : List.of(Period.of(Nationwide.YEAR), Period.of("2025-02"))) {
                    CaseList cases = CaseList.read(session, Standards.load(), indicator, new OdsCode(OWN), period);
                    for (Figure figure : nation.figures()) {
                        boolean own = figure.indicator().equals(indicator.id())
                                && figure.level() == Level.PROVIDER
                                && figure.code().equals(OWN)
                                && figure.period().equals(period);
                        if (own
                                && (indicator.kind() == Kind.MIX
                                        || figure.breakdown().isEmpty())) {
                            compared += compare(cases, figure);
                        }
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(60);
    }

    private static int compare(CaseList cases, Figure figure) {
        Double numerator = figure.numerator();
        Double denominator = figure.denominator();
        if (cases.indicator().kind() == Kind.MIX) {
            double of = cases.cases().stream()
                    .filter(one -> figure.breakdown().endsWith("=" + one.value()))
                    .count();
            assertThat(numerator == null ? 0 : numerator).as(figure.toString()).isEqualTo(of);
            return 1;
        }
        if (numerator != null) {
            assertThat(cases.numerator()).as(figure.toString()).isEqualTo(numerator);
        }
        if (denominator != null) {
            assertThat(cases.denominator()).as(figure.toString()).isEqualTo(denominator);
        }
        return numerator == null && denominator == null ? 0 : 1;
    }

    @Test
    void whoLooksAtWhatAndWhyIsRecordedBeforeAnythingIsShown() {
        Browser lead = site.signedIn(Role.CLINICAL_LEAD, OWN);
        String path = "/providers/" + OWN + "/cases/TIM-06";
        String ask = path + "?period=" + Nationwide.YEAR;
        assertThat(lead.get("/figures/2024-25/providers/" + OWN + ".html").text())
                .contains(path);
        assertThat(lead.get(ask).text()).doesNotContain("episode id");
        assertThat(lead.send(path, "period", Nationwide.YEAR).status()).isEqualTo(422);
        assertThat(entries("LOOKED")).isZero();
        String look = lead.send(path, "period", Nationwide.YEAR, "reason", "waits rose in March")
                .location()
                .orElseThrow();
        assertThat(entries("LOOKED")).isEqualTo(1);
        assertThat(lead.get(look).main()).contains("cases are counted", "waits rose in March");
        Browser.Seen file = lead.get(look + "/cases.csv");
        assertThat(file.text().lines().findFirst().orElseThrow()).startsWith("counted,patient,episode_id");
        assertThat(entries("EXPORTED")).isEqualTo(1);
        assertThat(site.signedIn(Role.AUDITOR, "ENG").get("/audit").main())
                .contains("waits rose in March", "took rows away as a file of");

        assertThat(site.signedIn(Role.CLINICAL_LEAD, OWN).get(look).status())
                .as("another's look")
                .isEqualTo(403);
        for (Browser other : List.of(
                site.signedIn(Role.CLINICAL_LEAD, "RBV"),
                site.signedIn(Role.ANALYST, "ENG"),
                site.signedIn(Role.NETWORK_MANAGER, "ODN-10"))) {
            assertThat(other.get(look).status()).isEqualTo(403);
            assertThat(other.get(look + "/cases.csv").status()).isEqualTo(403);
            assertThat(other.get(ask).status()).isEqualTo(403);
        }
        site.database().sql("UPDATE look SET at = at - interval '2 hours'").update();
        assertThat(lead.get(look).status()).as("after its hour").isEqualTo(403);
    }

    private long entries(String act) {
        return site.database()
                .sql("SELECT count(*) FROM audit_entry WHERE act = ?")
                .params(act)
                .query((row, ignored) -> row.getLong(1))
                .single();
    }
}
