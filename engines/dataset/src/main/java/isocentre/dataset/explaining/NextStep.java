package isocentre.dataset.explaining;

import isocentre.dataset.Finding;
import isocentre.dataset.Severity;
import isocentre.dataset.Verdict;
import java.util.List;
import java.util.function.Predicate;

/// What the sender should do now, in a sentence or two.
///
/// @param mendable whether the repair can mend what a finding is about
record NextStep(Predicate<Finding> mendable) {

    boolean mends(Finding finding) {
        return mendable.test(finding);
    }

    String of(Verdict verdict) {
        return advice(verdict) + repair(verdict);
    }

    private static String advice(Verdict verdict) {
        int stops = Words.of(verdict, Severity.REJECT_SUBMISSION).size();
        if (!verdict.accepted()) {
            return stops < 2
                    ? "Mend what stops the submission and check again before you send it."
                    : "Mend the " + stops + " causes that stop the submission and check again before you send it.";
        }
        if (verdict.rejectedRows() > 0) {
            return "The submission can be sent. " + Words.number(verdict.rejectedRows())
                    + (verdict.rejectedRows() == 1 ? " row" : " rows")
                    + " will not be counted until they are mended and the month is sent again.";
        }
        return Words.of(verdict, Severity.WARN).isEmpty()
                ? "The submission can be sent."
                : "The submission can be sent. The warnings are worth mending for the next month.";
    }

    private String repair(Verdict verdict) {
        List<Finding> mendable = verdict.findings().stream().filter(this::mends).toList();
        if (mendable.isEmpty()) {
            return "";
        }
        return " Run the check with --repair: " + Words.causes(mendable.size())
                + (mendable.size() == 1 ? " has" : " have")
                + " a safe answer that it can write for you where the value leaves no doubt.";
    }
}
