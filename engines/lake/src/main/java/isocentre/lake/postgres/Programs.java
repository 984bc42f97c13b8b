package isocentre.lake.postgres;

import isocentre.lake.LakeFault;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs the programs that make, start and stop a server.
final class Programs {
    /// The name that Java gives to a user whom the system does not know, as in a container run with a bare number.
    private static final String NAMELESS = "?";

    private final Path binaries;

    /// @param binaries the folder that holds `bin/postgres`
    Programs(Path binaries) {
        this.binaries = binaries;
    }

    /// Runs a program to its end.
    ///
    /// @param folder for a file with what it says; ours, for its owner tells who we are
    /// @throws IOException with what the program said, if it fails
    void run(Path folder, String program, List<String> arguments) throws IOException {
        Path said = Files.createTempFile(folder, program, ".log");
        try {
            boolean apart =
                    root(said) || System.getProperty("user.name", NAMELESS).equals(NAMELESS);
            List<String> command = new ArrayList<>();
            if (apart) {
                // PostgreSQL refuses to run as root or as nobody known; in a user namespace of its own it is
                // neither.
                command.addAll(List.of("unshare", "-U"));
            }
            command.add(binaries.resolve("bin").resolve(program).toString());
            command.addAll(arguments);
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start()
                    .waitFor();
            if (exit != 0) {
                String words = Files.readString(said).strip();
                throw new IOException(
                        apart && words.startsWith("unshare")
                                ? "it does not run as root or as a user without a name, and this computer allows no user"
                                        + " namespace (" + words + "). Run as an ordinary user, or set "
                                        + Postgres.OWN_SERVER + " to a server of your own"
                                : program + " failed: " + words);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LakeFault("interrupted while waiting for PostgreSQL", e);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    /// The owner of a file that we have just made is the user we act as.
    private static boolean root(Path made) throws IOException {
        return Files.getFileStore(made).supportsFileAttributeView("unix")
                && Integer.valueOf(0).equals(Files.getAttribute(made, "unix:uid"));
    }
}
