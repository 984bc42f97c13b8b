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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A data directory of PostgreSQL and the server that runs on it. Only called by the process that holds the door.
final class Cluster {
    private static final String USER = "isocentre";
    private static final String MAKING = "making";
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
    private final Path binaries;

    Cluster(Path folder, Path binaries) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.binaries = binaries;
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
        run(
                "initdb",
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
                "--no-instructions");
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

    /// The address of the running server: of the one found running, else of the one started now.
    Address running() throws IOException {
        for (int attempt = 1; ; attempt++) {
            Optional<Address> found = attached();
            if (found.isPresent()) {
                return found.get();
            }
            int port = freePort();
            try {
                run(
                        "pg_ctl",
                        "start",
                        "-w",
                        "-s",
                        "-D",
                        data.toString(),
                        "-l",
                        folder.resolve("log").toString(),
                        "-o",
                        "-p " + port);
                return address(port);
            } catch (IOException e) {
                // The port may have been taken meanwhile, or a killed process's `pg_ctl` been quicker.
                if (attempt == 3) {
                    throw e;
                }
            }
        }
    }

    void stop() throws IOException {
        run("pg_ctl", "stop", "-w", "-s", "-m", "fast", "-D", data.toString());
    }

    /// The server left running by a process that was killed, or used by another: it names itself in `postmaster.pid`.
    private Optional<Address> attached() throws IOException {
        Path file = data.resolve("postmaster.pid");
        for (int tenths = 0; tenths < 300 && Files.exists(file); tenths++) {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty()
                    || ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                            .isEmpty()) {
                return Optional.empty(); // Dead: the next start removes the file.
            }
            if (lines.size() >= 4) {
                Address address = address(Integer.parseInt(lines.get(3).strip()));
                if (isOurs(address)) {
                    return Optional.of(address);
                }
            }
            if (tenths == 50 && lines.size() < 8) {
                return Optional.empty(); // The number belongs to some other program by now.
            }
            pause();
        }
        return Optional.empty();
    }

    private boolean isOurs(Address address) {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
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
            throw interrupted(e);
        }
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody in particular.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile(folder, program, ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException(
                        program + " failed: " + Files.readString(said).strip());
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static LakeFault interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new LakeFault("interrupted while waiting for PostgreSQL", e);
    }
}
