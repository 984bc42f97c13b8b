package isocentre.dataset.judging;

import isocentre.dataset.blocks.Words;
import isocentre.dataset.rows.Row;

/// Texts and codes: fields, parts of fields, constants, and their comparison by key.
final class Texts {
    private Texts() {}

    static Wording field(int field) {
        return new Wording() {
            @Override
            long of(Row row) {
                return row.key[field];
            }
        };
    }

    static Wording constant(String text) {
        long key = Row.key(text);
        return new Wording() {
            @Override
            long of(Row row) {
                return key;
            }
        };
    }

    /// The first bytes of a field (at most eight); the whole of a shorter one.
    static Wording prefix(int field, int length) {
        return new Wording() {
            @Override
            long of(Row row) {
                return Words.first(Words.at(row.bytes, row.start[field]), Math.min(length, row.length[field]));
            }
        };
    }

    static Condition equal(Wording left, Wording right, boolean wanted) {
        return new Condition() {
            @Override
            int of(Row row) {
                long a = left.of(row);
                long b = right.of(row);
                return a == 0 || b == 0 ? UNKNOWN : of((a == b) == wanted);
            }
        };
    }

    static Condition in(Wording of, long[] keys) {
        KeySet set = new KeySet(keys);
        return new Condition() {
            @Override
            int of(Row row) {
                long key = of.of(row);
                return key == 0 ? UNKNOWN : of(set.holds(key));
            }
        };
    }
}
