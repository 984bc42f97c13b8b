package isocentre.indicators.measuring;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A small table made from the standards, for any engine.
///
/// @param columns name and SQL type, as `icd3 STRING`
/// @param rows values in the order of the columns; text, whole or decimal numbers, dates
public record ReferenceTable(String name, List<String> columns, List<List<Object>> rows) {
    private static final String BETWEEN_ROWS = "\u001e";
    private static final String BETWEEN_CELLS = "\u001f";

    public ReferenceTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// A portable query that yields the table.
    public String sql() {
        String select = columns.stream()
                .map(column -> column.split(" ", 2))
                .map(part -> "CAST(" + part[0] + " AS " + part[1] + ") AS " + part[0])
                .collect(Collectors.joining(", "));
        String names = columns.stream().map(column -> column.split(" ", 2)[0]).collect(Collectors.joining(", "));
        if (rows.isEmpty()) {
            return columns.stream()
                    .map(column -> column.split(" ", 2))
                    .map(part -> "CAST(NULL AS " + part[1] + ") AS " + part[0])
                    .collect(Collectors.joining(", ", "SELECT ", " WHERE 1 = 0"));
        }
        return rows.stream()
                .map(row -> row.stream().map(ReferenceTable::literal).collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(",\n", "SELECT " + select + " FROM (VALUES\n", ") AS v(" + names + ")"));
    }

    /// The same for DuckDB alone, which takes one text apart in a tenth of the time that it takes to bind thousands of
    /// literals.
    String duckdbSql() {
        String select = IntStream.range(0, columns.size())
                .mapToObj(i -> {
                    String[] part = columns.get(i).split(" ", 2);
                    return "CAST(cell[" + (i + 1) + "] AS " + part[1] + ") AS " + part[0];
                })
                .collect(Collectors.joining(", "));
        String text = rows.stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN_CELLS)))
                .collect(Collectors.joining(BETWEEN_ROWS));
        return rows.isEmpty()
                ? sql()
                : "SELECT " + select + " FROM (SELECT string_split(unnest(string_split(" + literal(text) + ", '"
                        + BETWEEN_ROWS + "')), '" + BETWEEN_CELLS + "') AS cell)";
    }

    private static String literal(Object value) {
        return value instanceof Number
                ? value.toString()
                : "'" + value.toString().replace("'", "''") + "'";
    }
}
