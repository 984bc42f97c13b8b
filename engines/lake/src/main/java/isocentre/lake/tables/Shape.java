package isocentre.lake.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;

/// The columns of a table and how its files are parted. A column's number in Iceberg and Parquet is its place,
/// from 1.
public record Shape(String name, List<Column> columns, Parting parting) {
    public Shape {
        columns = List.copyOf(columns);
    }

    /// How files are parted.
    public enum Parting {
        /// A file for each provider and month.
        PROVIDER_AND_MONTH("provider", "month"),
        /// A file for each month.
        MONTH("month"),
        /// One file.
        NONE;

        private final List<String> columns;

        Parting(String... columns) {
            this.columns = List.of(columns);
        }
    }

    static Shape of(String name, Parting parting, String... columns) {
        List<Column> list = new ArrayList<>();
        for (String column : columns) {
            String[] parts = column.split(" ", 2);
            list.add(new Column(parts[0], Column.Type.valueOf(parts[1])));
        }
        return new Shape(name, list, parting);
    }

    Schema schema() {
        List<Types.NestedField> fields = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            fields.add(Types.NestedField.optional(
                    i + 1, column.name(), column.type().iceberg()));
        }
        return new Schema(fields);
    }

    PartitionSpec spec() {
        PartitionSpec.Builder builder = PartitionSpec.builderFor(schema());
        parting.columns.forEach(builder::identity);
        return builder.build();
    }

    /// The numbers of the columns, as DuckDB's `FIELD_IDS` takes them.
    String fieldIds() {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> quoted(columns.get(i).name()) + ": " + (i + 1))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /// The names of all columns, quoted, with their types given.
    public String selection() {
        return columns.stream()
                .map(column -> "CAST(" + quoted(column.name()) + " AS "
                        + column.type().duckdb() + ") AS " + quoted(column.name()))
                .collect(Collectors.joining(", "));
    }

    /// A query with these columns and no row.
    public String empty() {
        return columns.stream()
                .map(column -> "CAST(NULL AS " + column.type().duckdb() + ") AS " + quoted(column.name()))
                .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
    }

    /// The columns as DuckDB's CSV reader takes them, up to the given one.
    public String csvColumns(int count) {
        return columns.stream()
                .limit(count)
                .map(column ->
                        Sql.text(column.name()) + ": " + Sql.text(column.type().duckdb()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /// The names of the columns.
    public Stream<String> names() {
        return columns.stream().map(Column::name);
    }

    private static String quoted(String name) {
        return Sql.name(name);
    }
}
