package isocentre.lake.postgres;

import isocentre.lake.LakeFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once for each user from the Maven artefact into the user's cache.
final class Binaries {
    private Binaries() {}

    /// The folder that holds `bin/postgres`.
    static Path unpacked() {
        String archive = archive();
        try (InputStream packed = Binaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new LakeFault("no PostgreSQL is packed for this computer (" + archive + "): set "
                        + Postgres.OWN_SERVER + " to a server of your own");
            }
            int size = packed.available();
            Path target = cache().resolve("postgres-" + Integer.toHexString(archive.hashCode()) + "-" + size);
            if (!Files.exists(target)) {
                unpack(packed, target);
            }
            return target;
        } catch (IOException e) {
            throw new LakeFault("PostgreSQL could not be unpacked: " + e.getMessage(), e);
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        String kind = system.contains("mac") ? "darwin" : system.contains("win") ? "windows" : "linux";
        return "postgres-" + kind + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static Path cache() throws IOException {
        String chosen = System.getenv("XDG_CACHE_HOME");
        Path root = chosen == null || chosen.isBlank()
                ? Path.of(System.getProperty("user.home", "."), ".cache")
                : Path.of(chosen);
        return Files.createDirectories(root.resolve("isocentre"));
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
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            remove(aside); // Another process was quicker: its copy is as good.
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
