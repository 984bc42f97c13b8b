package isocentre.dataset.judging;

import isocentre.dataset.rows.Row;
import isocentre.dataset.rules.Expression;

/// A rule on rows, tied to a file: whether the row stands in the denominator, and whether it passes. Each thread
/// has its own.
public final class RowTest {
    /// The row is outside the denominator.
    public static final byte OUTSIDE = 0;

    public static final byte PASSES = 1;
    public static final byte FAILS = 2;

    private final Condition when;
    private final Condition expect;
    private final long reads;

    private RowTest(Condition when, Condition expect, long reads) {
        this.when = when;
        this.expect = expect;
        this.reads = reads;
    }

    /// @param when may be empty: then every row is admitted
    /// @throws CannotRun if the submission lacks what the rule needs
    /// @throws IllegalArgumentException if the rule is not well written
    public static RowTest of(String when, String expect, Facts facts) throws CannotRun {
        Compiler compiler = new Compiler(facts);
        Condition admitted = when.isEmpty() ? ALWAYS : compiler.condition(Expression.of(when));
        Condition expected = expect.isEmpty() ? ALWAYS : compiler.condition(Expression.of(expect));
        return new RowTest(admitted, expected, compiler.reads);
    }

    private static final Condition ALWAYS = new Condition() {
        @Override
        int of(Row row) {
            return HOLDS;
        }
    };

    /// The fields read, as bits.
    public long reads() {
        return reads;
    }

    /// OUTSIDE, PASSES or FAILS.
    public byte of(Row row) {
        if (when.of(row) != Condition.HOLDS) {
            return OUTSIDE;
        }
        int expected = expect.of(row);
        return expected == Condition.HOLDS ? PASSES : expected == Condition.FAILS ? FAILS : OUTSIDE;
    }
}
