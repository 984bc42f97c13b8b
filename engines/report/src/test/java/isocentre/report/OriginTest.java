package isocentre.report;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import java.nio.file.Files;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// What software made says so, unmistakably, and what is real does not.
class OriginTest {
    private static final String PUBLISHED = "Published by NHS England";
    private static final String SYNTHETIC = "Synthetic data";

    @Test
    void whereAnythingIsSyntheticEveryPageSaysSoAtItsHead() {
        for (String name : WrittenSite.mixed().pages()) {
            assertThat(WrittenSite.mixed().page(name).select(".banner").text())
                    .as(name)
                    .contains(SYNTHETIC, "made up by software", "TIM-01", "DQ-14");
        }
        for (String name : WrittenSite.quarter().pages()) {
            assertThat(WrittenSite.quarter().page(name).select(".banner").text())
                    .as(name)
                    .contains("Every patient, treatment and figure here was made up by software");
        }
    }

    @Test
    void publishedWaitsAreMarkedAsPublishedAndEveryOtherFigureAsSynthetic() {
        Document report = WrittenSite.mixed().page("report.html");
        for (Element tile : report.select(".tile")) {
            String label = tile.select(".tile__label").text();
            assertThat(tile.select(".badge").text())
                    .as(label)
                    .isEqualTo(label.startsWith("31-day standard") ? PUBLISHED : SYNTHETIC);
        }
        List<Element> pictures = report.select(".picture");
        assertThat(pictures).hasSizeGreaterThan(60);
        for (Element picture : pictures) {
            assertThat(picture.select(".badge").text())
                    .as(picture.id())
                    .isEqualTo(picture.id().contains("TIM-01") ? PUBLISHED : SYNTHETIC);
        }
        for (Element row : report.select("table.figures--england tbody tr")) {
            String id = row.child(1).text();
            assertThat(row.child(5).text())
                    .as(id)
                    .isEqualTo(List.of("TIM-01", "DQ-14").contains(id) ? PUBLISHED : SYNTHETIC);
        }
    }

    @Test
    void theReceiptAndTheFilesSayTheSame() throws Exception {
        WrittenSite site = WrittenSite.mixed();
        assertThat(site.page("indicators/TIM-01.html").select(".receipt").text())
                .contains(PUBLISHED);
        assertThat(site.page("indicators/FRX-01.html").select(".receipt").text())
                .contains(SYNTHETIC);
        assertThat(Files.readAllLines(site.folder().resolve("data/FRX-01.csv")))
                .filteredOn(line -> line.contains("shown"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("," + SYNTHETIC));
        assertThat(Files.readAllLines(site.folder().resolve("data/TIM-01.csv")))
                .filteredOn(line -> line.contains("shown"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("," + PUBLISHED));
    }

    @Test
    void realDataStandWithoutAWordOfSyntheticData() {
        WrittenSite site = WrittenSite.waitsAlone();
        for (String name : site.pages()) {
            assertThat(site.page(name).text()).as(name).doesNotContainIgnoringCase("synthetic");
        }
    }

    @Test
    void monthsMadeUpBySoftwareNeverStandInOneLineWithPublishedOnes() {
        WrittenSite site = WrittenSite.of(
                "two-years",
                new ExampleNation()
                        .months(Month.of("2023-04"), ExampleNation.YEAR.last())
                        .publishedFrom(ExampleNation.YEAR.first(), "TIM-01")
                        .only("TIM-01", "FRX-01"));
        Document waits = site.page("indicators/TIM-01.html");
        assertThat(waits.select("#trend-TIM-01 .twin tbody tr")).hasSize(12);
        assertThat(waits.select("#trend-TIM-01 figcaption").text()).contains("made up by software, and are left out");
        assertThat(waits.select("#trend-TIM-01 .badge").text()).isEqualTo(PUBLISHED);
        assertThat(waits.select("#spc-TIM-01 .twin tbody tr")).hasSize(12);
        assertThat(site.page("providers/RR8.html").select("#spc-TIM-01-RR8 .twin tbody tr"))
                .hasSize(12);
        assertThat(site.page("indicators/FRX-01.html").select("#trend-FRX-01 .twin tbody tr"))
                .hasSize(24);
    }
}
