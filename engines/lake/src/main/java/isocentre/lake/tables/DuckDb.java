package isocentre.lake.tables;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// DuckDB, in memory.
public final class DuckDb {
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

    /// Lets DuckDB put aside what does not fit in memory.
    public static void spillTo(Connection connection, Path folder) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET temp_directory = " + Sql.text(folder.toString()));
        }
    }
}
