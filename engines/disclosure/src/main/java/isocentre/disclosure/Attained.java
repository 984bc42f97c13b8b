package isocentre.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/// Between which values counts were in the tables that the solver gave: never wider than what they can be.
final class Attained {
    private final Knowledge knowledge;
    private final long enough;
    private final long[] lowest;
    private final long[] highest;
    private final BitSet lowestFound = new BitSet();
    private final BitSet highestFound = new BitSet();

    Attained(Knowledge knowledge, long enough) {
        this.knowledge = knowledge;
        this.enough = enough;
        lowest = new long[knowledge.web().size()];
        highest = new long[knowledge.web().size()];
        Arrays.fill(lowest, Long.MAX_VALUE);
        Arrays.fill(highest, Long.MIN_VALUE);
    }

    void note(BitSet places, long[] values) {
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            lowest[place] = Math.min(lowest[place], values[place]);
            highest[place] = Math.max(highest[place], values[place]);
        }
    }

    /// Whether an end is still to be found.
    boolean open(int place, boolean largest) {
        if (highest[place] - lowest[place] >= enough) {
            return false;
        }
        return largest
                ? !highestFound.get(place) && highest[place] < knowledge.highest(place)
                : !lowestFound.get(place) && lowest[place] > knowledge.lowest(place);
    }

    /// Where an end could still be: no further than the bound, and than makes the interval wide enough.
    Interval beyond(int place, boolean largest, long bound) {
        return largest
                ? new Interval(highest[place] + 1, Math.min(bound, enough(lowest[place])))
                : new Interval(Math.max(bound, highest[place] - enough), lowest[place] - 1);
    }

    private long enough(long from) {
        return enough == Attack.BOTH_ENDS ? Long.MAX_VALUE : from + enough;
    }

    /// There is nothing beyond, by all that was found.
    void settle(int place, boolean largest) {
        (largest ? highestFound : lowestFound).set(place);
    }

    /// @param limit above which a count is without limit
    Interval of(int place, long limit) {
        return new Interval(lowest[place], highest[place] > limit ? Interval.UNLIMITED : highest[place]);
    }
}
