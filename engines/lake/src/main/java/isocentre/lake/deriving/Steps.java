package isocentre.lake.deriving;

import isocentre.lake.Derivation;
import isocentre.lake.tables.Column;
import isocentre.lake.tables.Shape;
import isocentre.lake.tables.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Runs a step in DuckDB.
final class Steps {
    private Steps() {}

    static void run(Connection duckdb, Derivation step) throws SQLException {
        execute(duckdb, "CREATE TEMP TABLE " + Sql.name(step.name()) + " AS " + step.sql());
    }

    static void drop(Connection duckdb, Derivation step) throws SQLException {
        execute(duckdb, "DROP TABLE " + Sql.name(step.name()));
    }

    static void view(Connection duckdb, String name, String query) throws SQLException {
        execute(duckdb, "CREATE OR REPLACE TEMP VIEW " + Sql.name(name) + " AS " + query);
    }

    static void table(Connection duckdb, String name, String query) throws SQLException {
        execute(duckdb, "CREATE OR REPLACE TEMP TABLE " + Sql.name(name) + " AS " + query);
    }

    /// The columns of the table that the step made.
    static Shape shape(Connection duckdb, Derivation step) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = duckdb.createStatement();
                ResultSet row = statement.executeQuery("DESCRIBE " + Sql.name(step.name()))) {
            while (row.next()) {
                columns.add(new Column(row.getString(1), Column.Type.holding(row.getString(2))));
            }
        }
        return new Shape(step.name(), columns, Shape.Parting.MONTH);
    }

    private static void execute(Connection duckdb, String sql) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            statement.execute(sql);
        }
    }
}
