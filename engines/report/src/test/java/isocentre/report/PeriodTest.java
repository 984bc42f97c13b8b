package isocentre.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// A figure says the months that it is of, not those that a year has.
class PeriodTest {
    private static final String WHOLE = "April 2024 to March 2025";
    private static final String QUARTER = "January 2025 to March 2025";

    @Test
    void aStoreOfThreeMonthsIsNowhereTakenForAYear() {
        WrittenSite site = WrittenSite.quarter();
        for (String name : site.pages()) {
            assertThat(site.page(name).text()).as(name).doesNotContain(WHOLE).contains(QUARTER);
        }
        assertThat(site.page("indicators/TIM-01.html").select(".receipt").text())
                .contains("treatments, " + QUARTER);
        assertThat(site.page("missing.html").text()).contains("Nothing is known of April 2024, May 2024");
    }

    @Test
    void everyFigureToReadFirstHasItsCountsAndItsPeriod() {
        for (String name : WrittenSite.mixed().pages()) {
            for (Element tile : WrittenSite.mixed().page(name).select(".tile")) {
                assertThat(tile.select(".tile__counts").text())
                        .as(name + ": " + tile.text())
                        .containsPattern("(April|January) 202[45] to (March|December) 202[45]");
                if (!tile.text().contains("no data")) {
                    assertThat(tile.select(".tile__counts").text())
                            .as(name + ": " + tile.text())
                            .containsPattern("^[0-9,]+( of [0-9,]+| [a-z -]+ over [0-9,]+|) [a-z -]+|^(April|January)");
                }
            }
        }
    }

    @Test
    void everyTableOfFiguresNamesItsPeriod() {
        WrittenSite site = WrittenSite.mixed();
        for (String name : site.pages()) {
            for (Element caption : site.page(name).select(".table-frame:not(.table-frame--twin) caption")) {
                assertThat(caption.text())
                        .as(name)
                        .matches(text -> text.contains(WHOLE)
                                || text.contains("April 2024 to December 2024")
                                || text.contains("not in this report")
                                || text.contains("for the year")
                                || text.contains("their basis and their sources"));
            }
        }
    }

    @Test
    void aProviderThatMergedInTheYearIsReportedUntilThenAndLeadsToItsSuccessor() {
        WrittenSite site = WrittenSite.mixed();
        Document merged = site.page("providers/" + ExampleNation.MERGED + ".html");
        assertThat(merged.select("main").text())
                .contains("At a glance, April 2024 to December 2024", "On 1 January 2025 its radiotherapy passed to");
        assertThat(merged.select("a[href=RAL.html]").text()).isEqualTo("Royal Free London NHS Foundation Trust");
        assertThat(merged.select(".tile__counts").eachText()).allMatch(text -> text.contains("to December 2024"));
        assertThat(merged.select("#spc-TIM-01-RAP .twin tbody tr")).hasSize(9);
        Document successor = site.page("providers/RAL.html");
        assertThat(successor.text()).contains("From 1 January 2025 its figures hold those of");
        assertThat(successor.select("a[href=RAP.html]").text())
                .isEqualTo("North Middlesex University Hospital NHS Trust");
        assertThat(site.page("indicators/TIM-01.html")
                        .select("#providers ~ .table-frame, #providers ~ * td, th")
                        .text())
                .contains("North Middlesex University Hospital (April 2024 to December 2024)");
    }

    @Test
    void aProviderThatEndedBeforeTheMonthsReportedHasNoPage() {
        assertThat(WrittenSite.quarter().pages())
                .doesNotContain("providers/RAP.html")
                .contains("providers/RAL.html");
    }
}
