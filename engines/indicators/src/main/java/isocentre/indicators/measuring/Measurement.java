package isocentre.indicators.measuring;

import isocentre.indicators.Indicator;
import isocentre.indicators.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Runs the measure of an indicator in an engine and takes its rows as cells.
public final class Measurement {
    private Measurement() {}

    /// Runs the measure, and where there is a view by people that too.
    public static void run(Connection engine, Indicator indicator, Cells.Names providers, Cells into)
            throws SQLException {
        for (String query : ByPeople.queries(indicator, "EXCLUDE")) {
            run(engine, indicator, query, providers, into);
        }
    }

    private static void run(Connection engine, Indicator indicator, String sql, Cells.Names providers, Cells into)
            throws SQLException {
        try (Statement statement = engine.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Set<String> columns = columns(rows);
            boolean squares = columns.contains("squares");
            boolean source = columns.contains("source");
            Kind kind = indicator.kind();
            while (rows.next()) {
                ByPeople.Whose whose = ByPeople.Whose.of(rows.getString(1), rows.getString(3));
                int provider = providers.number(whose.provider());
                int month = month(rows.getObject(2, LocalDate.class));
                long fourth = kind == Kind.MIX || kind == Kind.VARIATION
                        ? into.categoryNames().number(rows.getString(4))
                        : rows.getLong(4);
                long fifth = rows.getLong(5);
                byte from = source && rows.getString("source").equals("cwt") ? Cells.CWT : Cells.RTDS;
                long square = squares ? rows.getLong("squares") : 0;
                for (String part : whose.breakdowns()) {
                    int breakdown = into.breakdownNames().number(part);
                    if (kind.distribution()) {
                        into.add(provider, month, breakdown, fourth, fifth, 0, 0, Cells.RTDS);
                    } else {
                        into.add(provider, month, breakdown, 0, fourth, fifth, square, from);
                    }
                }
            }
        }
    }

    /// Takes one row that another engine gave.
    public static void take(Indicator indicator, Columns row, Cells.Names providers, Cells into) {
        Kind kind = indicator.kind();
        ByPeople.Whose whose = ByPeople.Whose.of(text(row, "provider"), text(row, "breakdown"));
        int provider = providers.number(whose.provider());
        int month = month(LocalDate.parse(text(row, "month")));
        for (String part : whose.breakdowns()) {
            int breakdown = into.breakdownNames().number(part);
            if (kind.distribution()) {
                long key = kind == Kind.QUANTILE
                        ? number(row, "value")
                        : into.categoryNames().number(text(row, "category"));
                into.add(provider, month, breakdown, key, number(row, "n"), 0, 0, Cells.RTDS);
            } else {
                byte from = text(row, "source").equals("cwt") ? Cells.CWT : Cells.RTDS;
                long above = number(row, "numerator");
                into.add(
                        provider, month, breakdown, 0, above, number(row, "denominator"), number(row, "squares"), from);
            }
        }
    }

    /// A row of a measure, by the names of its columns.
    @FunctionalInterface
    public interface Columns {
        /// The value; null if it is null or the measure has no such column.
        @Nullable
        Object value(String column);
    }

    private static String text(Columns row, String column) {
        Object value = row.value(column);
        return value == null ? "" : value.toString();
    }

    private static long number(Columns row, String column) {
        return row.value(column) instanceof Number number ? number.longValue() : 0;
    }

    static int month(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    private static Set<String> columns(ResultSet rows) throws SQLException {
        Set<String> names = new HashSet<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            names.add(rows.getMetaData().getColumnName(i));
        }
        return names;
    }
}
