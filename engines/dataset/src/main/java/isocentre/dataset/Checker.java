package isocentre.dataset;

import isocentre.dataset.checking.Checking;
import isocentre.dataset.rules.Rule;
import isocentre.dataset.rules.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// Checks a submission against the rules: one pass over the bytes, two threads, bounded memory. Never throws for
/// what a
/// file holds: an unreadable file is a rejected verdict with one finding that names file, row, reason and remedy.
public final class Checker {
    private static final int THREADS = 2;
    private static final int BLOCK_SIZE = 1 << 18;

    private final List<Rule> rules;
    private final Clock clock;
    private final int threads;
    private final int blockSize;

    /// A checker with rules of one's own.
    public Checker(List<Rule> rules, Clock clock) {
        this(rules, clock, THREADS, BLOCK_SIZE);
    }

    private Checker(List<Rule> rules, Clock clock, int threads, int blockSize) {
        this.rules = List.copyOf(rules);
        this.clock = clock;
        this.threads = threads;
        this.blockSize = blockSize;
    }

    /// The checker with the national rules of `standards/rtds/rules`.
    public static Checker standard(Clock clock) {
        return new Checker(Rules.national(), clock);
    }

    /// The same checker with so many threads, reading blocks of about so many bytes. The verdict does not hang on
    /// either.
    public Checker with(int newThreads, int newBlockSize) {
        return new Checker(rules, clock, newThreads, newBlockSize);
    }

    /// The rules it runs.
    public List<Rule> rules() {
        return rules;
    }

    /// Checks, and writes nothing.
    public Verdict check(Submission submission) {
        return checking().check(submission, null);
    }

    /// Checks, and writes the accepted rows in the normal form. Where the submission is rejected nothing is left
    /// behind.
    ///
    /// @throws java.io.UncheckedIOException if the normal form cannot be written
    public Verdict check(Submission submission, NormalForm normalForm) {
        return checking().check(submission, normalForm);
    }

    private Checking checking() {
        return new Checking(rules, LocalDate.now(clock), threads, blockSize);
    }
}
