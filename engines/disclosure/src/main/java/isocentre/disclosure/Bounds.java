package isocentre.disclosure;

import isocentre.disclosure.Knowledge.Sum;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// What follows for each count from one equation at a time, until nothing more follows: what a reader finds by
/// subtraction. The true ends lie within; where a whole table attains a bound, the bound is the end.
final class Bounds {
    /// Counts that chase each other in steps of one are left to the solver.
    private static final int MOST_VISITS = 60;

    private final Knowledge knowledge;
    private final Deque<Sum> open = new ArrayDeque<>();
    private final Set<Sum> waiting = new HashSet<>();

    private Bounds(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /// Adds to what is known what follows from it.
    ///
    /// @throws Contradiction if it cannot all be true
    static Knowledge within(Knowledge said) throws Contradiction {
        Knowledge tight = said.copy();
        Bounds bounds = new Bounds(tight);
        for (int place = 0; place < tight.web().size(); place++) {
            bounds.refuseEmpty(place);
        }
        bounds.settle();
        return tight;
    }

    private void settle() throws Contradiction {
        knowledge.web().sums().forEach(this::visitAgain);
        long visits = (long) MOST_VISITS * knowledge.web().sums().size();
        while (!open.isEmpty() && visits-- > 0) {
            Sum sum = open.remove();
            waiting.remove(sum);
            tighten(sum);
        }
    }

    private void visitAgain(Sum sum) {
        if (waiting.add(sum)) {
            open.add(sum);
        }
    }

    private void tighten(Sum sum) throws Contradiction {
        long lowest = 0;
        long highest = 0;
        int unlimited = 0;
        for (int part : sum.parts()) {
            lowest += knowledge.lowest(part);
            if (knowledge.highest(part) >= Interval.UNLIMITED) {
                unlimited++;
            } else {
                highest += knowledge.highest(part);
            }
        }
        narrow(sum.total(), lowest, unlimited > 0 ? Interval.UNLIMITED : highest);
        for (int part : sum.parts()) {
            long partLowest = knowledge.lowest(part);
            long partHighest = knowledge.highest(part);
            boolean othersLimited = unlimited == 0 || (unlimited == 1 && partHighest >= Interval.UNLIMITED);
            long others = highest - (partHighest >= Interval.UNLIMITED ? 0 : partHighest);
            long total = knowledge.highest(sum.total());
            narrow(
                    part,
                    othersLimited ? knowledge.lowest(sum.total()) - others : 0,
                    total >= Interval.UNLIMITED ? Interval.UNLIMITED : total - (lowest - partLowest));
        }
    }

    private void narrow(int place, long lowest, long highest) throws Contradiction {
        if (lowest > knowledge.lowest(place) || highest < knowledge.highest(place)) {
            knowledge.says(place, new Interval(lowest, highest));
            refuseEmpty(place);
            knowledge.web().sumsOf(place).forEach(this::visitAgain);
        }
    }

    private void refuseEmpty(int place) throws Contradiction {
        if (knowledge.of(place).empty()) {
            throw Contradiction.about(knowledge.web().cell(place));
        }
    }
}
