package isocentre.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Hides what the policy says, attacks the rest, and hides more until nothing small can be worked out; or stops.
public final class Suppression {
    private final Policy policy;
    private final List<Table> tables;
    private final List<Earlier> earlier;
    private final Divisions divisions;
    private final Truth truth;
    private final Map<Cell, Mark> marks = new LinkedHashMap<>();
    private final Map<Cell, Interval> said = new LinkedHashMap<>();
    private final Knowledge before;

    private Suppression(Policy policy, List<Table> tables, Groups groups, List<Earlier> earlier) {
        this.policy = policy;
        this.tables = tables;
        this.earlier = earlier;
        for (Earlier release : earlier) {
            for (Map<Cell, Interval> table : release.tables()) {
                table.forEach((cell, interval) -> said.merge(cell, interval, Interval::and));
            }
        }
        Map<Cell, Interval> known = new LinkedHashMap<>(said);
        tables.forEach(table -> table.counts().forEach((cell, count) -> known.put(cell, Interval.exactly(count))));
        List<Collection<Cell>> cells = new ArrayList<>();
        tables.forEach(table -> cells.add(table.counts().keySet()));
        earlier.forEach(release -> release.tables().forEach(table -> cells.add(table.keySet())));
        Groups all = groups;
        for (Earlier release : earlier) {
            all = all.and(release.groups());
        }
        divisions = new Divisions(cells, all, cell -> known.getOrDefault(cell, Interval.ANY));
        truth = new Truth(tables, divisions.equations());
        before = new Knowledge(divisions.equations());
        said.forEach(before::says);
    }

    /// @param tables to be released together
    /// @param earlier all earlier releases about the same people
    /// @throws UnusableTable if the tables do not add up
    public static Outcome of(Policy policy, List<Table> tables, Groups groups, List<Earlier> earlier) {
        return new Suppression(policy, tables, groups, earlier).outcome();
    }

    private Outcome outcome() {
        tables.forEach(table -> table.counts().forEach((cell, count) -> marks.put(cell, first(table, cell, count))));
        try {
            agreesWithEarlier();
            return protect();
        } catch (Contradiction e) {
            if (earlier.isEmpty()) {
                throw new Unproved("the solver found no counts that agree with the tables, and the true ones do");
            }
            return new Outcome.Stopped(List.of(
                    e.words() + ". The figures were revised since " + names() + ", or count other people: release them"
                            + " under a name of their own, once you know why they differ"));
        }
    }

    private String names() {
        return String.join(", ", earlier.stream().map(Earlier::name).toList());
    }

    private Mark first(Table table, Cell cell, long count) {
        if (policy.hides(count)) {
            return new Mark.Small();
        }
        List<Cell> leaves = divisions.leavesOf(cell, table.dimensions());
        boolean isTotal = leaves.size() > 1 && table.counts().keySet().containsAll(leaves);
        if (policy.totals() == Policy.Totals.CELLS && isTotal) {
            long sum = 0;
            boolean complete = true;
            for (Cell leaf : leaves) {
                long part = table.counts().getOrDefault(leaf, 0L);
                sum += policy.hides(part) ? 0 : policy.rounded(part);
                complete &= !policy.hides(part);
            }
            return new Mark.Summed(sum, complete);
        }
        return new Mark.Shown(policy.rounded(count));
    }

    /// Figures that were revised cannot be compared with those before: together they would seem to rule out
    /// anything.
    private void agreesWithEarlier() throws Contradiction {
        if (!earlier.isEmpty()) {
            Attack.agrees(knowledge());
        }
    }

    /// Each round hides at least one cell more, or ends.
    private Outcome protect() throws Contradiction {
        Set<Cell> atRisk = atRisk();
        for (int round = 0; round <= marks.size(); round++) {
            Knowledge knowledge = knowledge();
            Map<Cell, Interval> found = Attack.on(knowledge, atRisk, policy.leastWidth());
            List<Cell> open = found.entrySet().stream()
                    .filter(one -> tooNarrow(one.getKey(), one.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (open.isEmpty()) {
                return released(knowledge, atRisk);
            }
            List<String> stuck = new ArrayList<>();
            for (Cell cell : open) {
                if (!hideFor(cell)) {
                    stuck.add(cell + " could be worked out as " + found.get(cell) + because());
                }
            }
            if (!stuck.isEmpty()) {
                return new Outcome.Stopped(stuck);
            }
        }
        throw new Unproved("hiding more did not end");
    }

    private String because() {
        return (earlier.isEmpty() ? "" : ", with what was released before (" + names() + ")")
                + ", whatever else in these tables is hidden. Merge categories, or leave a table out";
    }

    private Outcome released(Knowledge knowledge, Set<Cell> atRisk) throws Contradiction {
        Set<Cell> told = new LinkedHashSet<>(atRisk);
        marks.forEach((cell, mark) -> {
            if (mark instanceof Mark.Protecting) {
                told.add(cell);
            }
        });
        Map<Cell, Interval> found = Attack.on(knowledge, told, Attack.BOTH_ENDS);
        Map<Cell, Interval> statements = new LinkedHashMap<>();
        marks.forEach((cell, mark) -> statements.put(cell, meaning(mark)));
        return new Outcome.Released(new LinkedHashMap<>(marks), statements, found);
    }

    private Knowledge knowledge() {
        Knowledge knowledge = before.copy();
        marks.forEach((cell, mark) -> knowledge.says(cell, meaning(mark)));
        return knowledge;
    }

    private Interval meaning(Mark mark) {
        return switch (mark) {
            case Mark.Shown(long number) -> policy.meaningOfShown(number);
            case Mark.Summed summed -> Interval.ANY;
            case Mark.Small small -> policy.meaningOfHidden();
            case Mark.Protecting protecting -> policy.meaningOfProtecting();
        };
    }

    /// Small counts, published or not, and counts that nobody here knows: the rest of an earlier release's
    /// table.
    private Set<Cell> atRisk() {
        Set<Cell> cells = new LinkedHashSet<>();
        for (Cell cell : divisions.cells()) {
            Optional<Long> count = truth.of(cell);
            boolean open = said.getOrDefault(cell, Interval.ANY).width() >= policy.leastWidth();
            if (count.isEmpty() ? open : policy.hides(count.get())) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private boolean tooNarrow(Cell cell, Interval interval) {
        boolean small = truth.of(cell).isPresent() || (interval.lowest() >= 1 && interval.highest() <= policy.hideTo());
        return small && interval.width() < policy.leastWidth();
    }

    /// Hides what it takes for a cell to be safe.
    ///
    /// @return false where nothing helps
    private boolean hideFor(Cell cell) throws Contradiction {
        for (int step = 0; step < 3; step++) {
            Knowledge knowledge = knowledge();
            Interval now = around(knowledge, cell);
            if (!tooNarrow(cell, now)) {
                return true;
            }
            Optional<Set<Cell>> more = cheapest(knowledge, cell, now);
            if (more.isEmpty() || more.get().isEmpty()) {
                return false;
            }
            more.get().forEach(other -> marks.merge(other, new Mark.Protecting(Set.of(cell)), Suppression::both));
        }
        return !tooNarrow(cell, around(knowledge(), cell));
    }

    private Interval around(Knowledge knowledge, Cell cell) throws Contradiction {
        return Attack.on(knowledge, List.of(cell), policy.leastWidth()).getOrDefault(cell, Interval.ANY);
    }

    private static Mark both(Mark before, Mark after) {
        if (before instanceof Mark.Protecting(Set<Cell> some) && after instanceof Mark.Protecting(Set<Cell> others)) {
            Set<Cell> all = new LinkedHashSet<>(some);
            all.addAll(others);
            return new Mark.Protecting(all);
        }
        return after;
    }

    /// The cheaper of letting the cell be larger and letting it be smaller; where neither end can move as far,
    /// as far as one can.
    private Optional<Set<Cell>> cheapest(Knowledge knowledge, Cell cell, Interval now) {
        Map<Cell, Interval> ifHidden = new LinkedHashMap<>();
        Map<Cell, Double> prices = new LinkedHashMap<>();
        marks.forEach((other, mark) -> {
            if (mark instanceof Mark.Shown(long number) && number > 0) {
                Interval left = policy.meaningOfProtecting().and(said.getOrDefault(other, Interval.ANY));
                if (!left.empty()) {
                    ifHidden.put(other, left);
                    prices.put(other, price(other, number));
                }
            }
        });
        Hiding hiding = new Hiding(knowledge, ifHidden, prices);
        Interval own = knowledge.of(cell);
        Optional<Set<Cell>> best = Optional.empty();
        for (long reach = policy.leastWidth() - now.width(); reach > 0 && best.isEmpty(); reach--) {
            for (long goal : List.of(now.highest() + reach, now.lowest() - reach)) {
                if (goal >= 0 && own.holds(goal)) {
                    Optional<Set<Cell>> hidden = hiding.cheap(cell, goal);
                    if (hidden.isPresent()
                            && (best.isEmpty() || price(hidden.get(), prices) < price(best.get(), prices))) {
                        best = hidden;
                    }
                }
            }
        }
        return best;
    }

    private static double price(Set<Cell> cells, Map<Cell, Double> prices) {
        return cells.stream()
                .mapToDouble(cell -> prices.getOrDefault(cell, 1.0))
                .sum();
    }

    /// Small counts before large ones, cells before their totals: readers miss those most.
    private double price(Cell cell, long number) {
        int most = tables.stream()
                .filter(table -> table.counts().containsKey(cell))
                .mapToInt(table -> table.dimensions().size())
                .max()
                .orElse(0);
        int divided = cell.categories().size();
        return (1 + Math.log1p(number)) * Math.pow(10, Math.max(0, most - divided));
    }
}
