package isocentre.indicators;

import isocentre.indicators.measuring.Engine;
import isocentre.radiotherapy.standards.Standards;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// An in-memory DuckDB with the tables that the lake gives, empty, for tests to fill row by row: `patient=a;
/// month=2024-05-01`.
final class Shelf implements AutoCloseable {
    static final Standards STANDARDS = Standards.load();

    private static final Map<String, String> RAW = Map.of(
            "attendance",
            "row BIGINT, patient VARCHAR, attendance_id VARCHAR, attended_at TIMESTAMP, admitted BOOLEAN, admin_category VARCHAR,"
                    + " age INTEGER, sex VARCHAR, provider VARCHAR, month DATE, version VARCHAR",
            "exposure",
            "row BIGINT, patient VARCHAR, attendance_id VARCHAR, diagnosis VARCHAR, episode_id VARCHAR, decided_on DATE,"
                    + " appropriate_on DATE, started_on DATE, prescription_id VARCHAR, region VARCHAR, site VARCHAR, modality VARCHAR,"
                    + " priority VARCHAR, intent VARCHAR, plan_id VARCHAR, specialist VARCHAR, prescribed_dose DOUBLE,"
                    + " prescribed_fractions INTEGER, actual_dose DOUBLE, machine VARCHAR, exposed_at TIMESTAMP, provider VARCHAR,"
                    + " month DATE, version VARCHAR",
            "submission",
            "provider VARCHAR, month DATE, version VARCHAR, received_on DATE, rows BIGINT, attendances BIGINT, rejected BIGINT,"
                    + " synthetic BOOLEAN",
            "quality",
            "provider VARCHAR, month DATE, field VARCHAR, expected BIGINT, present BIGINT, filled BIGINT, valid BIGINT",
            "wait",
            "month DATE, provider VARCHAR, provider_name VARCHAR, stage VARCHAR, within31 BIGINT, total BIGINT");

    final Connection connection;

    private Shelf() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    /// The raw tables, and the derived ones as empty tables with their columns.
    static Shelf empty() throws SQLException {
        Shelf shelf = raw();
        shelf.derive();
        return shelf;
    }

    static Shelf raw() throws SQLException {
        Shelf shelf = new Shelf();
        for (Map.Entry<String, String> table : RAW.entrySet()) {
            shelf.run("CREATE TABLE " + table.getKey() + " (" + table.getValue() + ")");
        }
        Engine.prepare(shelf.connection, STANDARDS);
        shelf.run("CREATE TEMP TABLE expected_submission (provider VARCHAR, month DATE)");
        return shelf;
    }

    /// Makes every derived table from the raw ones.
    void derive() throws SQLException {
        for (Engine.Step step : Engine.steps(STANDARDS)) {
            run("CREATE OR REPLACE TABLE " + step.table() + " AS " + step.sql());
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Adds a row given as `column=value; column=value`; other columns are NULL.
    void add(String table, String values) throws SQLException {
        Map<String, String> row = row(values);
        run("INSERT INTO " + table + " BY NAME SELECT "
                + row.entrySet().stream()
                        .map(entry -> "'" + entry.getValue() + "' AS \"" + entry.getKey() + "\"")
                        .collect(Collectors.joining(", ")));
    }

    static Map<String, String> row(String values) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String part : values.split(";")) {
            String[] pair = part.strip().split("=", 2);
            row.put(pair[0], pair[1]);
        }
        return row;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
