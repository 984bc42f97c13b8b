package isocentre.lake.postgres;

import isocentre.lake.LakeFault;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The right to change the store: one process has it at a time. PostgreSQL takes it back when the process dies.
public final class WriterLock implements AutoCloseable {
    private static final long LOCK = 4_203_112;

    private final Connection connection;

    private WriterLock(Connection connection) {
        this.connection = connection;
    }

    /// Waits for the lock.
    ///
    /// @param waiting run once if another process has it now
    public static WriterLock take(Address address, Runnable waiting) {
        try {
            Connection connection = address.connect();
            try (Statement statement = connection.createStatement()) {
                if (!tried(statement)) {
                    waiting.run();
                    statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
                }
                return new WriterLock(connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new LakeFault("the right to change the store could not be had: " + e.getMessage(), e);
        }
    }

    private static boolean tried(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /// Whether the lock is held still.
    public boolean held() {
        try {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new LakeFault("the right to change the store could not be given back", e);
        }
    }
}
