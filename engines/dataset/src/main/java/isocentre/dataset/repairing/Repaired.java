package isocentre.dataset.repairing;

import isocentre.dataset.SourceFile;
import isocentre.dataset.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the repair did.
///
/// @param files the files written, each by the name of the file as sent; empty where nothing could be mended
/// @param changeList CSV of every change (file, row, field, rule, before, after); empty where there is none
/// @param changes how many cells were changed, a cell counted once for each rule
/// @param byRule the same by rule
/// @param notes in words, what was left alone and why
public record Repaired(
        List<Path> files, Optional<Path> changeList, long changes, SortedMap<String, Long> byRule, List<String> notes) {
    public Repaired {
        files = List.copyOf(files);
        byRule = Collections.unmodifiableSortedMap(new TreeMap<>(byRule));
        notes = List.copyOf(notes);
    }

    /// The submission with the repaired files in place of those as sent; what was not written anew stays as sent.
    public Submission in(Submission sent) {
        List<SourceFile> all = sent.files().stream().map(this::repaired).toList();
        return new Submission(sent.name(), all, sent.provider(), sent.period());
    }

    private SourceFile repaired(SourceFile file) {
        return files.stream()
                .filter(path -> file.path().map(Path::getFileName).equals(Optional.ofNullable(path.getFileName())))
                .findFirst()
                .map(path ->
                        new SourceFile(file.name(), () -> Files.newInputStream(path), Optional.of(path), file.entry()))
                .orElse(file);
    }
}
