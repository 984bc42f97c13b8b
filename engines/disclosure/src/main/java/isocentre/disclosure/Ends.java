package isocentre.disclosure;

import isocentre.disclosure.Relaxation.Corner;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Looks for the ends of what the counts of a programme can be. Every table that is found tells of all cells. The
/// relaxation is asked first; the solver of whole numbers only about what that leaves open.
final class Ends implements AutoCloseable {
    private final Programme programme;
    private final BitSet wanted;
    private final Attained attained;
    private final Relaxation relaxed;
    private @Nullable Solving solving;
    private long @Nullable [] last;

    /// @param wanted those of its places that are asked for
    /// @param enough from which width on the ends need not be found
    Ends(Programme programme, BitSet wanted, long enough) {
        this.programme = programme;
        this.wanted = wanted;
        attained = new Attained(programme.knowledge(), enough);
        relaxed = new Relaxation(programme);
    }

    /// @throws Contradiction if no values fulfil all that is known
    Map<Cell, Interval> find() throws Contradiction {
        begin();
        for (int place = wanted.nextSetBit(0); place >= 0; place = wanted.nextSetBit(place + 1)) {
            for (boolean largest : new boolean[] {true, false}) {
                if (attained.open(place, largest)) {
                    look(place, largest);
                    attained.settle(place, largest);
                }
            }
        }
        Map<Cell, Interval> ends = new LinkedHashMap<>();
        wanted.stream()
                .forEach(place ->
                        ends.put(programme.knowledge().web().cell(place), attained.of(place, programme.limit())));
        return ends;
    }

    /// Tables in which all wanted counts together are large, and small.
    private void begin() throws Contradiction {
        Corner large = relaxed.corner(wanted, true);
        Corner small = relaxed.corner(wanted, false);
        boolean none = !noted(large) & !noted(small);
        if (none) {
            long[] any = solving().any();
            if (any == null) {
                throw Contradiction.about(programme.cell());
            }
            note(any);
        }
    }

    private void look(int place, boolean largest) {
        BitSet alone = new BitSet();
        alone.set(place);
        Corner corner = relaxed.corner(alone, largest);
        noted(corner);
        long bound = corner != null ? corner.bound() : largest ? programme.highest(place) : programme.lowest(place);
        Interval beyond = attained.beyond(place, largest, bound);
        for (boolean all : new boolean[] {true, false}) {
            if (!beyond.empty()) {
                noted(relaxed.corner(wanted, all, place, largest ? beyond.highest() : beyond.lowest()));
                beyond = attained.beyond(place, largest, bound);
            }
        }
        if (!beyond.empty()) {
            long[] table = solving().furthest(place, beyond, largest);
            if (table != null) {
                note(table);
            }
        }
    }

    private boolean noted(@Nullable Corner corner) {
        long[] table = corner == null ? null : corner.table();
        if (table == null) {
            return false;
        }
        note(table);
        return true;
    }

    private void note(long[] table) {
        attained.note(wanted, table);
        last = table;
    }

    /// Made when it is needed, which is seldom; it begins at the table that was found last.
    private Solving solving() {
        Solving one = solving == null ? new Solving(programme) : solving;
        solving = one;
        if (last != null) {
            one.from(last);
        }
        return one;
    }

    @Override
    public void close() {
        relaxed.close();
    }
}
