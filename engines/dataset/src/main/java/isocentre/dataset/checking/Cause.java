package isocentre.dataset.checking;

import java.util.Arrays;
import java.util.stream.LongStream;

/// Rows that failed a rule with one value: how many, and the first of them.
final class Cause {
    static final int FIRST = 20;

    final String value;
    long count;
    private long[] rows = new long[2];
    private int held;

    Cause(String value) {
        this.value = value;
    }

    /// Adds a row. Rows come in order.
    void add(long row) {
        add(row, 1);
    }

    /// Adds consecutive rows.
    void add(long row, long number) {
        count += number;
        for (long i = 0; i < number && held < FIRST; i++) {
            if (held == rows.length) {
                rows = Arrays.copyOf(rows, Math.min(FIRST, held * 4 + 2));
            }
            rows[held++] = row + i;
        }
    }

    /// Adds what a later block found of the same cause.
    void add(Cause later) {
        count += later.count;
        for (int i = 0; i < later.held && held < FIRST; i++) {
            if (held == rows.length) {
                rows = Arrays.copyOf(rows, Math.min(FIRST, held * 4 + 2));
            }
            rows[held++] = later.rows[i];
        }
    }

    /// Both, whatever their order, with the first rows of the two.
    static Cause together(Cause a, Cause b) {
        Cause both = new Cause(a.value);
        both.count = a.count + b.count;
        long[] rows = LongStream.concat(Arrays.stream(a.rows()), Arrays.stream(b.rows()))
                .sorted()
                .limit(FIRST)
                .toArray();
        both.rows = rows;
        both.held = rows.length;
        return both;
    }

    long[] rows() {
        return Arrays.copyOf(rows, held);
    }
}
