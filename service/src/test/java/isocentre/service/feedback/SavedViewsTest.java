package isocentre.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedViewsTest {
    private static final String ADDRESS = "/compare?year=2024-25&indicator=TIM-01&place=RR8&place=ODN-10";
    private final Site site = Nationwide.open();

    @Test
    void aViewIsKeptListedAndRemovedByItsOwnerAlone() {
        Browser lead = site.signedIn(Role.CLINICAL_LEAD, "RR8");
        Browser other = site.signedIn(Role.CLINICAL_LEAD, "RR8");
        assertThat(lead.get(ADDRESS).text()).contains("Keep this view");
        assertThat(lead.send("/views", "address", ADDRESS, "name", " ").status())
                .isEqualTo(422);
        lead.send("/views", "address", ADDRESS, "name", "Our waits");
        var form = lead.get("/").page().select(".views__list li");
        assertThat(form.text()).contains("Our waits");
        assertThat(form.select("a").attr("href")).isEqualTo(ADDRESS);
        assertThat(other.get("/").main()).doesNotContain("Our waits");
        String remove = form.select("form").attr("action");
        other.send(remove);
        assertThat(lead.get("/").main()).contains("Our waits");
        lead.send(remove);
        assertThat(lead.get("/").page().select(".views__list")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org/figures/",
                "/figures/../people",
                "/people",
                "javascript:alert(1)",
                "/sign-out",
                ""
            })
    void onlyPagesOfFiguresAreKept(String address) {
        assertThat(SavedViews.keepable(address)).isFalse();
        assertThat(site.signedIn(Role.CLINICAL_LEAD, "RR8")
                        .send("/views", "address", address, "name", "x")
                        .status())
                .isEqualTo(400);
    }
}
