package isocentre.scale;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.indicators.DerivedTables;
import isocentre.indicators.Figure;
import isocentre.indicators.Figures;
import isocentre.indicators.Indicator;
import isocentre.indicators.Indicators;
import isocentre.indicators.Query;
import isocentre.indicators.measuring.Engine;
import isocentre.indicators.measuring.Store;
import isocentre.lake.Lake;
import isocentre.lake.LoadOptions;
import isocentre.lake.Progress;
import isocentre.lake.Session;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.standards.Standards;
import isocentre.synthetic.Synthesis;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// A small synthetic nation with faults, loaded once, measured by both engines over the same Iceberg tables.
class TwoEnginesTest {
    private static final Standards STANDARDS = Standards.load();

    @TempDir
    static Path folder;

    private static Lake lake;
    private static Session session;
    private static SparkStore spark;

    @BeforeAll
    static void load() throws Exception {
        Path files = folder.resolve("files");
        Synthesis.of(3, new Month(2024, 11), 1, 0.01, 0.03).write(files);
        lake = Lake.open(folder.resolve("home"));
        lake.load(List.of(files), LoadOptions.standard(), Progress.silent());
        lake.derive(lake.current(), DerivedTables.derivations(STANDARDS));
        session = lake.read(lake.current());
        spark = SparkEngine.store(lake, lake.current(), STANDARDS);
        Connection connection = session.connection();
        Engine.prepare(connection, STANDARDS, Store.of(connection, STANDARDS));
    }

    @AfterAll
    static void close() {
        spark.close();
        session.close();
        lake.close();
    }

    @TestFactory
    List<DynamicTest> sparkGivesTheSameCellsAsDuckDb() {
        return Indicators.all().stream()
                .map(indicator -> DynamicTest.dynamicTest(indicator.id(), () -> {
                    List<Cell> expected = DuckDbCells.of(session.connection(), indicator);
                    assertThat(cells(indicator)).isEqualTo(expected);
                    // published waiting times alone give DQ-14, and none are loaded
                    assertThat(expected.isEmpty()).isEqualTo(!indicator.fromSubmissions());
                }))
                .toList();
    }

    private static List<Cell> cells(Indicator indicator) {
        return spark.rows(indicator).stream()
                .map(row -> Cell.of(indicator.id(), row))
                .sorted()
                .collect(Collectors.toList());
    }

    @Test
    void sparkGivesTheSameFiguresAsDuckDb() {
        List<Figure> expected = Figures.of(session, STANDARDS).figures(Query.all());
        Map<String, Long> told = Figures.of(session, STANDARDS, spark).figures(Query.all()).stream()
                .collect(Collectors.groupingBy(Figure::toString, Collectors.counting()));
        assertThat(told)
                .isEqualTo(expected.stream().collect(Collectors.groupingBy(Figure::toString, Collectors.counting())))
                .hasSizeGreaterThan(10_000);
    }
}
