package isocentre.indicators.measuring;

import isocentre.indicators.defining.Sheet;
import isocentre.radiotherapy.standards.Standards;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/// Prepares an engine: the shared words, and the tables of the standards.
public final class Engine {
    private Engine() {}

    /// The statements that define the shared words for `duckdb` or `spark`.
    public static List<String> vocabulary(Standards standards, String engine) {
        return Stream.of(text(standards, "indicators/vocabulary/" + engine + ".sql")
                        .split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /// Defines words and tables in a DuckDB session. They are temporary: the store is not touched.
    public static void prepare(Connection duckdb, Standards standards) throws SQLException {
        define(duckdb, standards);
        for (ReferenceTable table : ReferenceTables.of(standards)) {
            create(duckdb, table);
        }
    }

    /// As above, with the submissions due in a store.
    public static void prepare(Connection duckdb, Standards standards, Store store) throws SQLException {
        prepare(duckdb, standards);
        create(duckdb, store.expectedSubmissions());
    }

    /// Defines the words alone.
    public static void define(Connection duckdb, Standards standards) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            for (String definition : vocabulary(standards, "duckdb")) {
                statement.execute(definition);
            }
        }
    }

    public static void create(Connection duckdb, ReferenceTable table) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE " + table.name() + " AS " + table.duckdbSql());
        }
    }

    /// The derivations in order.
    public static List<Step> steps(Standards standards) {
        return Sheet.read(standards, "indicators/derive/steps.csv").stream()
                .map(row -> new Step(
                        row.getField("table"),
                        row.getField("stage").equals("lot"),
                        row.getField("kept").equals("yes"),
                        text(standards, "indicators/derive/" + row.getField("table") + ".sql")))
                .toList();
    }

    /// A derived table.
    ///
    /// @param lot whether it is made from the rows of one submission alone
    /// @param kept whether it is stored
    public record Step(String table, boolean lot, boolean kept, String sql) {}

    static String text(Standards standards, String path) {
        try (InputStream in = standards.resource(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
