package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// TIM-01 from NHS England's published workbooks of 2024-25, against the published totals, in figures and in the
/// report. The workbooks are not part of the repository: `ISOCENTRE_DATA` names the folder that holds them under `cwt`,
/// else `../shared/data` does.
class PublishedWaitsTest {
    @TempDir
    static Path folder;

    private static Path home;

    @BeforeAll
    static void theWorkbooksAreLoaded() throws Exception {
        String given = System.getenv("ISOCENTRE_DATA");
        Path workbooks = Path.of(given == null ? "../../shared/data" : given, "cwt");
        assumeTrue(
                Files.isDirectory(workbooks),
                "skipped: no published workbooks at " + workbooks.toAbsolutePath()
                        + "; name their folder in ISOCENTRE_DATA");
        home = folder.resolve("home");
        Program load = Program.run("load", workbooks, "--home", home);
        assertThat(load.exit()).as(load.all()).isZero();
    }

    @Test
    void tim01OfEnglandAddsUpToThePublishedTotals() throws Exception {
        List<String[]> england = rows("england", "month");

        assertThat(england).hasSize(12);
        assertThat(sum(england, 6)).isEqualTo(120_763);
        assertThat(sum(england, 7)).isEqualTo(137_579);
    }

    @Test
    void tim01OfTheNetworksAndThoseOutsideAnyAddsUpToEngland() throws Exception {
        List<String[]> networks = rows("network", "year");

        assertThat(networks).hasSize(12).anyMatch(row -> row[2].equals("-"));
        assertThat(sum(networks, 6)).isEqualTo(120_763);
        assertThat(sum(networks, 7)).isEqualTo(137_579);
    }

    @Test
    void tim01OfTheProvidersAndAlliancesAddsUpToEngland() throws Exception {
        assertThat(sum(rows("provider", "quarter"), 7)).isEqualTo(137_579);
        assertThat(sum(rows("alliance", "year"), 7)).isEqualTo(137_579);
    }

    @Test
    void theReportHoldsEnglandsPublishedTotalAFunnelOfThe49ProvidersAndAChartOfEachOverTime() throws Exception {
        Path site = folder.resolve("site");
        Program written = Program.run("report", "--year", "2024-25", "--home", home, "--out", site);
        assertThat(written.exit()).as(written.all()).isZero();
        Document report = Jsoup.parse(site.resolve("report.html"));

        assertThat(report.text()).doesNotContainIgnoringCase("synthetic");
        assertThat(report.expectFirst(".tile").text())
                .contains("31-day standard, radiotherapy", "87.8%", "Published by NHS England")
                .contains("120,763 of 137,579 treatments, April 2024 to March 2025");
        assertThat(report.select("#funnel-TIM-01 .picture__chart--wide a").eachAttr("href"))
                .hasSize(49)
                .doesNotHaveDuplicates();
        assertThat(report.select("#funnel-TIM-01 figcaption").text())
                .contains("of 49 providers", "Hampshire Hospitals (31)");
        assertThat(report.select(".picture[id^=spc-TIM-01-]")).hasSize(49);
        assertThat(report.select("#spc-TIM-01-RAP .twin tbody tr")).hasSize(9);
        assertThat(report.select("table.figures--across").text())
                .contains("Outside any network", "(120,763 of 137,579 treatments)");
    }

    private static List<String[]> rows(String level, String by) throws Exception {
        Program csv = Program.run(
                "figures",
                "TIM-01",
                "--level",
                level,
                "--by",
                by,
                "--from",
                "2024-04",
                "--to",
                "2025-03",
                "--format",
                "csv",
                "--home",
                home);
        assertThat(csv.exit()).as(csv.all()).isZero();
        return csv.out()
                .lines()
                .skip(1)
                .map(line -> line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1))
                .filter(cells -> cells[5].isEmpty())
                .toList();
    }

    private static double sum(List<String[]> rows, int column) {
        return rows.stream()
                .mapToDouble(row -> row[column].isEmpty() ? 0 : Double.parseDouble(row[column]))
                .sum();
    }
}
