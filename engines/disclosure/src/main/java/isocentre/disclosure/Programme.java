package isocentre.disclosure;

import com.google.ortools.sat.LinearExpr;
import isocentre.disclosure.Knowledge.Sum;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The integer programme of all counts that what is known of one cell depends on: those that are not certain,
/// reached over the equations between them.
final class Programme {
    private final Knowledge knowledge;
    private final int about;
    private final BitSet places = new BitSet();
    private final Set<Sum> sums = new LinkedHashSet<>();

    private Programme(Knowledge knowledge, int about) {
        this.knowledge = knowledge;
        this.about = about;
        Deque<Integer> next = new ArrayDeque<>();
        places.set(about);
        next.add(about);
        while (!next.isEmpty()) {
            for (Sum sum : knowledge.web().sumsOf(next.remove())) {
                if (sums.add(sum)) {
                    reach(sum.total(), next);
                    for (int part : sum.parts()) {
                        reach(part, next);
                    }
                }
            }
        }
    }

    private void reach(int place, Deque<Integer> next) {
        if (knowledge.of(place).width() != 0 && !places.get(place)) {
            places.set(place);
            next.add(place);
        }
    }

    /// @param knowledge for the attack with all that follows simply, see [Bounds]
    static Programme about(Knowledge knowledge, int place) {
        return new Programme(knowledge, place);
    }

    Knowledge knowledge() {
        return knowledge;
    }

    BitSet places() {
        return places;
    }

    Set<Sum> sums() {
        return sums;
    }

    /// @throws Contradiction if no values fulfil all that is known
    void agrees() throws Contradiction {
        if (new Solving(this).solve() == null) {
            throw contradiction();
        }
    }

    private Contradiction contradiction() {
        return Contradiction.about(knowledge.web().cell(about));
    }

    /// What the wanted cells can be, as far as they belong to this programme. Every answer of the solver is a whole
    /// table, and tells of all cells: so one asks for all of them together first, then for the ends that are left.
    ///
    /// @param enough from which width on the ends need not be found
    Map<Cell, Interval> ends(BitSet wanted, long enough) throws Contradiction {
        BitSet mine = (BitSet) wanted.clone();
        mine.and(places);
        Solving solving = new Solving(this);
        Attained attained = new Attained(knowledge, enough);
        for (boolean largest : new boolean[] {true, false}) {
            attained.note(mine, found(solving, LinearExpr.sum(solving.counts(mine)), largest));
        }
        for (int place = mine.nextSetBit(0); place >= 0; place = mine.nextSetBit(place + 1)) {
            for (boolean largest : new boolean[] {true, false}) {
                if (attained.open(place, largest)) {
                    attained.note(mine, found(solving, solving.count(place), largest));
                    attained.settle(place, largest);
                }
            }
        }
        Map<Cell, Interval> ends = new LinkedHashMap<>();
        mine.stream().forEach(place -> ends.put(knowledge.web().cell(place), attained.of(place, solving.limit())));
        return ends;
    }

    private long[] found(Solving solving, com.google.ortools.sat.LinearArgument goal, boolean largest)
            throws Contradiction {
        long @Nullable [] values = largest ? solving.maximise(goal) : solving.minimise(goal);
        if (values == null) {
            throw contradiction();
        }
        return values;
    }
}
