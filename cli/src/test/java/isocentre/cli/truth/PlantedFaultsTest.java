package isocentre.cli.truth;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.lake.LoadReport.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// A nation with faults in its files: each is found, nothing else is, and the figures are those of what is left.
class PlantedFaultsTest {
    @TempDir
    static Path folder;

    private static LoadedNation nation;
    private static PlantedFaults faults;

    @BeforeAll
    static void makeAndLoad() throws Exception {
        nation = LoadedNation.of(Trial.options(3, 0.02, 0.05), folder);
        faults = new PlantedFaults(
                nation.files.resolve("faults.json"), nation.findings().toList());
    }

    @AfterAll
    static void close() {
        nation.close();
    }

    @Test
    void everyPlantedFaultIsFoundWithItsFileRowFieldAndRule() {
        assertThat(faults.missed()).isEmpty();
        Set<String> rules =
                faults.planted.stream().map(PlantedFaults.Planted::rule).collect(Collectors.toSet());
        System.out.printf("%,d planted faults of %d rules found%n", faults.planted.size(), rules.size());
        assertThat(rules).hasSizeGreaterThan(120);
    }

    @Test
    void everyFindingAboveInformHasAPlantedFaultForItsCause() {
        assertThat(faults.unexplained()).isEmpty();
    }

    @Test
    void aSubmissionIsRefusedOnlyForAFaultOfAFile() {
        List<String> refused = nation.report.lots().stream()
                .filter(entry -> entry.outcome() == Outcome.REJECTED)
                .map(entry ->
                        entry.provider().orElseThrow() + "/" + entry.month().orElseThrow())
                .toList();
        Set<String> spoilt = faults.planted.stream()
                .filter(fault -> fault.row() == 0)
                .map(fault -> fault.file().substring(0, 11))
                .collect(Collectors.toSet());
        assertThat(refused).isNotEmpty().allMatch(spoilt::contains);
        assertThat(nation.report.count(Outcome.UNREADABLE)).isZero();
    }

    @TestFactory
    Stream<DynamicTest> everyFigureIsTheTruthOfWhatIsLeft() {
        return nation.everyFigureIsTheTruth();
    }
}
