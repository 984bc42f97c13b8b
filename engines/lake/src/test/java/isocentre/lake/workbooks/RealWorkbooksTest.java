package isocentre.lake.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import isocentre.radiotherapy.Month;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Oracles of `calibration.md` 4 against the workbooks as published. They stay outside the repository: see
/// `ISOCENTRE_DATA`.
class RealWorkbooksTest {
    private static List<Workbook> year = List.of();

    @BeforeAll
    static void readTheYear() throws IOException {
        Optional<Path> folder = folder();
        assumeTrue(folder.isPresent(), "no real workbooks: set ISOCENTRE_DATA to a folder that holds cwt/");
        try (Stream<Path> files = Files.list(folder.orElseThrow())) {
            year = files.filter(file -> file.toString().endsWith(".xlsx"))
                    .map(Workbooks::read)
                    .map(reading -> (Workbook) reading)
                    .toList();
        }
    }

    private static Optional<Path> folder() {
        String named = System.getenv("ISOCENTRE_DATA");
        Stream<Path> places = named != null
                ? Stream.of(Path.of(named))
                : Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                        .map(path -> path.resolveSibling("shared").resolve("data"));
        return places.map(path -> path.resolve("cwt"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04,11415,9860,660,463,269,163", "2024-05,11480,10234,479,321,263,183",
        "2024-06,10525,9369,496,320,177,163", "2024-07,12465,11230,493,343,193,206",
        "2024-08,11015,9853,480,294,180,208", "2024-09,11323,9993,493,336,229,272",
        "2024-10,12394,10977,519,410,224,264", "2024-11,11286,9951,513,341,260,221",
        "2024-12,10615,9218,455,406,283,253", "2025-01,12015,10113,601,617,363,321",
        "2025-02,11293,9821,555,357,246,314", "2025-03,11753,10144,583,459,257,310"
    })
    void tim01EnglandIsTheSumOfItsProvidersInEveryMonth(
            String month, int total, int within31, int to38, int to48, int to62, int over62) {
        Workbook workbook = year.stream()
                .filter(one -> one.month().equals(Month.of(month)))
                .findFirst()
                .orElseThrow();
        Wait expected = new Wait("", "", Stage.ALL, within31, to38, to48, to62, over62, total);
        assertThat(sum(List.of(workbook), Stage.ALL).sameCounts(expected)).isTrue();
        assertThat(workbook.england())
                .filteredOn(row -> row.stage() == Stage.ALL)
                .singleElement()
                .satisfies(row -> assertThat(row.sameCounts(expected)).isTrue());
        assertThat(workbook.discrepancies()).isEmpty();
        assertThat(workbook.status()).isEqualTo("final");
        assertThat(workbook.notes()).singleElement().asString().contains("31-DAY (BY TREATMENT MODALITY)");
    }

    @Test
    void tim01TheYear202425AddsUpToThePublishedTotals() {
        Wait all = sum(year, Stage.ALL);
        assertThat(all.sameCounts(new Wait("", "", Stage.ALL, 120_763, 6_327, 4_667, 2_944, 2_878, 137_579)))
                .isTrue();
        assertThat(sum(year, Stage.FIRST).total()).isEqualTo(22_176);
        assertThat(sum(year, Stage.SUBSEQUENT).total()).isEqualTo(115_403);
        assertThat(year.stream()
                        .flatMap(one -> one.rows().stream())
                        .map(Wait::provider)
                        .collect(Collectors.toSet()))
                .hasSize(115);
    }

    @Test
    void northMiddlesexStandsApartForNineMonthsOnly() {
        assertThat(year.stream()
                        .filter(one -> one.rows().stream()
                                .anyMatch(row -> row.provider().equals("RAP")))
                        .map(one -> one.month().toString()))
                .hasSize(9)
                .doesNotContain("2025-01", "2025-02", "2025-03");
    }

    private static Wait sum(List<Workbook> workbooks, Stage stage) {
        return workbooks.stream()
                .flatMap(one -> one.rows().stream())
                .filter(row -> row.stage() == stage)
                .reduce(new Wait("", "", stage, 0, 0, 0, 0, 0, 0), Wait::plus);
    }
}
