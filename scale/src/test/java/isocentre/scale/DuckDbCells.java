package isocentre.scale;

import isocentre.indicators.Indicator;
import isocentre.indicators.measuring.ByPeople;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The rows of a measure as DuckDB, the first engine, gives them.
final class DuckDbCells {
    private DuckDbCells() {}

    static List<Cell> of(Connection prepared, Indicator indicator) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        for (String query : ByPeople.queries(indicator, "EXCLUDE")) {
            read(prepared, indicator, query, cells);
        }
        Collections.sort(cells);
        return cells;
    }

    private static void read(Connection prepared, Indicator indicator, String query, List<Cell> cells)
            throws SQLException {
        try (Statement statement = prepared.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            Set<String> columns = new TreeSet<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(row.getMetaData().getColumnName(i));
            }
            while (row.next()) {
                cells.add(Cell.of(indicator.id(), column -> {
                    try {
                        return columns.contains(column) ? row.getObject(column) : null;
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }));
            }
        }
    }
}
