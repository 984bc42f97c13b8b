package isocentre.lake.versions;

import isocentre.lake.LakeFault;
import isocentre.lake.postgres.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;

/// Changes to the store begun and ended. One that was begun and not ended was cut short: the next writer clears up
/// first.
public final class Works {
    private final Database database;

    public Works(Database database) {
        this.database = database;
    }

    /// Whether a change was cut short. Asked by the one writer, before it begins.
    public boolean anyCutShort() {
        return database.transaction(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery("SELECT EXISTS (SELECT 1 FROM load WHERE ended_at IS NULL)")) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    /// Refuses what a change records after another writer took it to have been cut short, as can happen when it
    /// lost its connection and with that the right to change the store. The other waits until this transaction has
    /// ended.
    static void mustBeOpen(Connection connection, String id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT 1 FROM load WHERE id = ? AND ended_at IS NULL FOR UPDATE")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new LakeFault("another process has changed the store meanwhile, since the connection to"
                            + " PostgreSQL was lost. Nothing of this batch was stored: load again");
                }
            }
        }
    }

    public void begin(String id, Instant now) {
        database.transaction(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO load (id, started_at) VALUES (?, ?)")) {
                insert.setString(1, id);
                insert.setTimestamp(2, Timestamp.from(now));
                return insert.executeUpdate();
            }
        });
    }

    public void end(String id, Instant now) {
        end("id = ?", id, now);
    }

    /// All that were cut short are cleared up.
    public void endAll(Instant now) {
        end("? <> ''", "all", now);
    }

    private void end(String which, String id, Instant now) {
        database.transaction(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE load SET ended_at = ? WHERE ended_at IS NULL AND " + which)) {
                update.setTimestamp(1, Timestamp.from(now));
                update.setString(2, id);
                return update.executeUpdate();
            }
        });
    }
}
