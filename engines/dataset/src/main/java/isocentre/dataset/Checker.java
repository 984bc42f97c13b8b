package isocentre.dataset;

import isocentre.dataset.rules.Rule;
import java.time.Clock;
import java.util.List;

/// Checks a submission against the rules: one pass over the bytes, two threads, bounded memory. Never throws for what a
/// file holds: an unreadable file is a rejected verdict with one finding that names file, row, reason and remedy.
public final class Checker {
    private final List<Rule> rules;
    private final Clock clock;

    /// A checker with rules of one's own.
    public Checker(List<Rule> rules, Clock clock) {
        this.rules = List.copyOf(rules);
        this.clock = clock;
    }

    /// The checker with the national rules of `standards/rtds/rules`.
    public static Checker standard(Clock clock) {
        return new Checker(List.of(), clock);
    }

    /// The rules it runs.
    public List<Rule> rules() {
        return rules;
    }

    /// Checks, and writes nothing.
    public Verdict check(Submission submission) {
        throw new UnsupportedOperationException(submission.name() + clock);
    }

    /// Checks, and writes the accepted rows in the normal form.
    public Verdict check(Submission submission, NormalForm normalForm) {
        throw new UnsupportedOperationException(submission.name() + normalForm);
    }
}
