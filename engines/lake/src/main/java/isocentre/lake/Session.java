package isocentre.lake;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/// A DuckDB session over one data version: a view for each of its tables, raw and derived, over exactly the files
/// of that version. Nothing that a later load does can be seen in it.
public final class Session implements AutoCloseable {
    private final DataVersion version;
    private final Connection connection;
    private final Closeable aside;

    Session(DataVersion version, Connection connection) {
        this(version, connection, () -> {});
    }

    /// @param aside what goes with the session: files worked out for it alone
    Session(DataVersion version, Connection connection, Closeable aside) {
        this.version = version;
        this.connection = connection;
        this.aside = aside;
    }

    /// The data version that is read; of a rehearsal the one on which it builds.
    public DataVersion version() {
        return version;
    }

    /// The DuckDB connection; closed with the session.
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try (aside) {
            connection.close();
        } catch (SQLException | IOException e) {
            throw new LakeFault("DuckDB did not close its session", e);
        }
    }
}
