package isocentre.dataset.checking;

import isocentre.dataset.blocks.Words;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// Looks at runs of rows, part by part, for what a rule over the whole file forbids.
final class KeyFindings {
    private static final int RUN = RowRuns.RUN;

    private final FirstRows first = new FirstRows();
    private final BitSet failing = new BitSet();
    private long judged;
    private long failed;

    private void fail(long row, long rows) {
        first.add(row, rows);
        failing.set((int) row, (int) (row + rows));
        failed += rows;
    }

    private void add(KeyFindings other) {
        first.add(other.first);
        failing.or(other.failing);
        judged += other.judged;
        failed += other.failed;
    }

    /// What all parts give. A key is in one part only, so parts are looked at side by side.
    private static KeyFindings of(Look look) {
        return IntStream.range(0, RowRuns.PARTS)
                .parallel()
                .mapToObj(part -> {
                    KeyFindings findings = new KeyFindings();
                    look.at(part, findings);
                    return findings;
                })
                .collect(KeyFindings::new, KeyFindings::add, KeyFindings::add);
    }

    private interface Look {
        void at(int part, KeyFindings findings);
    }

    /// Rows with the key of an earlier row.
    static KeyFindings duplicates(RowRuns runs) {
        return of((part, findings) -> {
            long[] all = runs.part(part);
            Firsts firsts = new Firsts(all);
            for (int i = 0; i < all.length; i += RUN) {
                long row = RowRuns.row(all[i + 2]);
                int rows = RowRuns.rows(all[i + 2]);
                findings.judged += rows;
                if (RowRuns.row(all[firsts.of(all[i]) + 2]) != row) {
                    findings.fail(row, rows);
                } else if (rows > 1) {
                    findings.fail(row + 1, rows - 1L);
                }
            }
        });
    }

    /// Rows whose value is another than that of the first row with their key. A blank value contradicts nothing.
    static KeyFindings contradictions(RowRuns runs) {
        return of((part, findings) -> {
            long[] all = withValue(runs.part(part));
            Firsts firsts = new Firsts(all);
            for (int i = 0; i < all.length; i += RUN) {
                int rows = RowRuns.rows(all[i + 2]);
                findings.judged += rows;
                if (all[firsts.of(all[i]) + 1] != all[i + 1]) {
                    findings.fail(RowRuns.row(all[i + 2]), rows);
                }
            }
        });
    }

    private static long[] withValue(long[] runs) {
        int kept = 0;
        for (int i = 0; i < runs.length; i += RUN) {
            if (runs[i + 1] != 0) {
                System.arraycopy(runs, i, runs, kept, RUN);
                kept += RUN;
            }
        }
        return kept == runs.length ? runs : Arrays.copyOf(runs, kept);
    }

    /// Rows whose key a row of the other file has, where none is wanted; has not, where one is.
    static KeyFindings matched(RowRuns runs, RowRuns others, boolean wanted) {
        return of((part, findings) -> {
            long[] all = runs.part(part);
            Firsts known = new Firsts(others.part(part));
            for (int i = 0; i < all.length; i += RUN) {
                int rows = RowRuns.rows(all[i + 2]);
                findings.judged += rows;
                if (known.of(all[i]) >= 0 != wanted) {
                    findings.fail(RowRuns.row(all[i + 2]), rows);
                }
            }
        });
    }

    long judged() {
        return judged;
    }

    long failed() {
        return failed;
    }

    /// All rows that fail.
    BitSet failing() {
        return failing;
    }

    /// The first rows that fail.
    long[] first() {
        return first.rows();
    }

    /// For each key the run that comes first in the file, whatever order the runs are in.
    private static final class Firsts {
        private final long[] runs;
        private final int[] table;
        private final int mask;

        Firsts(long[] runs) {
            this.runs = runs;
            int size = Math.max(16, Integer.highestOneBit(runs.length / RUN * 2 + 1) * 2);
            table = new int[size];
            mask = size - 1;
            for (int i = 0; i < runs.length; i += RUN) {
                int at = slot(runs[i]);
                if (table[at] == 0 || runs[i + 2] < runs[table[at] - 1 + 2]) {
                    table[at] = i + 1;
                }
            }
        }

        private int slot(long key) {
            int at = (int) Words.mix(key) & mask;
            while (table[at] != 0 && runs[table[at] - 1] != key) {
                at = (at + 1) & mask;
            }
            return at;
        }

        /// The position of the first run with the key; -1 where there is none.
        int of(long key) {
            return table[slot(key)] - 1;
        }
    }
}
