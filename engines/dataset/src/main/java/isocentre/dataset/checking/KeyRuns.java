package isocentre.dataset.checking;

import java.io.IOException;

/// One thread's runs of rows for one rule, before they go to [RowRuns].
final class KeyRuns {
    private static final int BUFFERED = RowRuns.RUN * 512;

    private final RowRuns to;
    private final long[] buffer = new long[BUFFERED];
    private int length;
    private long key;
    private long value;
    private long first;

    KeyRuns(RowRuns to) {
        this.to = to;
    }

    /// From this row on the key and value are these; key 0 where the rule leaves the rows aside.
    void next(long newKey, long newValue, long row) throws IOException {
        if (newKey != key || newValue != value) {
            put(row);
            key = newKey;
            value = newValue;
            first = row;
        }
    }

    /// The block ends before this row.
    void end(long row) throws IOException {
        put(row);
        key = 0;
        to.add(buffer, length);
        length = 0;
    }

    private void put(long end) throws IOException {
        if (key == 0) {
            return;
        }
        if (length == BUFFERED) {
            to.add(buffer, length);
            length = 0;
        }
        buffer[length++] = key;
        buffer[length++] = value;
        buffer[length++] = RowRuns.place(first, (int) (end - first));
    }
}
