package isocentre.indicators;

import isocentre.indicators.measuring.Engine;
import isocentre.indicators.measuring.Store;
import isocentre.lake.Session;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Standards;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The rows behind a figure of one provider: each episode, prescription or plan with what it adds to numerator and
/// denominator. The measure itself says that: it is run with every case in the place of a provider, so that its rows
/// are the cases, and their sums are the figure.
///
/// @param columns of a case, as in `docs/reference/derived-tables.md`
/// @param cases in the order of patients
public record CaseList(Indicator indicator, List<String> columns, List<Case> cases) {

    /// A case.
    ///
    /// @param cells in the order of the columns; empty text where nothing is known
    /// @param numerator what it adds; for a distribution 1
    /// @param denominator what it adds; for a count 0, for a distribution 1
    /// @param value its value or category in a distribution; else empty
    public record Case(List<String> cells, double numerator, double denominator, String value) {}

    /// The tables whose rows are cases, with what is shown of a row.
    private static final Map<String, List<String>> TABLES = Map.of(
            "episode",
            List.of(
                    "patient",
                    "episode_id",
                    "month",
                    "start_on",
                    "diagnosis",
                    "intent",
                    "purpose",
                    "priority",
                    "decided_on",
                    "appropriate_on",
                    "wait_days",
                    "main_dose",
                    "main_fractions",
                    "specialist"),
            "prescription",
            List.of(
                    "patient",
                    "episode_id",
                    "prescription_id",
                    "month",
                    "diagnosis",
                    "region",
                    "intent",
                    "purpose",
                    "prescribed_dose",
                    "prescribed_fractions"),
            "plan",
            List.of(
                    "patient",
                    "episode_id",
                    "prescription_id",
                    "plan_id",
                    "month",
                    "ended_month",
                    "diagnosis",
                    "intent",
                    "prescribed_dose",
                    "prescribed_fractions",
                    "fractions",
                    "working_days",
                    "span_working_days"));

    /// Whether the figures of an indicator rest on cases that can be listed.
    public static boolean of(Indicator indicator) {
        return table(indicator).isPresent()
                && !indicator.calculation().shared()
                && (indicator.calculation().whole() || indicator.kind() == Kind.MIX)
                && indicator.kind() != Kind.RATE;
    }

    private static Optional<String> table(Indicator indicator) {
        List<String> tables =
                indicator.tables().stream().filter(TABLES::containsKey).toList();
        return tables.size() == 1 ? Optional.of(tables.getFirst()) : Optional.empty();
    }

    /// The cases of a provider in a period, as organised then.
    ///
    /// @throws IllegalArgumentException if the indicator does not rest on cases
    /// @throws MeasureFault if the measure fails
    public static CaseList read(
            Session session, Standards standards, Indicator indicator, OdsCode provider, Period period) {
        if (!of(indicator)) {
            throw new IllegalArgumentException(indicator.id() + " does not rest on cases that can be listed");
        }
        try {
            Connection engine = session.connection();
            Engine.prepare(engine, standards, Store.of(engine, standards));
            String table = table(indicator).orElseThrow();
            pick(engine, table, provider);
            return new CaseList(
                    indicator, Objects.requireNonNull(TABLES.get(table)), cases(engine, indicator, table, period));
        } catch (SQLException e) {
            throw new MeasureFault("the cases of " + indicator.id() + " could not be read", e);
        }
    }

    /// Numbers the provider's rows.
    private static void pick(Connection engine, String table, OdsCode provider) throws SQLException {
        String keys = Objects.requireNonNull(TABLES.get(table)).stream()
                .filter(column -> column.equals("patient") || column.endsWith("_id"))
                .collect(Collectors.joining(", "));
        try (PreparedStatement statement = engine.prepareStatement("CREATE OR REPLACE TEMP TABLE picked AS"
                + " SELECT row_number() OVER (ORDER BY " + keys + ") AS case_number, t.* FROM main." + table
                + " t WHERE provider = ?")) {
            statement.setString(1, provider.code());
            statement.execute();
        }
    }

    private static List<Case> cases(Connection engine, Indicator indicator, String table, Period period)
            throws SQLException {
        Map<Long, double[]> sums = new LinkedHashMap<>();
        Map<Long, String> values = new LinkedHashMap<>();
        boolean distribution = indicator.kind().distribution();
        String measure = "WITH " + table + " AS (SELECT * EXCLUDE (case_number)"
                + " REPLACE (CAST(case_number AS VARCHAR) AS provider) FROM picked) SELECT * FROM (\n"
                + indicator.measure() + "\n) measure WHERE breakdown = '' AND month BETWEEN ? AND ?";
        try (PreparedStatement statement = engine.prepareStatement(measure)) {
            statement.setDate(1, Date.valueOf(period.first().firstDay()));
            statement.setDate(2, Date.valueOf(period.last().firstDay()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (!row.getString(1).matches("[0-9]+")) {
                        continue; // Published counts have no cases.
                    }
                    long number = Long.parseLong(row.getString(1));
                    if (distribution) {
                        values.put(number, row.getString(4));
                    }
                    sums.put(
                            number, distribution ? new double[] {1, 1} : new double[] {row.getLong(4), row.getLong(5)});
                }
            }
        }
        return shown(engine, table, sums, values);
    }

    private static List<Case> shown(Connection engine, String table, Map<Long, double[]> sums, Map<Long, String> values)
            throws SQLException {
        List<String> columns = Objects.requireNonNull(TABLES.get(table));
        List<Case> cases = new ArrayList<>();
        String select = columns.stream()
                .map(column -> "CAST(" + column + " AS VARCHAR)")
                .collect(Collectors.joining(", "));
        try (Statement statement = engine.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT case_number, " + select + " FROM picked ORDER BY case_number")) {
            while (row.next()) {
                double[] sum = sums.get(row.getLong(1));
                if (sum != null) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < columns.size(); i++) {
                        String cell = row.getString(i + 2);
                        cells.add(cell == null ? "" : cell);
                    }
                    cases.add(new Case(List.copyOf(cells), sum[0], sum[1], values.getOrDefault(row.getLong(1), "")));
                }
            }
        }
        return List.copyOf(cases);
    }

    public double numerator() {
        return cases.stream().mapToDouble(Case::numerator).sum();
    }

    public double denominator() {
        return cases.stream().mapToDouble(Case::denominator).sum();
    }
}
