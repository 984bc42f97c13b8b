package isocentre.dataset.checking;

import isocentre.dataset.FileSummary;
import isocentre.dataset.Finding;
import isocentre.dataset.RuleResult;
import isocentre.dataset.Severity;
import isocentre.dataset.Verdict;
import isocentre.dataset.judging.RowTest;
import isocentre.dataset.rules.Rule;
import isocentre.dataset.rules.Test;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes the verdict of what the readings gave.
final class Judging {
    /// The built-in rule that every file can be read.
    static final String READ = "RTDS-READ-01";
    /// The built-in rule that a file holds a row that can be taken.
    static final String TAKEN = "RTDS-READ-02";

    private final List<Rule> rules;
    private final Version version;
    private final List<FileResult> files;
    private final List<String> assumptions;
    private final Optional<OdsCode> sender;
    private final Optional<Month> period;

    Judging(
            List<Rule> rules,
            Version version,
            List<FileResult> files,
            List<String> assumptions,
            Optional<OdsCode> sender,
            Optional<Month> period) {
        this.rules = rules;
        this.version = version;
        this.files = files;
        this.assumptions = assumptions;
        this.sender = sender;
        this.period = period;
    }

    Verdict verdict() {
        List<RuleResult> results = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.versions().contains(version)) {
                RuleOutcome outcome = judge(rule);
                results.add(outcome.result());
                findings.addAll(outcome.findings);
            }
        }
        files.stream().flatMap(file -> nothingTaken(file).stream()).forEach(findings::add);
        results.sort(Comparator.comparing(RuleResult::rule));
        findings.sort(Comparator.comparing(Finding::severity)
                .thenComparing(Comparator.comparingLong(Finding::count).reversed())
                .thenComparing(Finding::rule)
                .thenComparing(Finding::file)
                .thenComparing(finding ->
                        finding.rows().isEmpty() ? 0L : finding.rows().getFirst()));
        boolean accepted = findings.stream().noneMatch(finding -> finding.severity() == Severity.REJECT_SUBMISSION);
        List<FileSummary> summaries = files.stream().map(Summary::summary).toList();
        return new Verdict(
                accepted,
                Optional.of(version),
                sender,
                period,
                summaries.stream().mapToLong(FileSummary::rows).sum(),
                summaries.stream().mapToLong(FileSummary::rejectedRows).sum(),
                summaries,
                findings,
                results,
                files.stream().flatMap(file -> Summary.fields(file).stream()).toList(),
                assumptions);
    }

    /// The verdict on a submission of which a file cannot be read.
    static Verdict unreadable(
            Opened.Failure failure, Optional<OdsCode> sender, Optional<Month> period, List<String> assumptions) {
        String where = failure.row() > 0 ? String.format(Locale.UK, " at row %,d", failure.row()) : "";
        String reason = failure.file() + where + ": " + failure.reason() + ".";
        Finding finding = builtIn(
                READ,
                "The file can be read",
                failure.file(),
                1,
                failure.row() > 0 ? List.of(failure.row()) : List.of(),
                reason,
                failure.remedy());
        return new Verdict(
                false,
                Optional.empty(),
                sender,
                period,
                0,
                0,
                List.of(),
                List.of(finding),
                List.of(),
                List.of(),
                assumptions);
    }

    /// A file of which every row is left out is not taken with nothing in it.
    private static Optional<Finding> nothingTaken(FileResult file) {
        long rows = file.rows();
        return rows == 0 || file.rejected().cardinality() < rows
                ? Optional.empty()
                : Optional.of(builtIn(
                        TAKEN,
                        "The file holds a row that can be taken",
                        file.table().file().name(),
                        rows,
                        List.of(),
                        String.format(Locale.UK, "Not one of the %,d rows can be taken; the causes stand below.", rows),
                        "Mend the causes that leave rows out, the greatest first."));
    }

    private static Finding builtIn(
            String rule, String name, String file, long count, List<Long> rows, String reason, String remedy) {
        return new Finding(
                rule,
                name,
                Severity.REJECT_SUBMISSION,
                file,
                "",
                "",
                Optional.empty(),
                count,
                rows,
                0,
                reason,
                remedy,
                Basis.COMPUTED);
    }

    private RuleOutcome judge(Rule rule) {
        RuleOutcome outcome = new RuleOutcome(rule);
        if (rule.test().equals(new Test.Shape(Test.Shape.Kind.UNPAIRED))) {
            unpaired(rule, outcome);
            return outcome;
        }
        for (FileResult file : files) {
            String why = file.plan().cannot().get(rule);
            if (why != null) {
                outcome.cannot(why);
            } else if (Plan.about(rule, file.layout())) {
                judge(rule, file, outcome);
            }
        }
        return outcome;
    }

    private void judge(Rule rule, FileResult file, RuleOutcome outcome) {
        switch (rule.test()) {
            case Test.Expect ignored -> rows(rule, file, outcome);
            case Test.Share share -> share(rule, share, file, outcome);
            case Test.Unique ignored -> keys(rule, file, KeyFindings.duplicates(runs(rule, file)), outcome);
            case Test.One ignored -> keys(rule, file, KeyFindings.contradictions(runs(rule, file)), outcome);
            case Test.Matched ignored -> matched(rule, file, true, outcome);
            case Test.Unmatched ignored -> matched(rule, file, false, outcome);
            case Test.Columns columns -> WholeFile.columns(rule, columns.kind(), file, outcome);
            case Test.Shape shape -> WholeFile.shape(rule, shape.kind(), file, outcome);
        }
    }

    private void unpaired(Rule rule, RuleOutcome outcome) {
        boolean paired = version == Version.V5 || files.size() == 2;
        outcome.ran(1, paired ? 0 : 1);
        if (!paired) {
            outcome.found(Phrases.finding(rule, files.getFirst().table(), Optional.empty(), "", 1, new long[0], 0));
        }
    }

    private static void rows(Rule rule, FileResult file, RuleOutcome outcome) {
        int test = test(rule, file);
        long failed = file.tally().of(test, RowTest.FAILS);
        outcome.ran(failed + file.tally().of(test, RowTest.PASSES), failed);
        boolean valued = file.plan().rules().get(test).value() >= 0;
        CauseFindings.of(rule, file.table(), file.causes()[test], valued).forEach(outcome::found);
    }

    private static void share(Rule rule, Test.Share share, FileResult file, RuleOutcome outcome) {
        int test = test(rule, file);
        long holds = file.tally().of(test, RowTest.PASSES);
        long among = holds + file.tally().of(test, RowTest.FAILS);
        if (among < Math.max(1, share.rows())) {
            outcome.ran(0, 0);
            return;
        }
        double value = (double) holds / among;
        boolean tooMany = value > share.atMost();
        boolean tooFew = value < share.atLeast();
        long failed = tooMany ? holds : tooFew ? among - holds : 0;
        outcome.ran(among, failed);
        if (tooMany || tooFew) {
            String shown = String.format(Locale.UK, "%.1f%% (%,d of %,d)", 100 * value, holds, among);
            outcome.found(Phrases.finding(rule, file.table(), Optional.of(shown), shown, failed, new long[0], 0));
        }
    }

    private static int test(Rule rule, FileResult file) {
        List<FileRule> tests = file.plan().rules();
        for (int i = 0; i < tests.size(); i++) {
            if (rule.equals(tests.get(i).rule())) {
                return i;
            }
        }
        throw new IllegalStateException(rule.id() + " was not run");
    }

    private static RowRuns runs(Rule rule, FileResult file) {
        return file.plan().keys().stream()
                .filter(key -> key.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .runs();
    }

    private static void keys(Rule rule, FileResult file, KeyFindings found, RuleOutcome outcome) {
        outcome.ran(found.judged(), found.failed());
        if (found.failed() > 0) {
            outcome.found(Phrases.finding(
                    rule, file.table(), Optional.empty(), "the value", found.failed(), found.first(), 0));
            if (rule.severity() == Severity.REJECT_RECORD) {
                file.rejected().or(found.failing());
            }
        }
    }

    private void matched(Rule rule, FileResult file, boolean wanted, RuleOutcome outcome) {
        FileResult other = null;
        for (FileResult one : files) {
            other = one == file ? other : one;
        }
        if (other == null || other.plan().cannot().containsKey(rule)) {
            outcome.cannot("it needs the other file of the submission too");
            return;
        }
        keys(rule, file, KeyFindings.matched(runs(rule, file), runs(rule, other), wanted), outcome);
    }
}
