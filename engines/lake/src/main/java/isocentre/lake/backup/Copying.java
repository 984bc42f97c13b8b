package isocentre.lake.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Files on their way into a backup. Those that vanish meanwhile are not missed: who removed them wrote so elsewhere.
final class Copying {
    private final Path backup;
    private final Sums sums = new Sums();
    private final Consumer<String> copied;
    private long bytes;

    /// @param copied hears the path of each file in the backup when it is there
    Copying(Path backup, Consumer<String> copied) {
        this.backup = backup;
        this.copied = copied;
    }

    /// Copies what is wanted of a folder, empty folders too.
    ///
    /// @param to path in the backup; empty for its root
    /// @param wanted asked of each file and folder, by its path within `from`
    void tree(Path from, String to, Predicate<Path> wanted) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(from) && !wanted.test(from.relativize(folder))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(backup.resolve(within(from, folder, to)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && wanted.test(from.relativize(file))) {
                    file(file, within(from, file, to));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
                if (reason instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw reason;
            }
        });
    }

    private static String within(Path from, Path file, String to) {
        String path = from.relativize(file).toString().replace('\\', '/');
        return to.isEmpty() ? path : path.isEmpty() ? to : to + "/" + path;
    }

    /// Copies a file.
    void file(Path from, String to) throws IOException {
        try {
            sums.add(to, Sums.copy(from, backup.resolve(to)));
        } catch (NoSuchFileException e) {
            if (Files.exists(from)) {
                throw e;
            }
            return;
        }
        bytes += Files.size(backup.resolve(to));
        copied.accept(to);
    }

    /// Writes a file of our own.
    void text(String to, String text) throws IOException {
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        sums.add(to, Sums.copy(new ByteArrayInputStream(written), backup.resolve(to)));
    }

    /// Writes the sums: the last file.
    void end() throws IOException {
        sums.write(backup);
    }

    int files() {
        return sums.byPath().size();
    }

    long bytes() {
        return bytes;
    }
}
