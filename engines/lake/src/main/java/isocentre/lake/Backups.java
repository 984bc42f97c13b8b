package isocentre.lake;

import isocentre.lake.backup.Restoring;
import isocentre.lake.backup.Writing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Backups of a home: the embedded PostgreSQL, the tables, the keys and all else that lies in the home, as a folder of
/// plain files with their SHA-256.
public final class Backups {
    private final Map<String, String> environment;
    private final Clock clock;

    /// @param environment may hold `ISOCENTRE_KEYS`; with `ISOCENTRE_DATABASE_URL` there is no backup by this means
    public Backups(Map<String, String> environment, Clock clock) {
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    /// Hears how it goes on.
    @FunctionalInterface
    public interface Steps {
        /// So many files of so many are copied.
        ///
        /// @param of 0 where it is not known
        void at(int done, int of);
    }

    /// A backup that is whole.
    ///
    /// @param dataVersion the latest in it
    /// @param keys whether the keys of the store lie in it
    public record Written(Path folder, String dataVersion, int files, long bytes, boolean keys) {}

    /// Writes a backup while the home may be in use; a load waits until it is written.
    ///
    /// @param to a folder that is not there yet
    /// @param waiting run once if a load is at work, for which the backup waits
    /// @throws LakeFault if it cannot be written; what was written of it is not taken for a backup
    public Written write(Path home, Path to, boolean keys, Runnable waiting, Steps steps) {
        if (!Files.isDirectory(home)) {
            throw new LakeFault("there is no store in " + home);
        }
        try {
            return new Writing(home.toRealPath(), to)
                    .write(keys, environment, clock.instant(), waiting, done -> steps.at(done, 0));
        } catch (IOException e) {
            throw new LakeFault("the home " + home + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// Restores a backup into a folder that is empty or not there yet; it need not be where the home was.
    ///
    /// @param keys a file with the keys of the store, where the backup has none
    /// @return the latest data version
    /// @throws LakeFault if the backup is not whole, was altered, or cannot be restored; nothing is left of it then
    public DataVersion restore(Path backup, Path home, @Nullable Path keys, Steps steps) {
        return new Restoring(backup, environment, clock).restore(home, keys, steps);
    }
}
