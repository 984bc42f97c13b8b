package isocentre.lake;

import java.sql.Connection;
import java.sql.SQLException;

/// A DuckDB session over one data version: a view for each of its tables, raw and derived, over exactly the files
/// of that version. Nothing that a later load does can be seen in it.
public final class Session implements AutoCloseable {
    private final DataVersion version;
    private final Connection connection;

    Session(DataVersion version, Connection connection) {
        this.version = version;
        this.connection = connection;
    }

    public DataVersion version() {
        return version;
    }

    /// The DuckDB connection; closed with the session.
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new LakeFault("DuckDB did not close its session", e);
        }
    }
}
