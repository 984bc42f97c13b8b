package isocentre.dataset.repairing;

import isocentre.dataset.FileSummary;
import isocentre.dataset.Finding;
import isocentre.dataset.SourceFile;
import isocentre.dataset.Submission;
import isocentre.dataset.Verdict;
import isocentre.dataset.reading.Table;
import isocentre.dataset.reading.Unreadable;
import isocentre.dataset.rules.Rule;
import isocentre.dataset.rules.Rules;
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
import java.util.stream.Collectors;

/// Mends what has one safe answer, as the rules say, and writes the files back in the sender's own format: what no
/// rule touches stays as it was, byte for byte. Repairing a repaired file changes nothing. Memory does not grow
/// with a file.
public final class Repairer {
    private final List<Rule> rules;

    public Repairer(List<Rule> rules) {
        this.rules =
                rules.stream().filter(rule -> !rule.repair().equals("none")).toList();
    }

    /// The repairer with the national rules.
    public static Repairer standard() {
        return new Repairer(Rules.national());
    }

    /// Whether it may mend what a finding is about: the rule has a repair, and that has an answer for the value,
    /// where the finding shows it.
    public boolean mends(Finding finding) {
        return rules.stream()
                .filter(rule -> rule.id().equals(finding.rule()))
                .anyMatch(rule -> rule.versions().stream()
                        .anyMatch(version -> Mend.of(rule, version)
                                .map(mend -> finding.value().map(mend::mayMend).orElse(true))
                                .orElse(true)));
    }

    /// Repairs a submission that has been checked. A file in which nothing is mended is not written.
    ///
    /// @param verdict what the check said of this very submission
    /// @param directory where the repaired files go, by the names they have; never a folder that
    ///     holds the originals
    public Repaired repair(Submission submission, Verdict verdict, Path directory) throws IOException {
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
                    write(together, verdict, directory, changes, written, notes);
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
            List<SourceFile> together,
            Verdict verdict,
            Path directory,
            ChangeList changes,
            List<Path> written,
            List<String> notes)
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
                Packing.write(together, out, (file, to) -> rewrite(file, verdict, to, changes));
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

    private void rewrite(SourceFile file, Verdict verdict, OutputStream out, ChangeList changes) throws IOException {
        Plan plan = new Plan(rules, verdict);
        try (Table table = Table.open(file, encoding(file, verdict))) {
            new Rewriter(table, plan.of(table), changes).copyTo(out);
        }
    }

    /// The encoding that the check settled on, which it knows from the whole file.
    private static Optional<Charset> encoding(SourceFile file, Verdict verdict) {
        return verdict.files().stream()
                .filter(summary -> summary.name().equals(file.name()))
                .map(FileSummary::encoding)
                .map(Charset::forName)
                .findFirst();
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
