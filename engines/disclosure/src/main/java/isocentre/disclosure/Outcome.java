package isocentre.disclosure;

import java.util.List;
import java.util.Map;

/// What became of tables that were to be released.
public sealed interface Outcome {
    /// They may leave: every count that is to be protected can be far enough from what it is.
    ///
    /// @param marks what stands in each cell
    /// @param statements what an outsider learns of each cell directly
    /// @param intervals what he can work out of each hidden cell, and of each that is small and that he was
    ///     not shown
    record Released(Map<Cell, Mark> marks, Map<Cell, Interval> statements, Map<Cell, Interval> intervals)
            implements Outcome {
        /// What stands in a cell of these tables.
        public Mark mark(Cell cell) {
            Mark mark = marks.get(cell);
            if (mark == null) {
                throw new IllegalArgumentException("no table has a cell " + cell);
            }
            return mark;
        }

        /// What can be worked out of a cell that is hidden, or small and was not shown.
        public Interval interval(Cell cell) {
            return intervals.getOrDefault(cell, Interval.ANY);
        }
    }

    /// They may not leave.
    ///
    /// @param reasons in words for those who wanted to release them
    record Stopped(List<String> reasons) implements Outcome {
        public Stopped {
            reasons = List.copyOf(reasons);
        }
    }
}
