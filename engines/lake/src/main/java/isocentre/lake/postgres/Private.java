package isocentre.lake.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files and folders that only their owner may read.
public final class Private {
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

    private Private() {}

    private static FileAttribute<?>[] rights(String rights) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    /// Makes the folder where it is missing; only the owner may enter it.
    public static Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectories(folder, rights("rwx------"));
        }
        return folder;
    }

    /// Whether nobody but its owner may read or write the file, as far as its file system can tell.
    public static boolean isPrivate(Path file) throws IOException {
        return !Files.getFileStore(file).supportsFileAttributeView("posix")
                || OWNERS.containsAll(Files.getPosixFilePermissions(file));
    }

    /// Takes from all but its owner the right to read a file.
    public static void restrict(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /// Writes a file that is either whole or absent, and never readable by others.
    public static void write(Path file, String text) throws IOException {
        Path aside = Files.createTempFile(
                file.toAbsolutePath().getParent(), "." + file.getFileName(), ".new", rights("rw-------"));
        try (var out = java.nio.channels.FileChannel.open(aside, java.nio.file.StandardOpenOption.WRITE)) {
            out.write(StandardCharsets.UTF_8.encode(text));
            out.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
