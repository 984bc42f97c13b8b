package isocentre.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// How the counts of several tables add up: all cells that there are, published or not, and the equations
/// between them.
///
/// A dimension whose categories do not make up its total has a rest, which nobody published and anybody can
/// work out.
final class Divisions {
    /// The category of those who are of none that was named. No table can use the word: it begins with a
    /// bracket.
    static final String REST = "(rest)";

    private static final int MOST_CELLS = 20_000;

    private final Groups groups;
    private final Map<String, Set<String>> leaves = new LinkedHashMap<>();
    private final Map<String, Set<String>> categories = new LinkedHashMap<>();
    private final Set<Set<String>> tables = new LinkedHashSet<>();
    private final Set<Equation> equations = new LinkedHashSet<>();
    private final Set<Cell> cells = new LinkedHashSet<>();

    /// @param tables the cells of each table
    /// @param known what is known of a cell, to see whether categories make up a total
    /// @throws UnusableTable if parts are more than their total, or there are too many cells
    Divisions(Collection<? extends Collection<Cell>> tables, Groups groups, Function<Cell, Interval> known) {
        this.groups = groups;
        for (Collection<Cell> table : tables) {
            Set<String> dimensions = new LinkedHashSet<>();
            for (Cell cell : table) {
                cell.categories().forEach((dimension, category) -> {
                    dimensions.add(dimension);
                    categories
                            .computeIfAbsent(dimension, any -> new LinkedHashSet<>())
                            .add(category);
                });
            }
            this.tables.add(dimensions);
        }
        for (String dimension : categories.keySet()) {
            Set<String> all = category(dimension);
            all.addAll(groups.all(dimension));
            Set<String> own = new LinkedHashSet<>();
            all.forEach(one -> own.addAll(groups.leaves(dimension, one)));
            leaves.put(dimension, own);
        }
        for (String dimension : List.copyOf(leaves.keySet())) {
            if (hasRest(dimension, known)) {
                category(dimension).add(REST);
                leaves.getOrDefault(dimension, new LinkedHashSet<>()).add(REST);
            }
        }
        this.tables.forEach(this::addUp);
    }

    Set<Equation> equations() {
        return equations;
    }

    Set<Cell> cells() {
        return cells;
    }

    /// The undivided cells that a cell is made of, in a table of these dimensions.
    List<Cell> leavesOf(Cell cell, Collection<String> dimensions) {
        List<Cell> found = List.of(Cell.of(Map.of()));
        for (String dimension : dimensions) {
            String category = cell.categories().get(dimension);
            Set<String> below =
                    category == null ? leaves.getOrDefault(dimension, Set.of()) : groups.leaves(dimension, category);
            found = found.stream()
                    .flatMap(one -> below.stream().map(part -> one.with(dimension, part)))
                    .toList();
        }
        return found;
    }

    private Set<String> category(String dimension) {
        return categories.computeIfAbsent(dimension, any -> new LinkedHashSet<>());
    }

    /// One category alone never is all; several are, unless some total is more than they make up.
    private boolean hasRest(String dimension, Function<Cell, Interval> known) {
        Set<String> own = leaves.getOrDefault(dimension, Set.of());
        boolean rest = own.size() == 1;
        for (Set<String> table : tables) {
            if (table.contains(dimension)) {
                for (Cell total : product(without(table, dimension))) {
                    Interval sum = sum(total, dimension, own, known);
                    Interval all = known.apply(total);
                    if (sum.lowest() > all.highest()) {
                        throw new UnusableTable("the categories of " + dimension + " add up to more than " + total
                                + " (" + sum + " against " + all + "): mend the table, or do not compare it with what"
                                + " counts something else");
                    }
                    rest |= sum.highest() < all.lowest();
                }
            }
        }
        return rest;
    }

    private static Interval sum(Cell total, String dimension, Set<String> parts, Function<Cell, Interval> known) {
        long lowest = 0;
        long highest = 0;
        for (String part : parts) {
            Interval one = known.apply(total.with(dimension, part));
            lowest += one.lowest();
            highest = Math.min(Interval.UNLIMITED, highest + one.highest());
        }
        return new Interval(lowest, highest);
    }

    private void addUp(Set<String> table) {
        for (Cell cell : product(table)) {
            cells.add(cell);
            for (String dimension : table) {
                String category = cell.categories().get(dimension);
                Set<String> parts = category == null
                        ? leaves.getOrDefault(dimension, Set.of())
                        : groups.partsOf(dimension, category);
                if (!parts.isEmpty()) {
                    equations.add(new Equation(
                            cell,
                            parts.stream()
                                    .map(part -> cell.with(dimension, part))
                                    .toList()));
                }
            }
        }
    }

    /// Every combination of categories, totals included.
    private List<Cell> product(Set<String> dimensions) {
        List<Cell> all = List.of(Cell.of(Map.of()));
        for (String dimension : dimensions) {
            List<Cell> more = new ArrayList<>(all);
            for (String category : category(dimension)) {
                all.forEach(cell -> more.add(cell.with(dimension, category)));
            }
            if (more.size() > MOST_CELLS) {
                throw new UnusableTable("the tables have more than " + MOST_CELLS
                        + " combinations of categories; release" + " smaller tables, with fewer dimensions at a time");
            }
            all = more;
        }
        return all;
    }

    private static Set<String> without(Set<String> table, String dimension) {
        Set<String> others = new LinkedHashSet<>(table);
        others.remove(dimension);
        return others;
    }
}
