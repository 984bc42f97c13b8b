package isocentre.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// One file of a submission: a path, a path with the name of an entry inside that zip archive, or bytes in memory.
/// Compression is recognised by content, not by name.
public record SourceFile(String name, Content content, Optional<Path> path, Optional<String> entry) {

    /// Opens the raw bytes, as often as asked.
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public static SourceFile of(Path path) {
        return new SourceFile(fileName(path), () -> Files.newInputStream(path), Optional.of(path), Optional.empty());
    }

    /// An entry of a zip archive. Nothing is ever extracted by name.
    public static SourceFile of(Path archive, String entry) {
        return new SourceFile(
                fileName(archive) + "!" + entry,
                () -> Files.newInputStream(archive),
                Optional.of(archive),
                Optional.of(entry));
    }

    /// A file that is in memory, for examples and tests.
    public static SourceFile of(String name, byte[] bytes) {
        return new SourceFile(name, () -> new ByteArrayInputStream(bytes), Optional.empty(), Optional.empty());
    }

    private static String fileName(Path path) {
        Path last = path.getFileName();
        return (last == null ? path : last).toString();
    }
}
