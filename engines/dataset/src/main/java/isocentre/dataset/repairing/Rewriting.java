package isocentre.dataset.repairing;

import isocentre.dataset.SourceFile;
import isocentre.dataset.Submission;
import isocentre.dataset.reading.Table;
import isocentre.dataset.reading.Unreadable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes the files of a submission anew, in the sender's own format: cells that a plan changes, and all else byte for
/// byte as it was. The list of every change lies beside them.
///
/// @param plans what is to be done to the columns of a file
/// @param encoding of a file, where it is known from the whole of it
record Rewriting(Plans plans, Function<SourceFile, Optional<Charset>> encoding) {

    @FunctionalInterface
    interface Plans {
        List<ColumnRepairs> of(Table table) throws IOException;
    }

    /// @param directory where the files go, by the names they have; never a folder that holds the originals
    Repaired of(Submission submission, Path directory) throws IOException {
        Files.createDirectories(directory);
        Path list = directory.resolve(name(submission.files().getFirst()) + ".changes.csv");
        List<Path> written = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Path listPart = Files.createTempFile(directory, ".repair", ".part");
        try {
            ChangeList changes;
            try (var writer = Files.newBufferedWriter(listPart, StandardCharsets.UTF_8)) {
                changes = new ChangeList(writer);
                for (List<SourceFile> together : archives(submission).values()) {
                    write(together, directory, changes, written, notes);
                }
            }
            if (changes.count() == 0) {
                return new Repaired(written, Optional.empty(), 0, changes.byRule(), notes);
            }
            Files.move(listPart, list, StandardCopyOption.REPLACE_EXISTING);
            return new Repaired(written, Optional.of(list), changes.count(), changes.byRule(), notes);
        } finally {
            Files.deleteIfExists(listPart);
        }
    }

    private void write(
            List<SourceFile> together, Path directory, ChangeList changes, List<Path> written, List<String> notes)
            throws IOException {
        Path target = directory.resolve(name(together.getFirst()));
        if (together.getFirst().path().isPresent()
                && Files.exists(target)
                && Files.isSameFile(target, together.getFirst().path().get())) {
            throw new IOException("the repaired file would take the place of the original " + target
                    + ": name another folder with --out");
        }
        long before = changes.count();
        Path part = Files.createTempFile(directory, ".repair", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                Packing.write(together, out, (file, to) -> rewrite(file, to, changes));
            }
            if (changes.count() > before) {
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
                written.add(target);
            }
        } catch (Unreadable e) {
            notes.add(together.getFirst().name() + " cannot be repaired: " + e.reason() + ". " + e.remedy());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void rewrite(SourceFile file, OutputStream out, ChangeList changes) throws IOException {
        try (Table table = Table.open(file, encoding.apply(file))) {
            new Rewriter(table, plans.of(table), changes).copyTo(out);
        }
    }

    private static Map<String, List<SourceFile>> archives(Submission submission) {
        return submission.files().stream()
                .collect(Collectors.groupingBy(
                        file -> file.path().map(Path::toString).orElse(file.name()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static String name(SourceFile file) {
        return file.path()
                .map(path -> path.getFileName() == null
                        ? path.toString()
                        : path.getFileName().toString())
                .orElse(file.name());
    }
}
