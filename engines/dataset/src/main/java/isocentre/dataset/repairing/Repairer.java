package isocentre.dataset.repairing;

import isocentre.dataset.FileSummary;
import isocentre.dataset.Finding;
import isocentre.dataset.SourceFile;
import isocentre.dataset.Submission;
import isocentre.dataset.Verdict;
import isocentre.dataset.rules.Rule;
import isocentre.dataset.rules.Rules;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
        Plan plan = new Plan(rules, verdict);
        return new Rewriting(plan::of, file -> encoding(file, verdict)).of(submission, directory);
    }

    /// The encoding that the check settled on, which it knows from the whole file.
    private static Optional<Charset> encoding(SourceFile file, Verdict verdict) {
        return verdict.files().stream()
                .filter(summary -> summary.name().equals(file.name()))
                .map(FileSummary::encoding)
                .map(Charset::forName)
                .findFirst();
    }
}
