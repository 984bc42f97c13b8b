package isocentre.report;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.report.Subject.Shape;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// What is not known is said once, plainly, and no table or chart stands empty.
class MissingDataTest {
    @Test
    void aProviderThatSentNothingSaysSoInAsManyWords() {
        Document page = WrittenSite.waitsAlone().page("providers/" + ExampleNation.SILENT + ".html");
        assertThat(page.select("main").text())
                .contains("Nothing is known of ", "no file of it was loaded, and nothing was published");
        assertThat(page.select("table, .picture, .tiles")).isEmpty();
    }

    @Test
    void anIndicatorWithoutDataHasItsMeaningAndItsReceiptAndNoEmptyTable() {
        Document page = WrittenSite.waitsAlone().page("indicators/FRX-01.html");
        assertThat(page.select(".definition").text()).contains("five visits");
        assertThat(page.select("main").text()).contains("There are no data of this indicator");
        assertThat(page.select("table, .picture, .tile")).isEmpty();
        assertThat(page.select(".receipt")).hasSize(1);
    }

    @Test
    void aChapterWithoutDataNamesWhatItLacks() {
        Document report = WrittenSite.waitsAlone().page("report.html");
        assertThat(report.select("section[aria-labelledby=fractionation]").text())
                .contains("No data: Breast: 5 fractions; Palliative fraction groups");
        assertThat(report.select("#glance ~ p").text()).contains("No data: Breast: 5 fractions");
    }

    @Test
    void noTableAndNoListOfFiguresIsEmpty() {
        for (WrittenSite site : List.of(WrittenSite.mixed(), WrittenSite.quarter(), WrittenSite.waitsAlone())) {
            for (String name : site.pages()) {
                for (Element table : site.page(name).select("table")) {
                    assertThat(table.select("tbody tr"))
                            .as(name + ": " + table.select("caption").text())
                            .isNotEmpty();
                }
                assertThat(site.page(name).select("ul:empty, ol:empty, dl:empty, section:not(:has(> :nth-child(2)))"))
                        .as(name)
                        .isEmpty();
            }
        }
    }

    @Test
    void anIndicatorInPartsIsNotToldAsOneWithoutData() {
        WrittenSite site = WrittenSite.mixed();
        for (Subject subject : site.nation().subjects()) {
            if (subject.shape() == Shape.MIX) {
                assertThat(site.page("report.html")
                                .select("table.figures--england")
                                .text())
                        .doesNotContain(subject.id());
                assertThat(site.page("indicators/" + subject.id() + ".html").select(".picture"))
                        .as(subject.id())
                        .hasSize(2);
                assertThat(site.page("indicators/index.html")
                                .select(".card:contains(" + subject.id() + ")")
                                .text())
                        .contains("in parts");
            }
        }
    }

    @Test
    void aProviderWithVeryFewCasesIsNamedBesideTheFunnelAndNotDrawnInIt() {
        Document page = WrittenSite.mixed().page("indicators/TIM-01.html");
        assertThat(page.select("#funnel-TIM-01 figcaption").text())
                .contains("Too small to draw, and in the table: Hampshire");
        assertThat(page.select("#funnel-TIM-01 .twin tbody th").eachText())
                .noneMatch(name -> name.startsWith("Hampshire"));
        assertThat(page.select("#providers ~ .table-frame tbody th").eachText())
                .anyMatch(name -> name.startsWith("Hampshire"));
    }

    @Test
    void providersOutsideAnyNetworkHaveARowOfTheirOwnSoThatTheRowsAddUp() {
        for (Element table :
                WrittenSite.mixed().page("indicators/TIM-01.html").select("#networks ~ .table-frame table")) {
            int sum = 0;
            for (Element row : table.select("tbody tr")) {
                int treatments = Integer.parseInt(row.child(2).text().replace(",", ""));
                if (row.child(0).text().equals("England")) {
                    assertThat(treatments).isEqualTo(sum);
                }
                sum += treatments;
            }
            assertThat(table.text()).contains("Outside any network");
        }
        assertThat(WrittenSite.mixed().page("indicators/TIM-01.html").select("#networks ~ .table-frame table"))
                .hasSize(1);
    }
}
