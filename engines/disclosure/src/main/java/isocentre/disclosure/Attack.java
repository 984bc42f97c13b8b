package isocentre.disclosure;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// Finds, for hidden counts, what an outsider can work out: the smallest and the largest value that agrees with
/// everything published.
final class Attack {
    private Attack() {}

    /// @throws Contradiction if what is known cannot all be true
    static Map<Cell, Interval> on(Knowledge knowledge, Collection<Cell> cells) throws Contradiction {
        Map<Cell, Interval> intervals = new TreeMap<>();
        for (Cell cell : cells) {
            intervals.put(cell, on(knowledge, cell));
        }
        return intervals;
    }

    static Interval on(Knowledge knowledge, Cell cell) throws Contradiction {
        Programme programme = new Programme(knowledge, cell);
        return new Interval(programme.extreme(cell, false), programme.extreme(cell, true));
    }
}
