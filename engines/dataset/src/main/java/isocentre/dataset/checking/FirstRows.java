package isocentre.dataset.checking;

import java.util.Arrays;

/// The smallest row numbers of many that come in any order.
final class FirstRows {
    private final long[] rows = new long[Cause.FIRST];
    private int held;

    void add(long row, long number) {
        for (long i = 0; i < number; i++) {
            if (held == rows.length && row + i >= rows[held - 1]) {
                return;
            }
            int at = held < rows.length ? held++ : held - 1;
            while (at > 0 && rows[at - 1] > row + i) {
                rows[at] = rows[at - 1];
                at--;
            }
            rows[at] = row + i;
        }
    }

    void add(FirstRows other) {
        for (int i = 0; i < other.held; i++) {
            add(other.rows[i], 1);
        }
    }

    long[] rows() {
        return Arrays.copyOf(rows, held);
    }
}
