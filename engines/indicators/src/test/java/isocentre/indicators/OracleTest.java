package isocentre.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.indicators.defining.Sheet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every measure, run by DuckDB over the small inputs of its `oracle.csv`, yields the rows that stand there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OracleTest {
    private Shelf shelf = open();

    private static Shelf open() {
        try {
            return Shelf.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    void referencesThatOraclesFillAreEmptied() throws SQLException {
        for (String table : List.of("regimen", "dose_band", "working_day", "month_calendar")) {
            shelf.run("DELETE FROM " + table);
        }
    }

    @AfterAll
    void close() throws SQLException {
        shelf.close();
    }

    static Stream<Indicator> indicators() {
        return Indicators.all().stream();
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void theMeasureYieldsWhatItsOracleSays(Indicator indicator) throws SQLException {
        List<Map<String, String>> expected = new ArrayList<>();
        Map<String, Boolean> filled = new TreeMap<>();
        for (NamedCsvRecord row : Sheet.read(Shelf.STANDARDS, "indicators/" + indicator.id() + "/oracle.csv")) {
            if (row.getField("role").equals("expect")) {
                expected.add(Shelf.row(row.getField("values")));
            } else {
                filled.put(row.getField("table"), true);
                shelf.add(row.getField("table"), row.getField("values"));
            }
        }
        assertThat(indicator.tables()).as("tables that the oracle fills").containsAll(filled.keySet());
        assertThat(expected).as("an oracle that expects nothing proves nothing").isNotEmpty();

        List<Map<String, String>> found = query(indicator.measure());

        for (String table : filled.keySet()) {
            shelf.run("DELETE FROM " + table);
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    private List<Map<String, String>> query(String sql) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Statement statement = shelf.connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    String column = result.getMetaData().getColumnName(i);
                    if (!column.equals("source")) {
                        row.put(column, result.getString(i));
                    }
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
