package isocentre.dataset.judging;

import isocentre.dataset.rows.Row;
import java.util.function.IntPredicate;

/// Conditions made of conditions, and those on a field's state.
final class Logic {
    private Logic() {}

    static Condition constant(boolean holds) {
        return new Condition() {
            @Override
            int of(Row row) {
                return of(holds);
            }
        };
    }

    static Condition not(Condition of) {
        return new Condition() {
            @Override
            int of(Row row) {
                return -of.of(row);
            }
        };
    }

    static Condition and(Condition left, Condition right) {
        return new Condition() {
            @Override
            int of(Row row) {
                int first = left.of(row);
                return first == FAILS ? FAILS : Math.min(first, right.of(row));
            }
        };
    }

    static Condition or(Condition left, Condition right) {
        return new Condition() {
            @Override
            int of(Row row) {
                int first = left.of(row);
                return first == HOLDS ? HOLDS : Math.max(first, right.of(row));
            }
        };
    }

    static Condition present(int field, boolean wanted) {
        return new Condition() {
            @Override
            int of(Row row) {
                return of((row.state[field] != Row.BLANK) == wanted);
            }
        };
    }

    /// Whether the content reads as the type of its item; unknown for a blank.
    static Condition valid(int field) {
        return new Condition() {
            @Override
            int of(Row row) {
                byte state = row.state[field];
                return state == Row.BLANK ? UNKNOWN : of(state != Row.INVALID);
            }
        };
    }

    /// Whether it also keeps to the format of its item; unknown for a blank.
    static Condition fits(int field) {
        return new Condition() {
            @Override
            int of(Row row) {
                byte state = row.state[field];
                return state == Row.BLANK ? UNKNOWN : of(state == Row.VALID);
            }
        };
    }

    static Condition trimmed(int field) {
        return new Condition() {
            @Override
            int of(Row row) {
                return of(!row.untrimmed[field]);
            }
        };
    }

    static Condition timed(int field) {
        return new Condition() {
            @Override
            int of(Row row) {
                return row.state[field] == Row.VALID ? of(row.timed[field]) : UNKNOWN;
            }
        };
    }

    /// Whether every byte of the content is so; unknown for a blank.
    static Condition everyByte(int field, IntPredicate wanted) {
        boolean[] allowed = new boolean[256];
        for (int i = 0; i < 256; i++) {
            allowed[i] = wanted.test(i);
        }
        return new Condition() {
            @Override
            int of(Row row) {
                int from = row.start[field];
                int end = from + row.length[field];
                for (int i = from; i < end; i++) {
                    if (!allowed[row.bytes[i] & 0xff]) {
                        return FAILS;
                    }
                }
                return from == end ? UNKNOWN : HOLDS;
            }
        };
    }

    /// Whether the content begins or ends with the text; unknown for a blank.
    static Condition edge(int field, String text, boolean atStart) {
        byte[] wanted = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new Condition() {
            @Override
            int of(Row row) {
                int length = row.length[field];
                if (length == 0) {
                    return UNKNOWN;
                }
                int from = row.start[field] + (atStart ? 0 : length - wanted.length);
                return of(length >= wanted.length
                        && java.util.Arrays.equals(row.bytes, from, from + wanted.length, wanted, 0, wanted.length));
            }
        };
    }
}
