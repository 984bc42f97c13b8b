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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.iceberg.DataFile;
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
            } catch (IOException e) {
                throw new LakeFault("the store could not be founded: " + e.getMessage(), e);
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
        return folder(home);
    }

    /// The folder of all tables of a home.
    public static Path folder(Path home) {
        return home.resolve("tables");
    }

    /// Files that a published data version names and that are not there whole. There are none, unless somebody meddled.
    public List<Path> missing() {
        return versions.published().stream()
                .flatMap(version -> versions.snapshots(version.number()).values().stream())
                .distinct()
                .flatMap(snapshot -> Catalogue.files(catalogue.table(snapshot.identifier()), snapshot.id()).stream())
                .filter(file -> !whole(file))
                .map(Catalogue::path)
                .distinct()
                .toList();
    }

    private static boolean whole(DataFile file) {
        try {
            return Files.size(Catalogue.path(file)) == file.fileSizeInBytes();
        } catch (IOException e) {
            return false;
        }
    }

    public Versions versions() {
        return versions;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    private void found() throws IOException {
        for (String identifier : catalogue.tables(Catalogue.STORE)) {
            catalogue.drop(identifier); // A founding that was cut short.
        }
        Folders.remove(catalogue.folder(Catalogue.STORE));
        List<Snapshot> snapshots = new ArrayList<>();
        for (Shape shape : RawTables.ALL) {
            String identifier = identifier(shape);
            Table table = catalogue.create(identifier, shape);
            snapshots.add(new Snapshot(shape.name(), identifier, Commit.to(table, NO_FILES, Commit.tag(0)), null));
        }
        versions.found(snapshots, clock.instant());
    }

    /// Where the catalogue has a raw table.
    public static String identifier(Shape shape) {
        return Catalogue.STORE + "." + shape.name();
    }

    /// A change by the one writer. What is left open is taken to have been cut short.
    public final class Change implements Workplace, AutoCloseable {
        private final WriterLock lock;
        private final String id = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        private boolean done;

        private Change(WriterLock lock) {
            this.lock = lock;
        }

        /// Under which PostgreSQL knows the change.
        public String id() {
            return id;
        }

        @Override
        public Path staging() throws IOException {
            return Files.createDirectories(home.resolve("staging").resolve(id));
        }

        @Override
        public Path folder(String identifier) throws IOException {
            return Files.createDirectories(
                    catalogue.folder(identifier).resolve("data").resolve(id));
        }

        /// Lets readers see the latest data version. Those before it that they never saw are given up with their
        /// snapshots and files: a load leaves one data version, however many batches it took.
        public DataVersion publish() throws IOException {
            DataVersion latest = versions.latest().orElseThrow();
            if (versions.publish(id, latest.number())) {
                tidy();
            }
            return latest;
        }

        /// All is recorded: nothing has to be cleared up.
        public void done() throws IOException {
            works.end(id, clock.instant());
            Folders.remove(home.resolve("staging").resolve(id));
            done = true;
        }

        /// Clears up at once what an unfinished change wrote: on a full disk nothing else could go on.
        @Override
        public void close() {
            try {
                if (!done && lock.held()) {
                    recover();
                }
            } catch (IOException | RuntimeException e) {
                // It failed for the reason that the change did. The next change clears up before it begins.
                done = false;
            } finally {
                lock.close();
            }
        }
    }

    /// A workplace for what is tried aside: nothing in it is ever of the store.
    public Scratch scratch() throws IOException {
        return Scratch.in(home.resolve("rehearsals"), clock);
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
            throw new LakeFault(
                    "what a load that was cut short left behind could not be removed: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void recover() throws IOException {
        tidy();
        Folders.remove(home.resolve("staging"));
        works.endAll(clock.instant());
    }

    private void tidy() throws IOException {
        Map<String, Snapshot> present = new HashMap<>();
        DataVersion latest = versions.latest().orElseThrow();
        versions.snapshots(latest.number()).values().forEach(s -> present.put(s.identifier(), s));
        new Recovery(catalogue).restore(present, versions.kept());
    }

    /// Files that no data version needs. There are none but while a change is made, and after one that was cut
    /// short.
    public List<Path> strays() throws IOException {
        return new Recovery(catalogue).strays(versions.kept().keySet());
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
