package isocentre.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// No league tables: places stand by network and by name, whatever their values; and charts of places that add up to
/// England are not held against it.
class FairnessTest {
    private static final WrittenSite SITE = WrittenSite.mixed();

    @Test
    void placesStandInTheOrderOfTheirNamesInEveryTable() {
        for (Subject subject : SITE.nation().subjects()) {
            Document page = SITE.page("indicators/" + subject.id() + ".html");
            for (String section : List.of("providers", "networks")) {
                for (Element table : page.select("#" + section + " ~ .table-frame:not(.table-frame--twin) table")) {
                    List<String> names =
                            new ArrayList<>(table.select("tbody th").eachText());
                    assertThat(names.removeLast()).isEqualTo("England");
                    names.remove("Outside any network");
                    assertThat(names).as(subject.id()).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
                    assertThat(names).hasSizeGreaterThan(8);
                }
            }
        }
        for (String name : List.of("networks/index.html", "providers/index.html")) {
            for (Element cards : SITE.page(name).select(".cards")) {
                List<String> order = cards.select(".card__title").eachText().stream()
                        .map(FairnessTest::bare)
                        .toList();
                assertThat(order).as(name).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
            }
        }
    }

    /// The cards show full names in the order of the short ones.
    private static String bare(String name) {
        return name.replaceFirst("^The ", "").replaceFirst(" University Hospitals?.*| NHS.*| Hospitals?.*", "");
    }

    @Test
    void pointsOfADotPlotStandByNetworkAndName() {
        Map<String, String> networks = new HashMap<>();
        for (Place provider : SITE.nation().providers()) {
            for (Place network : SITE.nation().networks()) {
                if (provider.network().equals(network.code())) {
                    networks.put(provider.shortName(), network.name());
                }
            }
        }
        Document page = SITE.page("indicators/FRX-01.html");
        List<String> order = page.select("#dots-provider-FRX-01 .twin tbody th").eachText();
        assertThat(order).hasSizeGreaterThan(48);
        assertThat(order.removeLast()).isEqualTo("England");
        assertThat(order)
                .isSortedAccordingTo(Comparator.comparing((String name) -> networks.getOrDefault(name, ""))
                        .thenComparing(name -> name, String.CASE_INSENSITIVE_ORDER));
    }

    @Test
    void countsOfPlacesAreNotHeldAgainstTheirSum() {
        for (Subject subject : SITE.nation().subjects()) {
            if (subject.additive()) {
                Document page = SITE.page("indicators/" + subject.id() + ".html");
                assertThat(page.select("#dots-provider-" + subject.id() + " .twin tbody th")
                                .eachText())
                        .as(subject.id())
                        .isNotEmpty()
                        .doesNotContain("England");
                assertThat(page.select("#each-" + subject.id() + " .twin tbody th")
                                .eachText())
                        .as(subject.id())
                        .doesNotContain("England");
            }
        }
    }

    @Test
    void aTargetThatIsNotSourcedIsNeverCalledANationalStandard() {
        int national = 0;
        int others = 0;
        for (Subject subject : SITE.nation().subjects()) {
            String meaning = SITE.page("indicators/" + subject.id() + ".html")
                    .select(".definition")
                    .text();
            for (Subject.Target target : subject.targets()) {
                assertThat(meaning).contains("(" + target.basis() + "): " + target.words());
                national += target.national() ? 1 : 0;
                others += target.national() ? 0 : 1;
            }
            boolean any = subject.targets().stream().anyMatch(Subject.Target::national);
            assertThat(meaning.contains("National standard (sourced)"))
                    .as(subject.id())
                    .isEqualTo(any);
            assertThat(SITE.page("indicators/" + subject.id() + ".html")
                            .select("#trend-" + subject.id() + " .picture__chart--wide svg")
                            .text()
                            .contains("target"))
                    .as(subject.id())
                    .isEqualTo(any && subject.whole());
        }
        assertThat(national).isPositive();
        assertThat(others).isPositive();
    }

    @Test
    void everyChartHasACaptionInWordsAndATableOfItsNumbers() {
        for (String name : SITE.pages()) {
            for (Element picture : SITE.page(name).select(".picture")) {
                assertThat(picture.select("figcaption").text())
                        .as(name + " " + picture.id())
                        .hasSizeGreaterThan(30)
                        .endsWith(".");
                assertThat(picture.select(".twin tbody tr"))
                        .as(name + " " + picture.id())
                        .isNotEmpty();
                assertThat(picture.select(".picture__chart svg > title").text()).isNotBlank();
            }
        }
    }

    @Test
    void everyPointOfAProviderIsALinkWithItsNameAndItsNumbers() {
        Document page = SITE.page("indicators/TIM-01.html");
        List<Element> points = page.select("#funnel-TIM-01 .picture__chart--wide a");
        assertThat(points)
                .hasSize(page.select("#funnel-TIM-01 .twin tbody tr").size())
                .hasSizeGreaterThan(45);
        for (Element point : points) {
            assertThat(point.attr("href")).matches("\\.\\./providers/[A-Z0-9]{3}\\.html");
            assertThat(point.select("title").text()).matches("[A-Z].+: [0-9.]+% \\([0-9,]+ of [0-9,]+\\), .+");
        }
    }

    @Test
    void everyProviderOfThatSizeHasAChartOfItsWaitsMonthByMonthInTheReport() {
        List<String> drawn = SITE.page("report.html").select(".picture[id^=spc-TIM-01-]").eachAttr("id").stream()
                .map(id -> id.substring(id.length() - 3))
                .toList();
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(SITE.nation().providers().stream()
                        .map(Place::code)
                        .filter(code -> !code.equals(ExampleNation.TINY) && !code.equals(ExampleNation.SILENT))
                        .toList());
    }
}
