package isocentre.lake.postgres;

import isocentre.lake.LakeFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A data directory of PostgreSQL and the server that runs on it. Only called by the process that holds the door.
final class Cluster {
    private static final String USER = "isocentre";
    private static final String MAKING = "making";
    private static final int ATTEMPTS = 8;
    /// How long a server found starting or stopping may take, in tenths of a second.
    private static final int PATIENCE = 600;

    private static final int LAST_LINES = 4;
    /// Durable before fast: without these a killed server forgets rows it had acknowledged.
    private static final String SETTINGS = """

            # Isocentre
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            shared_buffers = '64MB'
            max_connections = 60
            """;

    private final Path folder;
    private final Path data;
    private final Path log;
    private final Programs programs;

    Cluster(Path folder, Programs programs) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.log = folder.resolve("log");
        this.programs = programs;
    }

    /// Makes the data directory where there is none: aside, then renamed, so that one cut short is not taken for
    /// whole.
    void make() throws IOException {
        if (Files.exists(data)) {
            return;
        }
        Path password = folder.resolve("password");
        if (!Files.exists(password)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Private.write(password, HexFormat.of().formatHex(random));
        }
        sweep();
        // A folder of its own: an `initdb` whose parent was killed may still be at work in another.
        Path aside = Files.createTempDirectory(folder, MAKING).resolve("data");
        programs.run(
                folder,
                "initdb",
                List.of(
                        "-D",
                        aside.toString(),
                        "-U",
                        USER,
                        "-A",
                        "scram-sha-256",
                        "--pwfile=" + password,
                        "-E",
                        "UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions"));
        Files.writeString(aside.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(aside.getParent());
    }

    private void sweep() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, MAKING + "*")) {
            for (Path one : left) {
                try {
                    Binaries.remove(one);
                } catch (IOException e) {
                    // Still written to: it is removed another time.
                    continue;
                }
            }
        }
    }

    /// The server that runs already, left by a process that was killed or used by another.
    Optional<Address> found() throws IOException {
        for (int tenths = 0; tenths < PATIENCE; tenths++) {
            Optional<Postmaster> postmaster = Postmaster.of(data);
            if (postmaster.isEmpty()) {
                return Optional.empty();
            }
            if (!postmaster.get().lives()) {
                postmaster.get().disown();
                return Optional.empty();
            }
            if (postmaster.get().port().isPresent()) {
                Address address = address(postmaster.get().port().getAsInt());
                if (isOurs(address)) {
                    return Optional.of(address);
                }
            }
            pause(); // It starts or stops.
        }
        throw new IOException("a server of this home is there but does not answer: see " + log);
    }

    /// Starts a server where none runs.
    Address start() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                programs.run(
                        folder,
                        "pg_ctl",
                        List.of("start", "-w", "-s", "-D", data.toString(), "-l", log.toString(), "-o", "-p " + port));
                return address(port);
            } catch (IOException e) {
                // The port may have been taken meanwhile, a killed process's `pg_ctl` been quicker, or a part of a
                // killed server not have ended yet.
                Optional<Address> quicker = found();
                if (quicker.isPresent()) {
                    return quicker.get();
                }
                if (attempt == ATTEMPTS) {
                    throw new IOException(e.getMessage() + lastWords(), e);
                }
                pause();
            }
        }
    }

    void stop() throws IOException {
        programs.run(folder, "pg_ctl", List.of("stop", "-w", "-s", "-m", "fast", "-D", data.toString()));
    }

    /// The end of the server's log: there it says what it lacks, such as room on the disk.
    private String lastWords() throws IOException {
        if (!Files.isReadable(log)) {
            return "";
        }
        List<String> lines = Files.readAllLines(log);
        return "\nThe last lines of " + log + ":\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private boolean isOurs(Address address) {
        String url = address.url() + "?loginTimeout=5";
        try (Connection connection = DriverManager.getConnection(url, address.user(), address.password());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SHOW data_directory")) {
            return answer.next() && Path.of(answer.getString(1)).equals(data);
        } catch (SQLException e) {
            return false; // Starting, stopping, or another program's port.
        }
    }

    private Address address(int port) throws IOException {
        String password = Files.readString(folder.resolve("password")).strip();
        return new Address("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LakeFault("interrupted while waiting for PostgreSQL", e);
        }
    }
}
