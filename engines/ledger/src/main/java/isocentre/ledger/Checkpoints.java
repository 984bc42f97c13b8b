package isocentre.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The signed checkpoints of a log, one file each, named by how many entries it covers.
final class Checkpoints {
    private static final String ENDING = ".note";

    private final Path folder;

    Checkpoints(Path log) throws IOException {
        folder = Files.createDirectories(log.resolve("checkpoints"));
        try (Stream<Path> unfinished = Files.list(folder)) {
            for (Path file : unfinished
                    .filter(path -> path.toString().endsWith(DurableFile.NEW))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    Optional<SignedNote> latest() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            Optional<Path> last =
                    all.filter(path -> path.toString().endsWith(ENDING)).max(Comparator.comparing(Path::getFileName));
            return last.isPresent() ? Optional.of(SignedNote.of(Files.readString(last.get()))) : Optional.empty();
        }
    }

    Optional<SignedNote> of(long size) throws IOException {
        Path file = file(size);
        return Files.exists(file) ? Optional.of(SignedNote.of(Files.readString(file))) : Optional.empty();
    }

    void keep(SignedNote note) throws IOException {
        long size = Checkpoint.of(note.text()).size();
        DurableFile.replace(file(size), note.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Path file(long size) {
        return folder.resolve(String.format(Locale.ROOT, "%012d", size) + ENDING);
    }
}
