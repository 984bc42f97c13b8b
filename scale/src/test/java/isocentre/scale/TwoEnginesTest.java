package isocentre.scale;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.indicators.Indicator;
import isocentre.indicators.Indicators;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small synthetic nation, loaded once, measured by both engines over the same Iceberg tables.
class TwoEnginesTest {
    private static final Month START = new Month(2024, 4);

    @Test
    void sparkGivesTheSameCellsAsDuckDbForEveryIndicator(@TempDir Path folder) throws Exception {
        Path files = folder.resolve("files");
        Synthesis.of(3, START, 1, 0.01, 0).write(files);
        try (Lake lake = Lake.open(folder.resolve("home"))) {
            lake.load(List.of(files), LoadOptions.standard(), Progress.silent());
            Map<String, List<Cell>> spark = new TreeMap<>();
            List<Indicator> indicators = Indicators.all();
            SparkMeasures.run(
                    lake,
                    lake.current(),
                    indicators,
                    cell -> spark.computeIfAbsent(cell.indicator(), ignored -> new ArrayList<>())
                            .add(cell));
            compare(lake, indicators, spark);
        }
    }

    private static void compare(Lake lake, List<Indicator> indicators, Map<String, List<Cell>> spark)
            throws Exception {
        Standards standards = Standards.load();
        int compared = 0;
        SoftAssertions all = new SoftAssertions();
        try (Session session = lake.read(lake.current())) {
            Connection connection = session.connection();
            Engine.prepare(connection, standards, Store.of(connection, standards));
            for (Indicator indicator : indicators) {
                List<Cell> expected = DuckDbCells.of(connection, indicator);
                compared += expected.size();
                all.assertThat(spark.getOrDefault(indicator.id(), List.of()))
                        .as(indicator.id())
                        .isEqualTo(expected);
            }
        }
        all.assertAll();
        assertThat(compared).as("cells compared").isGreaterThan(10_000);
    }
}
