package isocentre.lake.tables;

import isocentre.lake.DataVersion;
import isocentre.lake.LakeFault;
import isocentre.lake.postgres.Address;
import isocentre.lake.postgres.Database;
import isocentre.lake.postgres.WriterLock;
import isocentre.lake.versions.Snapshot;
import isocentre.lake.versions.Versions;
import isocentre.lake.versions.Works;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.iceberg.Table;

/// The tables of one home with their data versions: founding, reading, and changing by one writer at a time.
public final class Warehouse implements AutoCloseable {
    private static final Commit.Files NO_FILES = new Commit.Files(List.of(), List.of(), List.of());

    private final Path home;
    private final Clock clock;
    private final Database database;
    private final Versions versions;
    private final Works works;
    private final Catalogue catalogue;

    /// Opens the warehouse of a home; founds it where there is none.
    public Warehouse(Path home, Database database, Clock clock) {
        this.home = home;
        this.clock = clock;
        this.database = database;
        this.versions = new Versions(database);
        this.works = new Works(database);
        if (versions.latest().isEmpty()) {
            try (WriterLock lock = WriterLock.take(database.address(), () -> {})) {
                this.catalogue = new Catalogue(address(), folder(), lock.held());
                if (versions.latest().isEmpty()) { // Another process may have founded it while this one waited.
                    found();
                }
            }
        } else {
            this.catalogue = new Catalogue(address(), folder(), false);
        }
    }

    private Address address() {
        return database.address();
    }

    /// The folder of all tables.
    public Path folder() {
        return home.resolve("tables");
    }

    public Versions versions() {
        return versions;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    private void found() {
        for (String identifier : catalogue.tables(Catalogue.STORE)) {
            catalogue.drop(identifier); // A founding that was cut short.
        }
        List<Snapshot> snapshots = new ArrayList<>();
        for (Shape shape : RawTables.ALL) {
            String identifier = identifier(shape);
            Table table = catalogue.create(identifier, shape);
            snapshots.add(new Snapshot(
                    shape.name(), identifier, Commit.to(table, NO_FILES, Commit.tag(0)), null));
        }
        versions.make(List.of(), List.of(), snapshots, clock.instant());
    }

    /// Where the catalogue has a raw table.
    public static String identifier(Shape shape) {
        return Catalogue.STORE + "." + shape.name();
    }

    /// A change by the one writer. Whoever leaves it open is taken to have been cut short.
    public final class Change implements AutoCloseable {
        private final WriterLock lock;
        private final String id = UUID.randomUUID().toString().replace("-", "").substring(0, 16);

        private Change(WriterLock lock) {
            this.lock = lock;
        }

        /// A folder for files that no table holds yet; empty at first, removed at the end.
        public Path staging() throws IOException {
            return Files.createDirectories(home.resolve("staging").resolve(id));
        }

        /// A folder for new files of a table.
        public Path folder(String identifier) throws IOException {
            return Files.createDirectories(
                    catalogue.folder(identifier).resolve("data").resolve(id));
        }

        /// All is recorded: nothing has to be cleared up.
        public void done() throws IOException {
            works.end(id, clock.instant());
            remove(home.resolve("staging").resolve(id));
        }

        @Override
        public void close() {
            lock.close();
        }
    }

    /// Begins a change, after clearing up what an earlier one may have left.
    ///
    /// @param waiting run once if another process is changing the store now
    public Change change(Runnable waiting) {
        WriterLock lock = WriterLock.take(database.address(), waiting);
        try {
            if (works.anyCutShort()) {
                recover();
            }
            Change change = new Change(lock);
            works.begin(change.id, clock.instant());
            return change;
        } catch (IOException e) {
            lock.close();
            throw new LakeFault("what a load that was cut short left behind could not be removed: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void recover() throws IOException {
        Map<String, Snapshot> present = new HashMap<>();
        DataVersion latest = versions.latest().orElseThrow();
        versions.snapshots(latest.number()).values().forEach(s -> present.put(s.identifier(), s));
        new Recovery(catalogue).restore(present, versions.kept());
        remove(home.resolve("staging"));
        works.endAll(clock.instant());
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
