package isocentre.lake.backup;

import isocentre.lake.postgres.Address;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/// The files of a running PostgreSQL from which another can be started: PostgreSQL's own base backup, by its
/// functions `pg_backup_start` and `pg_backup_stop`. Files are copied while they change; the log of writes, copied
/// last, puts them right when the copy is first started.
final class ServerFiles {
    private static final Path LOG = Path.of("pg_wal");
    /// Of the running server alone.
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts");
    /// Folders that a server fills anew when it starts.
    private static final Set<Path> EMPTY = Set.of(
            LOG,
            Path.of("pg_replslot"),
            Path.of("pg_dynshmem"),
            Path.of("pg_notify"),
            Path.of("pg_serial"),
            Path.of("pg_snapshots"),
            Path.of("pg_stat_tmp"),
            Path.of("pg_subtrans"));

    private static final String TEMPORARY = "pgsql_tmp";

    private ServerFiles() {}

    /// Copies them.
    ///
    /// @param data the data directory of the server
    /// @param to path in the backup
    static void copy(Address address, Path data, Copying copying, String to) throws SQLException, IOException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            // The slot keeps what is written to the log from now on; it goes with the connection.
            statement.execute("SELECT pg_create_physical_replication_slot('isocentre_backup', true, true)");
            statement.execute("SELECT pg_backup_start('isocentre', true)");
            copying.tree(data, to, ServerFiles::wanted);
            try (ResultSet stopped =
                    statement.executeQuery("SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)")) {
                stopped.next();
                copying.text(to + "/backup_label", stopped.getString(1));
            }
            copying.tree(data.resolve(LOG), to + "/" + LOG, within -> true);
        }
    }

    private static boolean wanted(Path within) {
        Path parent = within.getParent();
        return !LEFT_OUT.contains(within.toString())
                && (parent == null || !EMPTY.contains(parent))
                && !within.getFileName().toString().startsWith(TEMPORARY);
    }
}
