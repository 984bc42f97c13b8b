package isocentre.lake.versions;

import isocentre.lake.DataVersion;
import isocentre.lake.postgres.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Data versions and lots.
public final class Versions {
    private final Database database;

    public Versions(Database database) {
        this.database = database;
    }

    /// The data versions that can be read, in order of making.
    public List<DataVersion> published() {
        return database.transaction(connection -> read(connection, "WHERE published ORDER BY number"));
    }

    /// The latest, published or not: what a change builds on. Empty before the store is founded.
    public Optional<DataVersion> latest() {
        return database.transaction(connection ->
                read(connection, "ORDER BY number DESC LIMIT 1").stream().findFirst());
    }

    private static List<DataVersion> read(Connection connection, String order) throws SQLException {
        List<DataVersion> versions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT number, id, made_at, lots FROM data_version " + order)) {
            while (row.next()) {
                versions.add(new DataVersion(
                        row.getLong(1), row.getString(2), row.getTimestamp(3).toInstant(), row.getInt(4)));
            }
        }
        return versions;
    }

    /// The snapshots of a data version, by the table's name.
    public Map<String, Snapshot> snapshots(long version) {
        return database.transaction(connection -> {
            Map<String, Snapshot> snapshots = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT name, iceberg_table, snapshot, fingerprint FROM data_version_table WHERE data_version = ?")) {
                query.setLong(1, version);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        snapshots.put(
                                row.getString(1),
                                new Snapshot(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)));
                    }
                }
            }
            return snapshots;
        });
    }

    /// The latest data version up to this one that has derived tables of this fingerprint.
    public Optional<DataVersion> derivedBefore(long version, String fingerprint) {
        return database.transaction(connection -> {
            String where = """
                    WHERE number = (SELECT max(data_version) FROM data_version_table
                                    WHERE fingerprint = '%s' AND data_version <= %d)""".formatted(fingerprint, version);
            return read(connection, where).stream().findFirst();
        });
    }

    /// The places whose lot in force is another one in the second data version than in the first.
    public List<Lot.Place> changed(long from, long to) {
        return database.transaction(connection -> {
            List<Lot.Place> places = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("""
                    SELECT DISTINCT kind, provider, month FROM lot
                    WHERE (added_in > ? AND added_in <= ?) OR (removed_in > ? AND removed_in <= ?)
                    ORDER BY month, provider""")) {
                query.setLong(1, from);
                query.setLong(2, to);
                query.setLong(3, from);
                query.setLong(4, to);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        places.add(new Lot.Place(
                                Lot.Kind.of(row.getString(1)),
                                Optional.ofNullable(row.getString(2)),
                                row.getDate(3).toLocalDate()));
                    }
                }
            }
            return places;
        });
    }

    /// A lot as it was recorded.
    ///
    /// @param name of its first file
    public record Recorded(
            String sha256,
            Lot.Place place,
            String version,
            String name,
            long rows,
            LocalDate loadedOn,
            Standing standing) {
        /// How a recorded lot stands now.
        public enum Standing {
            IN_FORCE,
            REPLACED,
            WITHDRAWN
        }

        public boolean inForce() {
            return standing == Standing.IN_FORCE;
        }

        /// Whether the same content may come into force again: nobody replaced it, it was taken out.
        public boolean comesBack() {
            return standing == Standing.WITHDRAWN;
        }
    }

    /// Every lot ever recorded, by its SHA-256; of content that came back, how it stands now.
    public Map<String, Recorded> recorded() {
        return database.transaction(connection -> {
            Map<String, Recorded> lots = new HashMap<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT sha256, kind, provider, month, version, files[1],"
                            + " row_count, CAST(loaded_at AS date), removed_in IS NULL, withdrawn FROM lot"
                            + " ORDER BY added_in")) {
                while (row.next()) {
                    Lot.Place place = new Lot.Place(
                            Lot.Kind.of(row.getString(2)),
                            Optional.ofNullable(row.getString(3)),
                            row.getDate(4).toLocalDate());
                    lots.put(
                            row.getString(1),
                            new Recorded(
                                    row.getString(1),
                                    place,
                                    row.getString(5),
                                    row.getString(6),
                                    row.getLong(7),
                                    row.getDate(8).toLocalDate(),
                                    standing(row.getBoolean(9), row.getBoolean(10))));
                }
            }
            return lots;
        });
    }

    private static Recorded.Standing standing(boolean inForce, boolean withdrawn) {
        if (inForce) {
            return Recorded.Standing.IN_FORCE;
        }
        return withdrawn ? Recorded.Standing.WITHDRAWN : Recorded.Standing.REPLACED;
    }

    /// Makes the first data version, of a store without lots, and publishes it.
    public DataVersion found(Collection<Snapshot> snapshots, Instant now) {
        return database.transaction(connection -> {
            DataVersion first = make(connection, List.of(), List.of(), List.of(), snapshots, now);
            publish(connection, first.number());
            return first;
        });
    }

    /// Lets readers see a data version, and gives up the snapshots of those before it that were never published.
    ///
    /// @return whether there were such
    public boolean publish(String change, long version) {
        return database.transaction(connection -> {
            Works.mustBeOpen(connection, change);
            return publish(connection, version);
        });
    }

    private static boolean publish(Connection connection, long version) throws SQLException {
        try (PreparedStatement publish =
                        connection.prepareStatement("UPDATE data_version SET published = true WHERE number = ?");
                PreparedStatement giveUp = connection.prepareStatement("""
                        DELETE FROM data_version_table WHERE data_version IN
                            (SELECT number FROM data_version WHERE NOT published AND number < ?)""")) {
            publish.setLong(1, version);
            publish.executeUpdate();
            giveUp.setLong(1, version);
            return giveUp.executeUpdate() > 0;
        }
    }

    /// Makes the next data version: all of it or nothing.
    ///
    /// @param change that makes it: it must be open
    /// @param added new lots in force, each taking the place of the lot there
    /// @param passed new lots that were replaced before they came into force
    /// @param withdrawn places whose lot is taken out, with nothing in its stead
    /// @param snapshots of the raw tables
    public DataVersion make(
            String change,
            Collection<Lot> added,
            Collection<Lot> passed,
            Collection<Lot.Place> withdrawn,
            Collection<Snapshot> snapshots,
            Instant now) {
        return database.transaction(connection -> {
            Works.mustBeOpen(connection, change);
            return make(connection, added, passed, withdrawn, snapshots, now);
        });
    }

    private static DataVersion make(
            Connection connection,
            Collection<Lot> added,
            Collection<Lot> passed,
            Collection<Lot.Place> withdrawn,
            Collection<Snapshot> snapshots,
            Instant now)
            throws SQLException {
        long number;
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT coalesce(max(number) + 1, 0) FROM data_version")) {
                row.next();
                number = row.getLong(1);
            }
            statement.execute("INSERT INTO data_version (number, id, made_at, lots) VALUES (%d, 'making', '%s', 0)"
                    .formatted(number, now));
        }
        remove(connection, added.stream().map(Lot::place).toList(), number, false);
        remove(connection, withdrawn, number, true);
        insert(connection, added, number, now, false);
        insert(connection, passed, number, now, true);
        record(connection, number, snapshots);
        List<String> lots = lotsInForce(connection);
        String id = identity(lots);
        try (PreparedStatement name =
                connection.prepareStatement("UPDATE data_version SET id = ?, lots = ? WHERE number = ?")) {
            name.setString(1, id);
            name.setInt(2, lots.size());
            name.setLong(3, number);
            name.executeUpdate();
        }
        return new DataVersion(number, id, now, lots.size());
    }

    /// Records lots that were replaced before they came into force, where nothing else changes.
    public void pass(String change, DataVersion latest, Collection<Lot> passed, Instant now) {
        database.transaction(connection -> {
            Works.mustBeOpen(connection, change);
            insert(connection, passed, latest.number(), now, true);
            return latest;
        });
    }

    /// Every snapshot that a data version needs, by identifier of the table.
    public Map<String, Set<Long>> kept() {
        return database.transaction(connection -> {
            Map<String, Set<Long>> kept = new HashMap<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT iceberg_table, snapshot FROM data_version_table")) {
                while (row.next()) {
                    kept.computeIfAbsent(row.getString(1), table -> new HashSet<>())
                            .add(row.getLong(2));
                }
            }
            return kept;
        });
    }

    /// Adds derived tables to a data version.
    public void addDerived(String change, long version, Collection<Snapshot> snapshots) {
        database.transaction(connection -> {
            Works.mustBeOpen(connection, change);
            try (PreparedStatement delete = connection.prepareStatement(
                    "DELETE FROM data_version_table WHERE data_version = ? AND fingerprint IS NOT NULL")) {
                delete.setLong(1, version);
                delete.executeUpdate();
            }
            record(connection, version, snapshots);
            return version;
        });
    }

    private static void remove(Connection connection, Collection<Lot.Place> places, long number, boolean withdrawn)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE lot SET removed_in = ?, withdrawn = ?
                WHERE removed_in IS NULL AND kind = ? AND coalesce(provider, '') = ? AND month = ?""")) {
            for (Lot.Place place : places) {
                update.setLong(1, number);
                update.setBoolean(2, withdrawn);
                update.setString(3, place.kind().code());
                update.setString(4, place.provider().orElse(""));
                update.setDate(5, Date.valueOf(place.month()));
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void insert(Connection connection, Collection<Lot> lots, long number, Instant now, boolean passed)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO lot VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Lot lot : lots) {
                insert.setString(1, lot.sha256());
                insert.setString(2, lot.kind().code());
                insert.setString(3, lot.provider().orElse(null));
                insert.setDate(4, Date.valueOf(lot.month()));
                insert.setString(5, lot.version());
                insert.setLong(6, lot.rows());
                insert.setLong(7, lot.rejected());
                insert.setDate(8, Date.valueOf(lot.receivedOn()));
                insert.setArray(9, connection.createArrayOf("text", lot.files().toArray()));
                insert.setTimestamp(10, Timestamp.from(now));
                insert.setLong(11, number);
                insert.setObject(12, passed ? number : null, java.sql.Types.BIGINT);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void record(Connection connection, long version, Collection<Snapshot> snapshots)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO data_version_table VALUES (?, ?, ?, ?, ?)")) {
            for (Snapshot snapshot : snapshots) {
                insert.setLong(1, version);
                insert.setString(2, snapshot.name());
                insert.setString(3, snapshot.identifier());
                insert.setLong(4, snapshot.id());
                insert.setString(5, snapshot.fingerprint());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<String> lotsInForce(Connection connection) throws SQLException {
        List<String> lots = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT sha256 FROM lot WHERE removed_in IS NULL ORDER BY sha256 COLLATE \"C\"")) {
            while (row.next()) {
                lots.add(row.getString(1));
            }
        }
        return lots;
    }

    private static String identity(List<String> lots) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lots.forEach(lot -> digest.update((lot + "\n").getBytes(StandardCharsets.US_ASCII)));
            return "v" + HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
