package isocentre.dataset.checking;

import isocentre.dataset.Finding;
import isocentre.dataset.Outcome;
import isocentre.dataset.RuleResult;
import isocentre.dataset.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/// What is gathered of one rule over the files of a submission.
final class RuleOutcome {
    final Rule rule;
    final List<Finding> findings = new ArrayList<>();
    private long judged;
    private long failed;
    private boolean ran;
    private String why = "";

    RuleOutcome(Rule rule) {
        this.rule = rule;
    }

    /// The rule was run on a file.
    void ran(long ofJudged, long ofFailed) {
        ran = true;
        judged += ofJudged;
        failed += ofFailed;
    }

    void cannot(String reason) {
        if (why.isEmpty()) {
            why = reason;
        }
    }

    void found(Finding finding) {
        findings.add(finding);
    }

    RuleResult result() {
        if (!ran) {
            String reason = why.isEmpty() ? "no file that it is about was given" : why;
            return new RuleResult(rule.id(), rule.name(), rule.severity(), Outcome.COULD_NOT_BE_RUN, 0, 0, reason);
        }
        Outcome outcome = !findings.isEmpty() ? Outcome.FAILED : judged == 0 ? Outcome.NOT_APPLICABLE : Outcome.PASSED;
        return new RuleResult(rule.id(), rule.name(), rule.severity(), outcome, judged, failed, "");
    }
}
