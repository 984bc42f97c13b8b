package isocentre.disclosure;

import isocentre.disclosure.Knowledge.Sum;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// The integer programme of all counts that what is known of one cell depends on: those that are not certain,
/// reached over the equations between them.
final class Programme {
    private final Knowledge knowledge;
    private final int about;
    private final BitSet places = new BitSet();
    private final Set<Sum> sums = new LinkedHashSet<>();
    private final long limit;

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
        BitSet all = (BitSet) places.clone();
        for (Sum sum : sums) {
            all.set(sum.total());
            for (int part : sum.parts()) {
                all.set(part);
            }
        }
        limit = all.stream().mapToLong(this::limited).sum();
    }

    private void reach(int place, Deque<Integer> next) {
        if (knowledge.of(place).width() != 0 && !places.get(place)) {
            places.set(place);
            next.add(place);
        }
    }

    private long limited(int place) {
        long highest = knowledge.highest(place);
        return highest >= Interval.UNLIMITED ? knowledge.lowest(place) : highest;
    }

    /// @param knowledge for the attack with all that follows simply, see [Bounds]
    static Programme about(Knowledge knowledge, int place) {
        return new Programme(knowledge, place);
    }

    Knowledge knowledge() {
        return knowledge;
    }

    /// The cells that are not certain.
    BitSet places() {
        return places;
    }

    Set<Sum> sums() {
        return sums;
    }

    /// No count that is limited at all can be larger than all limits together.
    long limit() {
        return limit;
    }

    long lowest(int place) {
        return knowledge.lowest(place);
    }

    /// For counts without a limit, as a solver wants one: far enough above all that is limited.
    long highest(int place) {
        return Math.min(knowledge.highest(place), 4 * limit + 1000);
    }

    Cell cell() {
        return knowledge.web().cell(about);
    }

    /// Why values, by place, are no table that fulfils the conditions; nothing where they are one.
    Optional<String> fault(long[] values) {
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            if (!knowledge.of(place).holds(values[place])) {
                return Optional.of(knowledge.web().cell(place) + " is not " + knowledge.of(place));
            }
        }
        for (Sum sum : sums) {
            long parts = 0;
            for (int part : sum.parts()) {
                parts += value(values, part);
            }
            if (parts != value(values, sum.total())) {
                return Optional.of("the parts of " + knowledge.web().cell(sum.total()) + " do not add up");
            }
        }
        return Optional.empty();
    }

    private long value(long[] values, int place) {
        return places.get(place) ? values[place] : knowledge.lowest(place);
    }
}
