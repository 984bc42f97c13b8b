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

    /// A list of files, as `read_parquet` takes it.
    public static String files(Collection<Path> files) {
        return files.stream().map(file -> text(file.toString())).collect(Collectors.joining(", ", "[", "]"));
    }
}
