package isocentre.dataset.judging;

import isocentre.dataset.rows.Row;

/// A part of an expression, tied to the fields of a file. Terms may remember what they last saw, so each thread has
/// its own.
sealed interface Term {}

/// Holds, does not hold, or cannot be known since a value is blank or cannot be read. `and` is the least of two,
/// `or` the greatest, `not` the negative: Kleene's three-valued logic.
abstract non-sealed class Condition implements Term {
    static final int HOLDS = 1;
    static final int UNKNOWN = 0;
    static final int FAILS = -1;

    abstract int of(Row row);

    static int of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }
}

/// A number, or NaN where it cannot be known.
abstract non-sealed class Quantity implements Term {
    /// What the number counts.
    enum Unit {
        NUMBER,
        DAY,
        SECOND,
        CLOCK
    }

    final Unit unit;

    Quantity(Unit unit) {
        this.unit = unit;
    }

    abstract double of(Row row);
}

/// A text by its key (`Row#key`), or 0 where it is blank.
abstract non-sealed class Wording implements Term {
    abstract long of(Row row);
}
