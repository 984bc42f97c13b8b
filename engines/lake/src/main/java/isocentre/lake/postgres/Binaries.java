package isocentre.lake.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked from the Maven artefact once for each user into the user's cache; for a
/// user without one, as in a container or a read-only home directory, beside the server.
final class Binaries {
    private Binaries() {}

    /// The folder that holds `bin/postgres`.
    ///
    /// @param beside a folder of the server
    static Path unpacked(Path beside) throws IOException {
        String archive = archive();
        URL packed = Binaries.class.getResource("/" + archive);
        if (packed == null) {
            throw new IOException("no PostgreSQL is packed for this computer (" + archive + "). Set "
                    + Postgres.OWN_SERVER + " to a server of your own");
        }
        URLConnection connection = packed.openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            // The length tells one release from another.
            String name = archive.replace(".txz", "-" + connection.getContentLengthLong());
            Path target = cache().orElse(beside).resolve(name);
            if (!Files.exists(target)) {
                unpack(in, target);
            } else if (!Files.isExecutable(target.resolve("bin/postgres"))) {
                throw new IOException("the programs of PostgreSQL in " + target
                        + " are not whole. Remove that folder: they are then unpacked again");
            }
            return target;
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        String kind = system.contains("mac") ? "darwin" : system.contains("win") ? "windows" : "linux";
        return "postgres-" + kind + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static Optional<Path> cache() {
        String chosen = System.getenv("XDG_CACHE_HOME");
        Path root = chosen == null || chosen.isBlank()
                ? Path.of(System.getProperty("user.home", ""), ".cache")
                : Path.of(chosen);
        if (!root.isAbsolute()) {
            return Optional.empty(); // Java calls the home of a user who has none `?`.
        }
        try {
            Path ours = Files.createDirectories(root.resolve("isocentre"));
            return Files.isWritable(ours) ? Optional.of(ours) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Unpacked aside and then renamed, so that nobody ever runs half a server.
    private static void unpack(InputStream packed, Path target) throws IOException {
        Path aside = Files.createTempDirectory(target.getParent(), "unpacking");
        try (var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = aside.resolve(entry.getName()).normalize();
                if (!file.startsWith(aside)) {
                    throw new IOException("an entry lies outside the archive");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, file);
                        if ((entry.getMode() & 0100) != 0) {
                            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                        }
                    }
                }
            }
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            remove(aside);
            if (!Files.exists(target)) { // Else another process was quicker: its copy is as good.
                throw new IOException(
                        "its programs could not be unpacked into " + target.getParent() + ": " + e.getMessage(), e);
            }
        }
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
