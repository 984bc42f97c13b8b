package isocentre.disclosure;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds which other numbers would have to be hidden so that a count could have another value.
///
/// @param knowledge what is known as things stand
/// @param ifHidden what would still be known of each cell that could be hidden
/// @param prices of hiding each of them
record Hiding(Knowledge knowledge, Map<Cell, Interval> ifHidden, Map<Cell, Double> prices) {
    private static final double CENTS = 100;

    /// The cheapest cells that the solver finds.
    ///
    /// @param goal the value that the cell should be able to have
    /// @return nothing where no hiding helps
    Optional<Set<Cell>> cheapest(Cell cell, long goal) {
        Knowledge loosened = knowledge.copy();
        ifHidden.forEach(loosened::saysInstead);
        loosened.saysInstead(cell, Interval.exactly(goal));
        Programme programme = Programme.about(loosened, loosened.web().placeOf(cell));
        Solving solving = new Solving(programme);
        Map<Integer, Cell> choices = new LinkedHashMap<>();
        LinearExprBuilder price = LinearExpr.newBuilder();
        for (Cell other : ifHidden.keySet()) {
            int at = loosened.web().placeOf(other);
            Interval shown = knowledge.of(at);
            if (programme.places().get(at)) {
                BoolVar hide = solving.model().newBoolVar("h" + at);
                IntVar count = solving.count(at);
                solving.model()
                        .addLinearConstraint(count, shown.lowest(), shown.highest())
                        .onlyEnforceIf(hide.not());
                price.addTerm(hide, Math.max(1, Math.round(CENTS * prices.getOrDefault(other, 1.0))));
                choices.put(at, other);
            }
        }
        long[] values = solving.cheapen(price.build());
        if (values == null) {
            return Optional.empty();
        }
        Set<Cell> hidden = new LinkedHashSet<>();
        choices.forEach((at, other) -> {
            if (!knowledge.of(at).holds(values[at])) {
                hidden.add(other);
            }
        });
        return Optional.of(hidden);
    }
}
