package isocentre.lake.backup;

import isocentre.lake.Backups;
import isocentre.lake.DataVersion;
import isocentre.lake.Lake;
import isocentre.lake.LakeFault;
import isocentre.lake.identity.Keys;
import isocentre.lake.postgres.Database;
import isocentre.lake.postgres.Postgres;
import isocentre.lake.postgres.Private;
import isocentre.lake.tables.Folders;
import isocentre.lake.tables.Relocation;
import isocentre.lake.tables.Warehouse;
import isocentre.lake.versions.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a home from a backup. Every file is held against its sum before the home is used; a restore that fails leaves
/// no home, and one that was cut short is begun again.
public final class Restoring {
    /// Lies in a home while it is being restored: no store is opened there.
    public static final String MARK = "restoring";

    private final Path backup;
    private final Map<String, String> environment;
    private final Clock clock;

    public Restoring(Path backup, Map<String, String> environment, Clock clock) {
        this.backup = backup;
        this.environment = new HashMap<>(environment);
        this.environment.remove(Postgres.OWN_SERVER);
        this.clock = clock;
    }

    /// Restores.
    ///
    /// @param keys a file with the keys, where the backup has none
    public DataVersion restore(Path home, @Nullable Path keys, Backups.Steps steps) {
        Label label = Label.of(backup);
        if (!label.keys() && keys == null && !environment.containsKey(Keys.ENVIRONMENT)) {
            throw new LakeFault(
                    "the keys of the store are not in this backup: name the file that holds them (--keys), or" + " set "
                            + Keys.ENVIRONMENT);
        }
        try {
            Sums sums = complete();
            Path folder = empty(home);
            try {
                copy(sums, folder, steps);
                if (keys != null) {
                    Files.deleteIfExists(folder.resolve(Keys.FILE));
                    Private.write(folder.resolve(Keys.FILE), Files.readString(keys));
                }
                settle(Path.of(label.home()), folder);
                Files.delete(folder.resolve(MARK));
                return opened(folder, label);
            } catch (IOException | SQLException | RuntimeException e) {
                Folders.remove(folder);
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new LakeFault("the backup " + backup + " could not be restored: " + e.getMessage(), e);
        }
    }

    /// The sums of the backup, if just these files are there.
    private Sums complete() throws IOException {
        if (Files.notExists(backup.resolve(Sums.FILE))) {
            throw new IOException("it has no " + Sums.FILE + ", so it was never finished");
        }
        Sums sums = Sums.of(backup);
        TreeSet<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.walk(backup)) {
            files.filter(Files::isRegularFile)
                    .map(file -> backup.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.equals(Sums.FILE))
                    .forEach(there::add);
        }
        for (String path : sums.byPath().keySet()) {
            if (!there.remove(path)) {
                throw new IOException("it lacks the file " + path);
            }
        }
        if (!there.isEmpty()) {
            throw new IOException("it has a file that is none of it: " + there.first());
        }
        return sums;
    }

    private static Path empty(Path home) throws IOException {
        if (Files.exists(home.resolve(MARK))) {
            Folders.remove(home);
        }
        if (Files.exists(home) && !(Files.isDirectory(home) && Folders.empty(home))) {
            throw new LakeFault("there is something in " + home + " already: restore into a folder that is empty or not"
                    + " there yet");
        }
        Path folder = Private.folder(home).toRealPath();
        Private.write(folder.resolve(MARK), "A backup is being restored here.\n");
        return folder;
    }

    private void copy(Sums sums, Path home, Backups.Steps steps) throws IOException {
        try (Stream<Path> folders = Files.walk(backup)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                Private.folder(home.resolve(backup.relativize(folder).toString()));
            }
        }
        int done = 0;
        for (Map.Entry<String, String> file : sums.byPath().entrySet()) {
            if (!file.getKey().equals(Label.FILE)) {
                String sum = Sums.copy(backup.resolve(file.getKey()), home.resolve(file.getKey()));
                if (!sum.equals(file.getValue())) {
                    throw new IOException("its file " + file.getKey() + " was altered or damaged since it was written");
                }
            }
            steps.at(++done, sums.byPath().size());
        }
    }

    /// Starts the database, which brings itself to the state of the backup, and tells it where it lives now.
    private void settle(Path before, Path home) throws IOException, SQLException {
        Private.restrict(home.resolve(Writing.SERVER).resolve(Writing.PASSWORD));
        if (Files.exists(home.resolve(Keys.FILE))) {
            Private.restrict(home.resolve(Keys.FILE));
        }
        try (Postgres postgres = Postgres.open(home, environment)) {
            if (!before.equals(home)) {
                new Relocation(Warehouse.folder(before), Warehouse.folder(home)).run(postgres.address());
                new Owner(new Database(postgres.address())).moved(home);
            }
        }
    }

    private DataVersion opened(Path home, Label label) throws IOException {
        try (Lake lake = Lake.open(home, environment, clock)) {
            Path missing = lake.missing().stream().findFirst().orElse(null);
            if (missing != null) {
                throw new IOException("a data version needs the file " + missing + ", which is not there");
            }
            if (!lake.current().id().equals(label.dataVersion())) {
                throw new IOException(
                        "the latest data version is " + lake.current().id() + " and should be " + label.dataVersion());
            }
            return lake.current();
        }
    }
}
