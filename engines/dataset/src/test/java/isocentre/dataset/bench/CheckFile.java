package isocentre.dataset.bench;

import isocentre.dataset.Checker;
import isocentre.dataset.Submission;
import isocentre.dataset.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;

/// Checks files with all national rules and says how long it took: what `bench/` measures, without the command line.
public final class CheckFile {
    private CheckFile() {}

    /// @param arguments the files of one submission
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Checker checker = Checker.standard(Clock.systemDefaultZone());
        long loaded = System.nanoTime();
        Verdict verdict = checker.check(
                Submission.of(Arrays.stream(arguments).map(Path::of).toArray(Path[]::new)));
        long end = System.nanoTime();
        verdict.findings()
                .forEach(finding -> System.out.println(finding.severity() + " " + finding.rule() + " " + finding.count()
                        + " " + finding.value().orElse("") + " " + finding.rows() + " " + finding.reason()));
        verdict.rules().stream()
                .filter(rule -> !rule.why().isEmpty())
                .forEach(rule -> System.out.println(rule.rule() + " " + rule.outcome() + ": " + rule.why()));
        System.out.println(verdict.assumptions());
        System.out.printf(
                "%s rows, %d rules, accepted %s; rules loaded in %d ms, checked in %d ms%n",
                verdict.rows(),
                verdict.rules().size(),
                verdict.accepted(),
                (loaded - start) / 1_000_000,
                (end - loaded) / 1_000_000);
    }
}
