package isocentre.lake.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/// DuckDB, in memory.
public final class DuckDb {
    /// How DuckDB wraps what befell a write in the background.
    private static final Pattern ASYNCHRONOUS = Pattern.compile("^.*\"exception_message\":\"(.*?[^\\\\])\".*$");

    private DuckDb() {}

    /// A database of its own, in memory.
    ///
    /// @param threads how many cores it may use
    public static Connection open(int threads) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + Math.max(1, threads));
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("SET preserve_insertion_order = true");
            // Not from the network, whatever a query says.
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("SET autoload_known_extensions = false");
        }
        return connection;
    }

    /// What a failure may be told as. Faults of the disk come in their own words, for whoever runs the store can
    /// mend them; anything else by its kind only, since DuckDB's message would quote the row, and with it a
    /// patient.
    public static String words(Exception failure) {
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return switch (failure) {
            case IOException ignored -> message;
            case UncheckedIOException ignored -> message;
            case SQLException sql
            when isOfTheDisk(sql) ->
                ASYNCHRONOUS.matcher(message).replaceFirst("$1").replace("\\\"", "'");
            default -> failure.getClass().getSimpleName();
        };
    }

    /// Whether it is the disk that failed, so that going on with other files is of no use.
    public static boolean isOfTheDisk(SQLException failure) {
        return String.valueOf(failure.getMessage()).startsWith("IO Error");
    }

    /// Lets DuckDB put aside what does not fit in memory.
    public static void spillTo(Connection connection, Path folder) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET temp_directory = " + Sql.text(folder.toString()));
        }
    }
}
