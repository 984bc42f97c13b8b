package isocentre.lake.backup;

import isocentre.lake.Backups;
import isocentre.lake.LakeFault;
import isocentre.lake.identity.Keys;
import isocentre.lake.postgres.Database;
import isocentre.lake.postgres.Postgres;
import isocentre.lake.postgres.Private;
import isocentre.lake.postgres.WriterLock;
import isocentre.lake.tables.Folders;
import isocentre.lake.versions.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/// Writes a backup: aside, then renamed, so that one cut short is never taken for whole.
///
/// PostgreSQL goes first and files after it, while no load may change the store: so every file that PostgreSQL names
/// is in the backup. What else lies in the home goes along.
public final class Writing {
    static final Path SERVER = Path.of("postgres");
    static final String DATA = "data";
    static final String PASSWORD = "password";
    private static final String LEDGER = "ledger";
    private static final Set<String> NOT_COPIED = Set.of("staging", SERVER.toString(), Keys.FILE, LEDGER);
    private static final String ASIDE = ".partial";

    private final Path home;
    private final Path to;
    private final Path aside;

    public Writing(Path home, Path to) {
        this.home = home;
        this.to = to.toAbsolutePath().normalize();
        this.aside = this.to.resolveSibling(this.to.getFileName() + ASIDE);
    }

    /// Writes it.
    ///
    /// @param keys whether to put the keys of the store in it
    /// @param progress hears how many files are copied
    public Backups.Written write(
            boolean keys, Map<String, String> environment, Instant now, Runnable waiting, IntConsumer progress) {
        String own = environment.getOrDefault(Postgres.OWN_SERVER, "");
        if (!own.isBlank()) {
            throw new LakeFault("the database of this store is your own (" + Postgres.OWN_SERVER + "): back it up with"
                    + " its own tools, then copy the home, while no load is at work");
        }
        try (Postgres postgres = Postgres.open(home, environment);
                WriterLock lock = WriterLock.take(postgres.address(), waiting)) {
            prepare();
            String version = new Versions(new Database(postgres.address()))
                    .published()
                    .getLast()
                    .id();
            boolean withKeys = keys && Files.exists(home.resolve(Keys.FILE));
            Label label = new Label(Label.FORM, now, home.toString(), version, withKeys);
            int[] files = {0};
            Copying copying = new Copying(aside, path -> progress.accept(++files[0]));
            copying.text(Label.FILE, label.text());
            Path server = home.resolve(SERVER);
            copying.file(server.resolve(PASSWORD), SERVER + "/" + PASSWORD);
            ServerFiles.copy(postgres.address(), server.resolve(DATA), copying, SERVER + "/" + DATA);
            copying.tree(home, "", within -> !NOT_COPIED.contains(within.toString()));
            ledger(copying);
            if (withKeys) {
                copying.file(home.resolve(Keys.FILE), Keys.FILE);
            }
            if (!lock.held()) {
                throw new IOException("PostgreSQL was stopped meanwhile");
            }
            copying.end();
            Files.move(aside, to, StandardCopyOption.ATOMIC_MOVE);
            return new Backups.Written(to, version, copying.files(), copying.bytes(), withKeys);
        } catch (IOException | SQLException e) {
            throw new LakeFault(
                    "the backup " + to + " could not be written: " + e.getMessage() + ". The store itself is unharmed",
                    e);
        }
    }

    /// The ledger may grow meanwhile: what is copied later holds all that what was copied before speaks of.
    private void ledger(Copying copying) throws IOException {
        Path ledger = home.resolve(LEDGER);
        for (String part : List.of("checkpoints", "entries", "hashes")) {
            if (Files.exists(ledger.resolve(part))) {
                copying.tree(ledger.resolve(part), LEDGER + "/" + part, within -> true);
            }
        }
        if (Files.exists(ledger)) {
            copying.tree(ledger, LEDGER, within -> !Files.isDirectory(ledger.resolve(within)));
        }
    }

    private void prepare() throws IOException {
        if (to.startsWith(home)) {
            throw new LakeFault("a backup cannot lie in the home that it is of: choose a folder outside " + home);
        }
        if (Files.exists(to)) {
            throw new LakeFault(to + " exists already: give a name that is not taken; a backup is never overwritten");
        }
        if (Files.exists(aside.resolve(Label.FILE))) {
            Folders.remove(aside); // An earlier one that was cut short.
        }
        Private.folder(aside);
    }
}
