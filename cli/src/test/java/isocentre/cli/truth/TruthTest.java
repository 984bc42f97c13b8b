package isocentre.cli.truth;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.dataset.Severity;
import isocentre.indicators.Indicator;
import isocentre.indicators.Indicators;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// A clean nation against what its maker counted.
class TruthTest {
    @TempDir
    static Path folder;

    private static LoadedNation nation;

    @BeforeAll
    static void makeAndLoad() throws Exception {
        nation = LoadedNation.of(Trial.options(4, 0.02, 0), folder);
    }

    @AfterAll
    static void close() {
        nation.close();
    }

    @Test
    void aCleanFileGivesNoFindingAboveInform() {
        assertThat(nation.report.lots()).hasSize(nation.made.submissions());
        assertThat(nation.findings().filter(found -> found.finding().severity() != Severity.INFORM))
                .isEmpty();
        System.out.printf("%,d clean submissions%n", nation.made.submissions());
    }

    @TestFactory
    Stream<DynamicTest> everyFigureIsTheTruth() {
        return nation.everyFigureIsTheTruth();
    }

    @Test
    void theTruthCoversEveryIndicatorThatTreatmentRowsGive() {
        Set<String> told =
                nation.truth.rows().stream().map(Truth.Row::indicator).collect(Collectors.toSet());
        assertThat(Indicators.all().stream().filter(Indicator::fromSubmissions).map(Indicator::id))
                .hasSize(56)
                .allMatch(told::contains);
    }
}
