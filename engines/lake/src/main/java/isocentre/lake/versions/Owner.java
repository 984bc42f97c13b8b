package isocentre.lake.versions;

import isocentre.lake.LakeFault;
import isocentre.lake.postgres.Database;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;

/// Whose store a database holds. Two homes on one database, or one home with other keys, would mix what must stay apart.
public final class Owner {
    private final Database database;

    private Owner(Database database) {
        this.database = database;
    }

    public static Owner of(Database database) {
        return new Owner(database);
    }

    /// Enters the home and its keys where the store has none yet.
    ///
    /// @param keyCheck tells keys apart without betraying them
    public void mustBe(Path home, String keyCheck) {
        database.transaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO store (home, key_check) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
                insert.setString(1, home.toString());
                insert.setString(2, keyCheck);
                insert.executeUpdate();
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT home, key_check FROM store")) {
                row.next();
                if (!row.getString(1).equals(home.toString())) {
                    throw new LakeFault("this database holds the store of another home, " + row.getString(1)
                            + ": use that home, or a database of its own");
                }
                if (!row.getString(2).equals(keyCheck)) {
                    throw new LakeFault("these are not the keys of this store: the same patients would get other"
                            + " pseudonyms. Bring back its keys");
                }
            }
            return home;
        });
    }
}
