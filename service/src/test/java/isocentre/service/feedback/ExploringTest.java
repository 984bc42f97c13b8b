package isocentre.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.Role;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Charts are explored by links and forms alone: this browser has no scripts.
class ExploringTest {
    private static final String WAITS = "/figures/2024-25/indicators/TIM-01.html";

    private final Site site = Nationwide.open();

    private Browser lead() {
        return site.signedIn(Role.CLINICAL_LEAD, "RR8");
    }

    @Test
    void figuresOfChosenMonthsAreThoseOfTheMonthsAndAddUpToTheYear() {
        Browser lead = lead();
        double before = cases(lead, "?from=2024-11&to=2024-12");
        double after = cases(lead, "?from=2025-01&to=2025-03");
        assertThat(before).isPositive();
        assertThat(before + after).isEqualTo(cases(lead, ""));
        String page = lead.get("/figures/2024-25/indicators/ACC-15.html?from=2025-01&to=2025-03")
                .main();
        assertThat(page).contains("England, January 2025 to March 2025").doesNotContain("November 2024 to March 2025,");
    }

    private static double cases(Browser browser, String choice) {
        return browser.get("/figures/2024-25/data/ACC-15.csv" + choice)
                .text()
                .lines()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[2].equals("RR8") && cells[4].equals("2024-25") && cells[5].isEmpty())
                .mapToDouble(cells -> Double.parseDouble(cells[6]))
                .sum();
    }

    @Test
    void limitsOfFunnelPlotsAreSwitchedAndThePlotSaysWhichItHas() {
        Browser lead = lead();
        Document chance = lead.get(WAITS + "?limits=chance&lines=99.8").page();
        assertThat(chance.select("#funnel-TIM-01 figcaption").text())
                .contains("Limits are 99.8%, by chance alone: not adjusted for overdispersion");
        assertThat(chance.select("#funnel-wider-TIM-01")).isEmpty();
        assertThat(chance.select("#funnel-TIM-01 .twin th").eachText()).doesNotContain("95% limits");
        Document wider = lead.get(WAITS + "?limits=wider&lines=95").page();
        assertThat(wider.select("#funnel-wider-TIM-01 figcaption").text())
                .contains("Limits are 95%, adjusted for overdispersion");
        assertThat(wider.select("#funnel-TIM-01")).isEmpty();
        assertThat(wider.select(".receipt").text())
                .contains("Chosen by the reader: Funnel limits adjusted for overdispersion.");
        Document usual = lead.get(WAITS).page();
        assertThat(usual.select("#funnel-TIM-01 figcaption").text()).contains("Limits are 95% and 99.8%");
        assertThat(usual.select(".receipt").text()).doesNotContain("Chosen by the reader");
    }

    @Test
    void processLimitsStartAnewWhereWantedOrAreLeftAway() {
        Browser lead = lead();
        String own = "/figures/2024-25/providers/RR8.html";
        assertThat(lead.get(own).page().select("figure[id^=spc-]")).isNotEmpty();
        Document without = lead.get(own + "?process=none").page();
        assertThat(without.select("figure[id^=spc-]")).isEmpty();
        assertThat(without.select("figure[id^=months-] svg")).isNotEmpty();
        Document anew = lead.get("/figures/2024-25/networks/ODN-10.html?rebase=2025-01&ranges=all")
                .page();
        List<String> means = anew.select("figure[id^=spc-DEL-04-ODN] .twin tbody td:nth-of-type(3)")
                .eachText();
        assertThat(means.getFirst()).isNotEqualTo(means.getLast());
        assertThat(lead.get(WAITS + "?rebase=2025-01")
                        .page()
                        .select("#spc-TIM-01 figcaption")
                        .text())
                .contains("Limits start anew at Jan 25");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "from=2025-02&to=2025-01 | #from | comes after the last",
                "from=1999-01 | #from | '1999-01' is not a month of November 2024 to March 2025",
                "to=nonsense | #to | 'nonsense' is not a month",
                "limits=none | #limits | 'none' is no answer here: choose",
                "lines=99 | #lines | '99' is no answer here",
                "process=off | #process | 'off' is no answer here",
                "rebase=2024-11 | #rebase | December 2024 to March 2025",
                "rebase=2025-03&to=2025-01 | #rebase | December 2024 to January 2025",
                "from=2024-11&from=2024-12 | #explore | Choose one answer for 'from', not 2",
                "form=2024-12 | #explore | The address asks for 'form'"
            })
    void aChoiceThatCannotBeIsSaidAtItsFieldAndTheUsualPageStands(String choice, String field, String words) {
        Browser.Seen seen = lead().get(WAITS + "?" + choice);
        assertThat(seen.status()).isEqualTo(422);
        Elements link = seen.page().select(".nhsuk-error-summary a");
        assertThat(link.attr("href")).isEqualTo(field);
        assertThat(link.text()).contains(words);
        assertThat(seen.page().select(field)).hasSize(1);
        assertThat(seen.page().select("details.explore[open]")).hasSize(1);
        assertThat(seen.page().select("#funnel-TIM-01")).hasSize(1);
        assertThat(lead().get("/figures/2024-25/indicators/TIM-01/funnel-TIM-01.svg?" + choice)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theFormShowsWhatIsChosenAndItsAddressIsKeptAsAView() {
        Browser lead = lead();
        Browser.Seen seen = lead.get(WAITS + "?from=2025-01&limits=chance&lines=&process=&ranges=&rebase=&to=2025-03");
        Document page = seen.page();
        assertThat(page.select("#from option[selected]").val()).isEqualTo("2025-01");
        assertThat(page.select("#limits option[selected]").val()).isEqualTo("chance");
        assertThat(page.select(".explore__told").text()).contains("January 2025 to March 2025", "by chance alone");
        String keep = page.select("a:containsOwn(Keep this view)").attr("href").replace(site.address(), "");
        Document form = lead.get(keep).page();
        String address = form.select("input[name=address]").val();
        assertThat(address).isEqualTo(WAITS + "?from=2025-01&to=2025-03&limits=chance");
        assertThat(lead.send("/views", "address", address, "name", "Waits in winter")
                        .status())
                .isEqualTo(303);
        assertThat(lead.get("/").page().select(".views a").attr("href")).isEqualTo(address);
        assertThat(lead.get(address).page().select(".explore__told").text())
                .contains("January 2025 to March 2025", "by chance alone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/figures/2024-25/index.html",
                "/figures/2024-25/data-quality.html",
                "/figures/2024-25/indicators/TIM-01.html?from=2025-01&lines=95",
                "/figures/2024-25/indicators/FRX-12.html",
                "/figures/2024-25/networks/ODN-10.html?process=none",
                "/figures/2024-25/providers/RR8.html",
                "/figures/2024-25/regimens/breast-radical.html",
                "/compare?year=2024-25&indicator=TIM-01&place=RR8&place=RBV&from=2024-12"
            })
    void everyChartAndTableOfAPageIsAFileToo(String address) {
        Browser lead = lead();
        Document page = lead.get(address).page();
        List<String> hrefs = page.select(".take a").eachAttr("href");
        int charts = page.select("main figure.picture").size();
        int tables = page.select("main .table-frame:not(.table-frame--twin)").size();
        assertThat(hrefs).hasSize(4 * charts + 2 * tables).isNotEmpty();
        List<String> broken = new ArrayList<>();
        int pictures = 0;
        for (String href : hrefs) {
            String path = URI.create(address).resolve(href).toString();
            if (path.contains(".png") && pictures++ > 1) {
                continue; // They are those of the SVG, and slow to draw.
            }
            Browser.Seen seen = lead.get(path);
            if (seen.status() != 200 || seen.text().isEmpty()) {
                broken.add(path + " " + seen.status());
            } else if (path.contains(".svg")) {
                assertThat(seen.text()).startsWith("<svg xmlns=").doesNotContain("<a href");
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void filesFollowTheChoice() {
        Browser lead = lead();
        String funnel = "/figures/2024-25/indicators/TIM-01/funnel-TIM-01";
        assertThat(lead.get(funnel + ".svg?from=2025-01&limits=chance").text()).contains("January 2025 to March 2025");
        assertThat(lead.get(funnel + ".csv?lines=95").text().lines().findFirst())
                .hasValueSatisfying(
                        head -> assertThat(head).contains("95% limits").doesNotContain("99.8%"));
        String json = lead.get(funnel + ".json?from=2025-03").text();
        assertThat(json).contains("\"title\":", "\"dataVersion\":", "\"columns\":[\"Place\"");
        assertThat(lead.get("/figures/2024-25/providers/RBV/beside-2.csv").status())
                .isEqualTo(403);
        byte[] paper = lead.get("/figures/2024-25/networks/ODN-10.pdf?from=2025-01")
                .text()
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new String(paper, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }

    @Test
    void aPointWhosePageIsNotOpenKeepsItsOwnNameAndNumbers() {
        Document page = lead().get(WAITS).page();
        assertThat(page.select("#funnel-TIM-01 svg a[href]"))
                .allMatch(link -> link.attr("href").endsWith("/RR8.html"));
        assertThat(page.select("#funnel-TIM-01 svg g"))
                .allMatch(group -> group.children().stream()
                                .filter(child -> child.tagName().equals("title"))
                                .count()
                        <= 1);
        assertThat(page.select("#funnel-TIM-01 svg g > title")).hasSizeGreaterThan(20);
    }

    @Test
    void aPlaceWithoutAnythingInTheMonthsChosenSaysSo() {
        Browser analyst = site.signedIn(Role.ANALYST, "ENG");
        Browser.Seen merged = analyst.get("/figures/2024-25/providers/RAP.html?from=2025-02&to=2025-03");
        assertThat(merged.status()).isEqualTo(422);
        assertThat(merged.main()).contains("There is nothing of", "in the months chosen");
    }
}
