package isocentre.disclosure;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds, for hidden counts, what an outsider can work out: the smallest and the largest value that agrees with
/// everything published. What hangs together is solved together, and nothing else with it.
final class Attack {
    /// To find both ends of every interval.
    static final long BOTH_ENDS = Long.MAX_VALUE;

    private Attack() {}

    static Interval on(Knowledge knowledge, Cell cell) throws Contradiction {
        return on(knowledge, List.of(cell), BOTH_ENDS).getOrDefault(cell, Interval.ANY);
    }

    /// @param enough how wide an interval is wide enough: what is found of it may then be a part of it
    /// @return for each of the cells
    /// @throws Contradiction if what is known cannot all be true
    static Map<Cell, Interval> on(Knowledge said, Collection<Cell> cells, long enough) throws Contradiction {
        cells.forEach(cell -> said.web().placeOf(cell));
        Knowledge knowledge = Bounds.within(said);
        Map<Cell, Interval> intervals = new TreeMap<>();
        BitSet wanted = new BitSet();
        for (Cell cell : cells) {
            wanted.set(knowledge.web().placeOf(cell));
        }
        BitSet done = new BitSet();
        for (int place = wanted.nextSetBit(0); place >= 0; place = wanted.nextSetBit(place + 1)) {
            if (knowledge.of(place).width() == 0) {
                intervals.put(knowledge.web().cell(place), knowledge.of(place));
            } else if (!done.get(place)) {
                Programme programme = Programme.about(knowledge, place);
                done.or(programme.places());
                BitSet mine = (BitSet) wanted.clone();
                mine.and(programme.places());
                try (Ends ends = new Ends(programme, mine, enough)) {
                    intervals.putAll(ends.find());
                }
            }
        }
        return intervals;
    }

    /// @throws Contradiction if what is known cannot all be true
    static void agrees(Knowledge said) throws Contradiction {
        Knowledge knowledge = Bounds.within(said);
        BitSet done = new BitSet();
        for (int place = 0; place < knowledge.web().size(); place++) {
            if (knowledge.of(place).width() > 0 && !done.get(place)) {
                Programme programme = Programme.about(knowledge, place);
                done.or(programme.places());
                try (Ends ends = new Ends(programme, programme.places(), 0)) {
                    ends.find();
                }
            }
        }
    }
}
