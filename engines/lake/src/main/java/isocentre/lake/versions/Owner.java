package isocentre.lake.versions;

import isocentre.lake.LakeFault;
import isocentre.lake.identity.Keys;
import isocentre.lake.postgres.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/// Whose store a database holds. Two homes on one database, or one home with other keys, would mix what must stay
/// apart.
public final class Owner {
    private final Database database;

    public Owner(Database database) {
        this.database = database;
    }

    /// The keys of the store; made, and entered with the home, where the store has none yet. Keys are never made
    /// for a store that has its own: whoever lost them must bring them back.
    public Keys keys(Path home, Map<String, String> environment) {
        return database.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                // Two processes that found one store must not make two sets of keys.
                statement.execute("LOCK TABLE store IN EXCLUSIVE MODE");
                try (ResultSet row = statement.executeQuery("SELECT home, key_check FROM store")) {
                    return row.next()
                            ? own(home, environment, row.getString(1), row.getString(2))
                            : enter(connection, home, Keys.found(home, environment));
                }
            }
        });
    }

    /// The store was brought to another home.
    public void moved(Path home) {
        database.transaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement("UPDATE store SET home = ?")) {
                update.setString(1, home.toString());
                return update.executeUpdate();
            }
        });
    }

    private static Keys own(Path home, Map<String, String> environment, String owner, String check) {
        if (!owner.equals(home.toString())) {
            throw new LakeFault(
                    "this database holds the store of another home, " + owner + ", and its tables name their"
                            + " files there. Use that home, or a database of its own; to move a store, make a backup of it where"
                            + " it is and restore that elsewhere (isocentre backup, isocentre restore)");
        }
        Keys keys = Keys.open(home, environment);
        if (!keys.check().equals(check)) {
            throw new LakeFault("these are not the keys of this store: the same patients would get other pseudonyms."
                    + " Bring back its keys");
        }
        return keys;
    }

    private static Keys enter(Connection connection, Path home, Keys keys) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO store (home, key_check) VALUES (?, ?)")) {
            insert.setString(1, home.toString());
            insert.setString(2, keys.check());
            insert.executeUpdate();
        }
        return keys;
    }
}
