package isocentre.lake;

import isocentre.lake.backup.Restoring;
import isocentre.lake.deriving.Deriving;
import isocentre.lake.identity.Keys;
import isocentre.lake.identity.Patients;
import isocentre.lake.loading.Loading;
import isocentre.lake.postgres.Address;
import isocentre.lake.postgres.Database;
import isocentre.lake.postgres.Postgres;
import isocentre.lake.postgres.Private;
import isocentre.lake.postgres.Schema;
import isocentre.lake.rehearsing.Rehearsing;
import isocentre.lake.tables.Catalogue;
import isocentre.lake.tables.DuckDb;
import isocentre.lake.tables.Parquet;
import isocentre.lake.tables.RawTables;
import isocentre.lake.tables.Sql;
import isocentre.lake.tables.Warehouse;
import isocentre.lake.versions.Lot;
import isocentre.lake.versions.Owner;
import isocentre.lake.versions.Snapshot;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;

/// The store of one home: submissions and workbooks go in as lots, data versions are read.
///
/// Treatment rows are Parquet files in Iceberg tables under `tables`, written and read by DuckDB. PostgreSQL,
/// embedded under `postgres` or the user's own, holds the catalogue and the data versions and never a patient's
/// value. Identity is sealed in a table of its own. Several processes may use one home: all may read at once, one
/// at a time may change it.
public final class Lake implements AutoCloseable {
    private final Postgres postgres;
    private final Warehouse warehouse;
    private final Keys keys;
    private final Clock clock;

    private Lake(Postgres postgres, Warehouse warehouse, Keys keys, Clock clock) {
        this.postgres = postgres;
        this.warehouse = warehouse;
        this.keys = keys;
        this.clock = clock;
    }

    /// Opens the store of a home, with the environment and the clock of this computer; founds it where there is
    /// none.
    public static Lake open(Path home) {
        return open(home, System.getenv(), Clock.systemDefaultZone());
    }

    /// Opens the store of a home.
    ///
    /// @param environment may hold `ISOCENTRE_DATABASE_URL` (a PostgreSQL of the user's own) and `ISOCENTRE_KEYS`
    public static Lake open(Path home, Map<String, String> environment, Clock clock) {
        Path folder = folder(home);
        Postgres postgres = Postgres.open(folder, environment);
        try {
            Schema.bringUpToDate(postgres.address());
            Database database = new Database(postgres.address());
            Keys keys = new Owner(database).keys(folder, environment);
            return new Lake(postgres, new Warehouse(folder, database, clock), keys, clock);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private static Path folder(Path home) {
        try {
            Path folder = Private.folder(home).toRealPath();
            if (Files.exists(folder.resolve(Restoring.MARK))) {
                throw new LakeFault("a restore into " + folder + " was cut short: restore the backup again");
            }
            if (Files.isWritable(folder)) {
                return folder;
            }
            throw new LakeFault(
                    "the home " + folder + " cannot be written to, and even reading needs that. Make its disk"
                            + " writable, or give this user the right, or use another home");
        } catch (FileAlreadyExistsException e) {
            throw new LakeFault("the home " + home + " cannot be used: " + e.getFile() + " is a file, not a folder", e);
        } catch (IOException e) {
            throw new LakeFault("the home " + home + " cannot be used: " + e.getMessage(), e);
        }
    }

    /// The latest data version.
    public DataVersion current() {
        return versions().getLast();
    }

    /// All data versions, in order of making.
    public List<DataVersion> versions() {
        return warehouse.versions().published();
    }

    /// The data version of this identity; the latest, where the same lots were in force more than once.
    public Optional<DataVersion> version(String id) {
        return versions().reversed().stream()
                .filter(version -> version.id().equals(id))
                .findFirst();
    }

    /// Loads submissions and workbooks: checks each, stores what is accepted, goes on after what is not. Safe to
    /// repeat, and to kill at any point.
    ///
    /// @param paths files and folders
    public LoadReport load(List<Path> paths, LoadOptions options, Progress progress) {
        return new Loading(warehouse, keys, clock).load(paths, options, progress);
    }

    /// Takes a lot out of the store: a data version without it follows, earlier ones go on to see it. The same content
    /// may be loaded again later. Safe to repeat, and to kill at any point.
    ///
    /// @param lot SHA-256 of its content, as the load reported it
    /// @return the data version after it; the latest as it is where the lot is not in force
    public DataVersion withdraw(String lot) {
        return new Loading(warehouse, keys, clock).withdraw(lot);
    }

    /// Makes the derived tables of a data version, unless it has them; only what changed since the last is made
    /// anew.
    public void derive(DataVersion version, Derivations derivations) {
        new Deriving(warehouse).derive(version, derivations);
    }

    /// A DuckDB session over a data version: a view for each raw table but `identity`, and each derived one.
    public Session read(DataVersion version) {
        Map<String, String> queries = new LinkedHashMap<>();
        for (Snapshot snapshot :
                warehouse.versions().snapshots(version.number()).values()) {
            if (!snapshot.name().equals(RawTables.IDENTITY.name())) {
                queries.put(snapshot.name(), query(snapshot));
            }
        }
        return session(version, queries, () -> {});
    }

    /// What a data version would be after a change, without making it: the store is not touched, and other loads are
    /// not held up. The figures of the open session are those that the changed store would have.
    public Rehearsal rehearse(DataVersion version, Rehearsal.Of change, Derivations derivations) {
        Rehearsing rehearsing = new Rehearsing(warehouse, keys, clock);
        Rehearsing.Outcome outcome = switch (change) {
            case Rehearsal.Of.Loading loading ->
                rehearsing.with(version, loading.files(), loading.receivedOn(), derivations);
            case Rehearsal.Of.Withdrawing withdrawing ->
                rehearsing.without(version, place(withdrawing.provider(), withdrawing.month()), derivations);
        };
        return switch (outcome) {
            case Rehearsing.Outcome.Nothing nothing -> new Rehearsal.Nothing(nothing.why());
            case Rehearsing.Outcome.Tables tables ->
                new Rehearsal.Open(
                        session(version, tables.queries(), tables.scratch()),
                        new OdsCode(tables.place().provider().orElseThrow()),
                        Month.of(tables.place().month()));
        };
    }

    private static Lot.Place place(OdsCode provider, Month month) {
        return new Lot.Place(Lot.Kind.SUBMISSION, Optional.of(provider.code()), month.firstDay());
    }

    private static Session session(DataVersion version, Map<String, String> queries, Closeable aside) {
        try {
            Connection connection = DuckDb.open(Runtime.getRuntime().availableProcessors());
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET parquet_metadata_cache = true");
                for (Map.Entry<String, String> query : queries.entrySet()) {
                    statement.execute("CREATE VIEW " + Sql.name(query.getKey()) + " AS " + query.getValue());
                }
            }
            return new Session(version, connection, aside);
        } catch (SQLException e) {
            throw new LakeFault("DuckDB could not open the data version: " + e.getMessage(), e);
        }
    }

    private String query(Snapshot snapshot) {
        Table table = warehouse.catalogue().table(snapshot.identifier());
        List<Path> files = Catalogue.files(table, snapshot.id()).stream()
                .map(Catalogue::path)
                .toList();
        return Parquet.read(Catalogue.shape(snapshot.name(), table), files);
    }

    /// Opens the identity of a provider's patients of a month. The caller has made sure, and recorded, that it
    /// may.
    public List<Identity> identities(DataVersion version, OdsCode provider, Month month) {
        Snapshot snapshot = warehouse.versions().snapshots(version.number()).get(RawTables.IDENTITY.name());
        List<Identity> people = new ArrayList<>();
        if (snapshot == null) {
            return people;
        }
        Table table = warehouse.catalogue().table(snapshot.identifier());
        List<Path> files = new ArrayList<>();
        for (DataFile file : Catalogue.files(table, snapshot.id())) {
            if (Parquet.parts(provider.code(), month.firstDay())
                    .equals(List.of(Catalogue.part(file, 0), Catalogue.part(file, 1)))) {
                files.add(Catalogue.path(file));
            }
        }
        try (Connection connection = DuckDb.open(1);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT lot, link, sealed FROM ("
                        + Parquet.read(RawTables.IDENTITY, files) + ") ORDER BY link")) {
            while (row.next()) {
                var sealed = row.getBlob(3);
                people.add(Patients.open(
                        keys, row.getString(1), row.getString(2), sealed.getBytes(1, (int) sealed.length())));
            }
            return people;
        } catch (SQLException e) {
            throw new LakeFault("the sealed rows could not be read", e);
        }
    }

    /// The tables of a data version, but `identity`, for engines that read Iceberg themselves.
    public List<StoredTable> tables(DataVersion version) {
        return warehouse.versions().snapshots(version.number()).values().stream()
                .filter(snapshot -> !snapshot.name().equals(RawTables.IDENTITY.name()))
                .map(snapshot -> {
                    BaseTable table = (BaseTable) warehouse.catalogue().table(snapshot.identifier());
                    String metadata = table.operations().current().metadataFileLocation();
                    return new StoredTable(snapshot.name(), snapshot.identifier(), snapshot.id(), metadata);
                })
                .toList();
    }

    /// Files under `tables` that no data version needs. There are none but while a change is made, and after one
    /// that was cut short.
    public List<Path> strays() {
        try {
            return warehouse.strays();
        } catch (IOException e) {
            throw new LakeFault("the files of the tables could not be listed", e);
        }
    }

    /// Files that a data version names and that are not there whole. There are none, unless somebody meddled.
    public List<Path> missing() {
        return warehouse.missing();
    }

    /// How another engine opens the catalogue.
    public CatalogueAccess catalogue() {
        Address address = postgres.address();
        return new CatalogueAccess(
                Catalogue.NAME,
                address.storeUrl(),
                address.user(),
                address.password(),
                warehouse.folder().toString());
    }

    @Override
    public void close() {
        try {
            warehouse.close();
        } finally {
            postgres.close();
        }
    }
}
