package isocentre.lake;

import isocentre.dataset.NormalForm;
import isocentre.dataset.Submission;
import isocentre.dataset.Verdict;

/// How a load checks submissions; [isocentre.dataset.Checker#check(Submission, NormalForm)] unless told otherwise.
/// Called from
/// several threads at once.
@FunctionalInterface
public interface Checking {

    /// Checks, and writes the accepted rows.
    Verdict check(Submission submission, NormalForm normalForm);
}
