package isocentre.lake.tables;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

/// A workplace aside, which no table knows and which goes when it is closed.
public final class Scratch implements Workplace, Closeable {
    /// What is older than this was left by a process that was killed.
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    static Scratch in(Path all, Clock clock) throws IOException {
        Files.createDirectories(all);
        FileTime old = FileTime.from(clock.instant().minus(FORGOTTEN));
        try (Stream<Path> left = Files.list(all)) {
            for (Path one : left.toList()) {
                if (Files.getLastModifiedTime(one).compareTo(old) < 0) {
                    Folders.remove(one);
                }
            }
        }
        return new Scratch(Files.createDirectory(all.resolve(UUID.randomUUID().toString())));
    }

    @Override
    public Path staging() throws IOException {
        return Files.createDirectories(folder.resolve("staging"));
    }

    @Override
    public Path folder(String identifier) throws IOException {
        return Files.createDirectories(folder.resolve(identifier));
    }

    @Override
    public void close() throws IOException {
        Folders.remove(folder);
    }
}
