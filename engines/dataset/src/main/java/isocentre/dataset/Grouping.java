package isocentre.dataset;

import isocentre.dataset.Submissions.Unplaced;
import isocentre.dataset.reading.Archive;
import isocentre.dataset.reading.Table;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds the files of the data set among files, folders and archives, and has them put together.
final class Grouping {
    private final List<Sent> sent = new ArrayList<>();
    private final List<Unplaced> unplaced = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    private Grouping() {}

    static Submissions of(List<Path> paths) {
        Grouping grouping = new Grouping();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                grouping.walk(path);
            } else if (Files.isRegularFile(path)) {
                grouping.add(path);
            } else {
                grouping.unplaced(path, Files.exists(path) ? "not a regular file" : "there is no such file or folder");
            }
        }
        return Pairing.of(grouping.sent, grouping.unplaced);
    }

    private void walk(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (Files.isRegularFile(file)
                            && !file.getFileName().toString().startsWith(".")) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    unplaced(file, "it could not be read: " + e.getMessage());
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            unplaced(folder, "the folder could not be read: " + e.getMessage());
        }
        files.stream().sorted().forEach(this::add);
    }

    /// Adds a file, once however often it is named.
    private void add(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.matches(".*\\.(csv|txt|tsv|dat|gz|zip)")) {
            unplaced(path, "not a CSV file, nor one packed as .gz or .zip");
            return;
        }
        SourceFile whole = SourceFile.of(path);
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
        try {
            if (!seen.add(path.toRealPath())) {
                return;
            }
            List<SourceFile> parts = Archive.parts(whole);
            for (SourceFile part : parts) {
                recognise(part, parts.size() > 1 ? path.toAbsolutePath() : folder);
            }
        } catch (IOException e) {
            // it was sent as one of ours, and the check says what is wrong with it
            sent.add(new Sent(whole, Sent.named(whole), folder, Sent.State.BROKEN));
        }
    }

    private void recognise(SourceFile part, Path folder) {
        try (Table table = Table.open(part)) {
            Optional<Layout> layout = table.layout();
            Sent.State state = layout.isPresent() ? Sent.State.RECOGNISED : Sent.State.FOREIGN;
            sent.add(new Sent(part, layout.or(() -> Sent.named(part)), folder, state));
        } catch (IOException e) {
            sent.add(new Sent(part, Sent.named(part), folder, Sent.State.BROKEN));
        }
    }

    private void unplaced(Path path, String why) {
        unplaced.add(new Unplaced(path, path + ": " + why));
    }
}
