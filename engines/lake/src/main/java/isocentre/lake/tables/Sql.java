package isocentre.lake.tables;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/// Names and texts inside SQL, quoted.
public final class Sql {
    private Sql() {}

    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    public static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// A file to be read. DuckDB reads `*`, `?` and `[` in a name as a pattern; in brackets they stand for
    /// themselves.
    public static String file(Path file) {
        return text(file.toString().replaceAll("[\\[*?]", "[$0]"));
    }

    /// A list of files, as `read_parquet` takes it.
    public static String files(Collection<Path> files) {
        return files.stream().map(Sql::file).collect(Collectors.joining(", ", "[", "]"));
    }
}
