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

    /// Runs the whole measure.
    public static void run(Connection engine, Indicator indicator, Cells.Names providers, Cells into)
            throws SQLException {
        run(engine, indicator, indicator.measure(), providers, into);
    }

    /// Runs the measure for some months only: the engine carries the condition down to the tables.
    ///
    /// @param months as first days, a list of SQL dates
    public static void runFor(Connection engine, Indicator indicator, String months, Cells.Names providers, Cells into)
            throws SQLException {
        run(
                engine,
                indicator,
                "SELECT * FROM (\n" + indicator.measure() + "\n) measure WHERE month IN (" + months + ")",
                providers,
                into);
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
                int provider = providers.number(rows.getString(1));
                int month = month(rows.getObject(2, LocalDate.class));
                int breakdown = into.breakdownNames().number(rows.getString(3));
                long fourth = kind == Kind.MIX || kind == Kind.VARIATION
                        ? into.categoryNames().number(rows.getString(4))
                        : rows.getLong(4);
                if (kind.distribution()) {
                    into.add(provider, month, breakdown, fourth, rows.getLong(5), 0, 0, Cells.RTDS);
                } else {
                    byte from = source && rows.getString("source").equals("cwt") ? Cells.CWT : Cells.RTDS;
                    long square = squares ? rows.getLong("squares") : 0;
                    into.add(provider, month, breakdown, 0, fourth, rows.getLong(5), square, from);
                }
            }
        }
    }

    /// Takes one row that another engine gave.
    public static void take(Indicator indicator, Columns row, Cells.Names providers, Cells into) {
        Kind kind = indicator.kind();
        int provider = providers.number(text(row, "provider"));
        int month = month(LocalDate.parse(text(row, "month")));
        int breakdown = into.breakdownNames().number(text(row, "breakdown"));
        if (kind.distribution()) {
            long key = kind == Kind.QUANTILE
                    ? number(row, "value")
                    : into.categoryNames().number(text(row, "category"));
            into.add(provider, month, breakdown, key, number(row, "n"), 0, 0, Cells.RTDS);
        } else {
            byte from = text(row, "source").equals("cwt") ? Cells.CWT : Cells.RTDS;
            long above = number(row, "numerator");
            into.add(provider, month, breakdown, 0, above, number(row, "denominator"), number(row, "squares"), from);
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
