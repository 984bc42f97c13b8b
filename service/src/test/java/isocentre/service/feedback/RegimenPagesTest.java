package isocentre.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.report.RegimenUse;
import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.indicators.Edition;
import isocentre.service.indicators.PublishedFigures;
import isocentre.service.people.Role;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RegimenPagesTest {
    private final Site site = Nationwide.open();
    private final Edition edition =
            site.part(PublishedFigures.class).state().edition().orElseThrow();

    @Test
    void theRegimensOfATumourAddUpToItsEpisodes() {
        RegimenUse use = edition.regimens(Nationwide.YEAR).orElseThrow();
        assertThat(use.groups()).containsKeys("breast radical", "prostate radical", "lung palliative");
        use.groups().values().forEach(group -> {
            for (Level level : new Level[] {Level.PROVIDER, Level.NETWORK, Level.ENGLAND}) {
                double sum = group.figures().stream()
                        .filter(figure -> figure.level() == level)
                        .mapToDouble(figure -> Objects.requireNonNull(figure.numerator()))
                        .sum();
                double england = group.figures().stream()
                        .filter(figure -> figure.level() == Level.ENGLAND)
                        .map(Figure::denominator)
                        .findFirst()
                        .map(Double::doubleValue)
                        .orElseThrow();
                assertThat(sum).as(group.name() + " " + level).isEqualTo(england);
            }
        });
        assertThat(java.util.Optional.ofNullable(use.groups().get("breast radical"))
                        .orElseThrow()
                        .named())
                .containsKey("26.00/5");
    }

    @Test
    void aPageShowsEachPlaceByNameTheLibrarysNamesAndNoSmallNumbers() {
        Browser lead = site.signedIn(Role.CLINICAL_LEAD, "RR8");
        assertThat(lead.get("/figures/2024-25/regimens/index.html").main()).contains("Breast radical");
        Browser.Seen breast = lead.get("/figures/2024-25/regimens/breast-radical.html");
        assertThat(breast.main()).contains("26 Gy in 5", "BRE-0", "As organised then");
        breast.page()
                .select("#england ~ .table-frame tbody tr td:eq(1)")
                .eachText()
                .forEach(count ->
                        assertThat(Integer.parseInt(count.replace(",", ""))).isGreaterThanOrEqualTo(5));
        assertThat(lead.get("/figures/2024-25/regimens/no-such.html").status()).isEqualTo(404);
    }
}
