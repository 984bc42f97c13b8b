package isocentre.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an outsider knows: which counts add up to which, and between what each lies by what was published. A
/// count is a whole number, zero or more.
final class Knowledge {
    private final Web web;
    private long[] lowest;
    private long[] highest;

    Knowledge(Collection<Equation> equations) {
        this(new Web(equations));
    }

    private Knowledge(Web web) {
        this.web = web;
        lowest = new long[web.size()];
        highest = new long[web.size()];
        Arrays.fill(highest, Interval.UNLIMITED);
    }

    /// The same, with all that was said so far of each cell, to say more.
    Knowledge copy() {
        Knowledge copy = new Knowledge(web);
        System.arraycopy(lowest, 0, copy.lowest, 0, lowest.length);
        System.arraycopy(highest, 0, copy.highest, 0, highest.length);
        return copy;
    }

    /// Adds what is said of a cell to what is known of it.
    void says(Cell cell, Interval interval) {
        says(web.placeOf(cell), interval);
    }

    void says(int place, Interval interval) {
        grow();
        lowest[place] = Math.max(lowest[place], interval.lowest());
        highest[place] = Math.min(highest[place], interval.highest());
    }

    /// Says this of a cell, whatever was said before.
    void saysInstead(Cell cell, Interval interval) {
        int place = web.placeOf(cell);
        grow();
        lowest[place] = interval.lowest();
        highest[place] = interval.highest();
    }

    Interval of(Cell cell) {
        return of(web.placeOf(cell));
    }

    Interval of(int place) {
        return place < lowest.length ? new Interval(lowest[place], highest[place]) : Interval.ANY;
    }

    long lowest(int place) {
        return lowest[place];
    }

    long highest(int place) {
        return highest[place];
    }

    /// All cells have a number within.
    Web web() {
        grow();
        return web;
    }

    private void grow() {
        if (lowest.length < web.size()) {
            int before = lowest.length;
            lowest = Arrays.copyOf(lowest, web.size());
            highest = Arrays.copyOf(highest, web.size());
            Arrays.fill(highest, before, web.size(), Interval.UNLIMITED);
        }
    }

    Set<Equation> equations() {
        return web.equations;
    }

    /// The cells and what adds up, by numbers: tables have thousands of cells, and each is looked at often.
    static final class Web {
        private final Set<Equation> equations = new LinkedHashSet<>();
        private final List<Cell> cells = new ArrayList<>();
        private final Map<Cell, Integer> places = new HashMap<>();
        private final List<Sum> sums = new ArrayList<>();
        private final List<List<Sum>> sumsOf = new ArrayList<>();

        private Web(Collection<Equation> all) {
            for (Equation equation : all) {
                if (equations.add(equation)) {
                    Sum sum = new Sum(
                            placeOf(equation.total()),
                            equation.parts().stream().mapToInt(this::placeOf).toArray());
                    sums.add(sum);
                    sumsOf.get(sum.total()).add(sum);
                    for (int part : sum.parts()) {
                        sumsOf.get(part).add(sum);
                    }
                }
            }
        }

        int placeOf(Cell cell) {
            Integer place = places.get(cell);
            if (place == null) {
                place = cells.size();
                places.put(cell, place);
                cells.add(cell);
                sumsOf.add(new ArrayList<>());
            }
            return place;
        }

        Cell cell(int place) {
            return cells.get(place);
        }

        int size() {
            return cells.size();
        }

        List<Sum> sums() {
            return sums;
        }

        List<Sum> sumsOf(int place) {
            return sumsOf.get(place);
        }
    }

    /// An equation by the numbers of its cells.
    @SuppressWarnings("ArrayRecordComponent")
    record Sum(int total, int[] parts) {}
}
