package isocentre.disclosure;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds which other numbers would have to be hidden so that a count could have another value.
///
/// @param knowledge what is known as things stand
/// @param ifHidden what would still be known of each cell that could be hidden
/// @param prices of hiding each of them
record Hiding(Knowledge knowledge, Map<Cell, Interval> ifHidden, Map<Cell, Double> prices) {
    private static final double CENTS = 100;

    /// Cheap cells, though not always the cheapest, nor always enough: whoever hides them attacks again.
    ///
    /// @param goal the value that the cell should be able to have
    /// @return nothing where no hiding helps
    Optional<Set<Cell>> cheap(Cell cell, long goal) {
        Knowledge loosened = knowledge.copy();
        ifHidden.forEach(loosened::saysInstead);
        loosened.saysInstead(cell, Interval.exactly(goal));
        Knowledge tight;
        try {
            tight = Bounds.within(loosened);
        } catch (Contradiction e) {
            return Optional.empty();
        }
        Programme programme = Programme.about(tight, tight.web().placeOf(cell));
        Map<Integer, Cell> choices = new LinkedHashMap<>();
        Set<Cell> hidden = new LinkedHashSet<>();
        for (Cell other : ifHidden.keySet()) {
            int at = tight.web().placeOf(other);
            if (tight.of(at).and(knowledge.of(at)).empty()) {
                hidden.add(other);
            } else if (programme.places().get(at)) {
                choices.put(at, other);
            }
        }
        Optional<Set<Cell>> more = strained(programme, choices);
        more.ifPresent(hidden::addAll);
        if (more.isEmpty() || hidden.isEmpty()) {
            more = differing(programme, choices);
            more.ifPresent(hidden::addAll);
        }
        return more.map(any -> hidden);
    }

    /// Those that are not as shown in the nearest answer without the demand for whole numbers; nothing where there is
    /// none.
    private Optional<Set<Cell>> strained(Programme programme, Map<Integer, Cell> choices) {
        Map<Integer, Interval> shown = new LinkedHashMap<>();
        Map<Integer, Double> each = new LinkedHashMap<>();
        choices.forEach((at, other) -> {
            shown.put(at, knowledge.of(at));
            each.put(at, price(other));
        });
        try (Relaxation relaxed = new Relaxation(programme)) {
            BitSet strained = relaxed.strained(shown, each);
            return strained == null
                    ? Optional.empty()
                    : Optional.of(strained.stream()
                            .mapToObj(at -> knowledge.web().cell(at))
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
    }

    /// Those that are not as shown in a whole table that makes few of them differ.
    private Optional<Set<Cell>> differing(Programme programme, Map<Integer, Cell> choices) {
        Solving solving = new Solving(programme);
        LinearExprBuilder price = LinearExpr.newBuilder();
        choices.forEach((at, other) -> {
            Interval shown = knowledge.of(at);
            BoolVar hide = solving.model().newBoolVar("h" + at);
            solving.model()
                    .addLinearConstraint(solving.count(at), shown.lowest(), shown.highest())
                    .onlyEnforceIf(hide.not());
            price.addTerm(hide, Math.max(1, Math.round(CENTS * price(other))));
        });
        long[] values = solving.cheapen(price.build());
        if (values == null) {
            return Optional.empty();
        }
        Set<Cell> cells = new LinkedHashSet<>();
        choices.forEach((at, other) -> {
            if (!knowledge.of(at).holds(values[at])) {
                cells.add(other);
            }
        });
        return Optional.of(cells);
    }

    private double price(Cell cell) {
        return prices.getOrDefault(cell, 1.0);
    }
}
