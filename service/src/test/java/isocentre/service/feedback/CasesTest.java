package isocentre.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.indicators.CaseList;
import isocentre.indicators.Figure;
import isocentre.indicators.Indicator;
import isocentre.indicators.Kind;
import isocentre.indicators.Level;
import isocentre.lake.Identity;
import isocentre.lake.Lake;
import isocentre.lake.Session;
import isocentre.radiotherapy.Month;
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
        long looked = entries("LOOKED");
        long exported = entries("EXPORTED");
        String look = lead.send(path, "period", Nationwide.YEAR, "reason", "waits rose in March")
                .location()
                .orElseThrow();
        assertThat(entries("LOOKED")).isEqualTo(looked + 1);
        assertThat(lead.get(look).main()).contains("cases are counted", "waits rose in March");
        Browser.Seen file = lead.get(look + "/cases.csv");
        assertThat(file.text().lines().findFirst().orElseThrow()).startsWith("counted,patient,episode_id");
        assertThat(lead.get(look).main())
                .as("the whole of the list leaves")
                .contains("of " + (file.text().lines().count() - 1) + " cases are counted");
        assertThat(entries("EXPORTED")).isEqualTo(exported + 1);
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

    @Test
    void theClinicalLeadAloneHasLocalIdentifiersForAPurposeAndEachOpeningIsRecorded() {
        String path = "/providers/" + OWN + "/cases/TIM-06";
        Browser lead = site.signedIn(Role.CLINICAL_LEAD, OWN);
        String look = look(lead, path);
        assertThat(lead.get(look).text())
                .contains("Find these cases in your own system")
                .doesNotContain("local patient id");
        assertThat(lead.send(look + "/identifiers").status()).isEqualTo(422);
        long before = entries("IDENTIFIED");
        assertThat(lead.send(look + "/identifiers", "purpose", "to review the notes")
                        .status())
                .isEqualTo(303);
        assertThat(entries("IDENTIFIED")).isEqualTo(before + 1);
        List<String> identifiers =
                lead.get(look).page().select(".cases tbody td:nth-child(2)").eachText();
        assertThat(identifiers).isNotEmpty().allMatch(id -> !id.equals("none in the file"));
        assertThat(identifiers.getFirst()).isEqualTo(firstIdentifier());
        assertThat(entries("IDENTIFIED")).isEqualTo(before + 2);
        String file = lead.get(look + "/cases.csv").text();
        assertThat(file.lines().findFirst().orElseThrow()).startsWith("counted,local_patient_id,patient");
        assertThat(file).contains(identifiers.getFirst());
        assertThat(entries("IDENTIFIED")).isEqualTo(before + 3);
        String audit = site.signedIn(Role.AUDITOR, "ENG").get("/audit").main();
        assertThat(audit).contains("opened local identifiers of", "to review the notes");
        assertThat(audit).doesNotContain(identifiers.getFirst());

        for (Role role : List.of(Role.DATA_MANAGER, Role.PHYSICIST)) {
            Browser other = site.signedIn(role, OWN);
            String own = look(other, path);
            assertThat(other.get(own).main()).doesNotContain("Find these cases in your own system");
            assertThat(other.send(own + "/identifiers", "purpose", "curious").status())
                    .isEqualTo(403);
            assertThat(other.get(own + "/cases.csv").text()).doesNotContain("local_patient_id");
        }
    }

    private static String look(Browser browser, String path) {
        return browser.send(path, "period", "2025-02", "reason", "waits rose in February")
                .location()
                .orElseThrow();
    }

    /// What the first case's own patient is called at home, found another way than the page finds it.
    private String firstIdentifier() {
        Lake lake = site.part(Lake.class);
        try (Session session = lake.read(lake.current())) {
            CaseList cases = CaseList.read(
                    session,
                    Standards.load(),
                    Looks.indicator("TIM-06").orElseThrow(),
                    new OdsCode(OWN),
                    Period.of("2025-02"));
            String patient = cases.cases().getFirst().cells().getFirst();
            return lake.identities(lake.current(), new OdsCode(OWN), Month.of("2025-02")).stream()
                    .filter(identity -> identity.patient().equals(patient))
                    .map(Identity::localPatientId)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private long entries(String act) {
        return site.database()
                .sql("SELECT count(*) FROM audit_entry WHERE act = ?")
                .params(act)
                .query((row, ignored) -> row.getLong(1))
                .single();
    }
}
