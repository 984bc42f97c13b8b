package isocentre.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.dataset.examples.BaseRows;
import isocentre.dataset.examples.Examples;
import isocentre.dataset.repairing.Repaired;
import isocentre.dataset.repairing.Repairer;
import isocentre.dataset.rules.Rule;
import isocentre.dataset.rules.Rules;
import isocentre.radiotherapy.standards.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule has a good and a bad example, and they do what they say.
class RuleExamplesTest {
    private static final BaseRows BASE = BaseRows.read();
    private static final Examples EXAMPLES = new Examples(BASE);

    record Case(Rule rule, Version version) {
        @Override
        public String toString() {
            return rule.id() + " " + version.code();
        }
    }

    static Stream<Case> cases() {
        return Rules.national().stream()
                .flatMap(rule -> rule.versions().stream().map(version -> new Case(rule, version)));
    }

    static Stream<Case> repairable() {
        return cases().filter(one -> !one.rule().repair().equals("none"));
    }

    @Test
    void thereAreAtLeast120Rules() {
        assertThat(Rules.national()).hasSizeGreaterThanOrEqualTo(120);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theGoodExamplePasses(Case one) {
        RuleResult result = result(one, EXAMPLES.submission(one.rule().good(), one.version()));

        assertThat(result.outcome()).as(one + " " + result.why()).isEqualTo(Outcome.PASSED);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theBadExampleFails(Case one) {
        Verdict verdict = check(one, EXAMPLES.submission(one.rule().bad(), one.version()));

        assertThat(verdict.rule(one.rule().id()))
                .as("%s: %s", one, verdict)
                .map(RuleResult::outcome)
                .contains(Outcome.FAILED);
        assertThat(findings(verdict)).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(one.rule().id());
            assertThat(finding.severity()).isEqualTo(one.rule().severity());
            assertThat(finding.count()).isPositive();
            assertThat(finding.reason()).doesNotContain("{count}", "{value}");
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("repairable")
    void theRepairMendsTheBadExampleAndThenHasNothingMoreToDo(Case one, @TempDir Path folder) throws IOException {
        Repairer repairer = new Repairer(List.of(one.rule()));
        Submission sent = EXAMPLES.submission(one.rule().bad(), one.version());

        Repaired repaired = repairer.repair(sent, check(one, sent), folder.resolve("once"));
        Submission mended = mended(sent, repaired);
        Verdict verdict = check(one, mended);

        assertThat(repaired.changes()).as(one.toString()).isPositive();
        assertThat(verdict.findings()).as(one.toString()).isEmpty();
        assertThat(repairer.repair(mended, verdict, folder.resolve("twice")).changes())
                .isZero();
    }

    @Test
    void theValidRowsGiveNothingAboveInform() {
        for (Version version : Version.values()) {
            Submission valid = EXAMPLES.submission(new isocentre.dataset.rules.Example(List.of(), List.of()), version);

            assertThat(Checker.standard(BASE.clock()).check(valid).findings())
                    .filteredOn(finding -> finding.severity() != Severity.INFORM)
                    .isEmpty();
        }
    }

    /// Without the one that says that nothing is left, where the example's only row is left out.
    private static List<Finding> findings(Verdict verdict) {
        return verdict.findings().stream()
                .filter(finding -> !finding.rule().equals("RTDS-READ-02"))
                .toList();
    }

    private static RuleResult result(Case one, Submission submission) {
        Verdict verdict = check(one, submission);
        return verdict.rule(one.rule().id())
                .orElseThrow(() -> new AssertionError(verdict.findings().toString()));
    }

    private static Verdict check(Case one, Submission submission) {
        return new Checker(List.of(one.rule()), BASE.clock()).check(submission);
    }

    private static Submission mended(Submission sent, Repaired repaired) {
        List<SourceFile> files = new ArrayList<>();
        for (SourceFile file : sent.files()) {
            files.add(repaired.files().stream()
                    .filter(path -> path.endsWith(file.name()))
                    .map(SourceFile::of)
                    .findFirst()
                    .orElse(file));
        }
        return new Submission(sent.name(), files, sent.provider(), sent.period());
    }
}
