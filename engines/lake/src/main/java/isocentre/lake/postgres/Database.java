package isocentre.lake.postgres;

import isocentre.lake.LakeFault;
import java.sql.Connection;
import java.sql.SQLException;

/// Work in the store's schema.
public final class Database {
    private final Address address;

    public Database(Address address) {
        this.address = address;
    }

    /// Work with a connection.
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    public Address address() {
        return address;
    }

    /// Does all of the work or none of it.
    public <T> T transaction(Work<T> work) {
        try (Connection connection = address.connect()) {
            connection.setAutoCommit(false);
            T result = work.with(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new LakeFault("PostgreSQL refused: " + e.getMessage(), e);
        }
    }
}
