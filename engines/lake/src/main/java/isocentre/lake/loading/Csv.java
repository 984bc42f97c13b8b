package isocentre.lake.loading;

import isocentre.lake.tables.Shape;
import isocentre.lake.tables.Sql;
import isocentre.lake.tables.Workplace;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows on their way to DuckDB: headerless CSV in the normal form.
final class Csv implements AutoCloseable {
    /// How DuckDB reads the normal form: nothing is guessed.
    static final String READING = "auto_detect = false, header = false, delim = ',', quote = '\"', escape = '\"',"
            + " new_line = '\\n', nullstr = '', dateformat = '%Y-%m-%d', timestampformat = '%Y-%m-%d %H:%M:%S'";

    private final BufferedWriter out;

    Csv(Path file) throws IOException {
        this.out = Files.newBufferedWriter(file);
    }

    /// A query for rows of a small table, by way of a file at the workplace.
    static String query(Workplace place, Shape shape, List<@Nullable Object[]> rows) throws IOException {
        Path csv = place.staging().resolve(shape.name() + ".csv");
        try (Csv out = new Csv(csv)) {
            for (@Nullable Object[] row : rows) {
                out.row(row);
            }
        }
        return "SELECT * FROM read_csv(%s, columns = %s, %s)"
                .formatted(Sql.file(csv), shape.csvColumns(shape.columns().size()), READING);
    }

    void row(@Nullable Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            Object cell = cells[i];
            if (cell instanceof String text && !text.isEmpty()) {
                out.write('"');
                out.write(text.replace("\"", "\"\""));
                out.write('"');
            } else if (cell != null) {
                out.write(cell.toString());
            }
        }
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
