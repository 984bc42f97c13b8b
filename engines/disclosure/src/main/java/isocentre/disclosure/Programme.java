package isocentre.disclosure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/// The integer programme of all counts that what is known of one cell depends on. The solver works in floating
/// point, and is not trusted: an answer counts only where its numbers, rounded, fulfil every condition exactly.
final class Programme {
    private static final double WHOLE = 1e-7;

    /// No count that is limited at all can be larger than all limits together.
    private final long limit;

    /// For counts without a limit, as a solver wants one: far enough above, and small enough for floating point.
    private final long ceiling;

    private final Knowledge knowledge;
    private final Set<Cell> unknown = new LinkedHashSet<>();
    private final Set<Equation> equations = new LinkedHashSet<>();

    Programme(Knowledge knowledge, Cell about) {
        this.knowledge = knowledge;
        Deque<Cell> next = new ArrayDeque<>(List.of(about));
        unknown.add(about);
        while (!next.isEmpty()) {
            for (Equation equation : knowledge.equationsOf(next.remove())) {
                if (equations.add(equation)) {
                    reach(equation.total(), next);
                    equation.parts().forEach(part -> reach(part, next));
                }
            }
        }
        Set<Cell> all = new LinkedHashSet<>(unknown);
        for (Equation equation : equations) {
            all.add(equation.total());
            all.addAll(equation.parts());
        }
        limit = all.stream().mapToLong(this::limited).sum();
        ceiling = 4 * limit + 1000;
    }

    private long limited(Cell cell) {
        Interval known = knowledge.of(cell);
        return known.highest() >= Interval.UNLIMITED ? known.lowest() : known.highest();
    }

    private void reach(Cell cell, Deque<Cell> next) {
        if (knowledge.of(cell).width() != 0 && unknown.add(cell)) {
            next.add(cell);
        }
    }

    Set<Cell> unknown() {
        return unknown;
    }

    /// The largest or the smallest value that the cell can have.
    ///
    /// @throws Contradiction if no values fulfil all that is known
    long extreme(Cell cell, boolean largest) throws Contradiction {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Cell, Variable> variables = variables(model, knowledge);
        variable(variables, cell).weight(1);
        Map<Cell, Long> found = solve(model, variables, knowledge, largest)
                .orElseThrow(() -> new Contradiction(
                        "what was published about " + cell + " and the counts it adds up with cannot all be true"));
        long value = found.getOrDefault(cell, 0L);
        return value > limit ? Interval.UNLIMITED : value;
    }

    /// Counts that fulfil what is known but for the cells that could be hidden as well, which may differ at a
    /// price.
    ///
    /// @param goal the value that the cell should be able to have
    /// @param ifHidden what would still be known of each cell that could be hidden
    /// @param prices for a difference of one, of each of these cells
    /// @return the cells that would have to be hidden; nothing where that is not possible
    Optional<Set<Cell>> toHide(Cell cell, long goal, Map<Cell, Interval> ifHidden, Map<Cell, Double> prices) {
        Knowledge loosened = new Knowledge(equations);
        unknown.forEach(one -> loosened.says(one, ifHidden.getOrDefault(one, knowledge.of(one))));
        for (Equation equation : equations) {
            loosen(equation.total(), ifHidden, loosened);
            equation.parts().forEach(part -> loosen(part, ifHidden, loosened));
        }
        loosened.says(cell, Interval.exactly(goal));
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Cell, Variable> variables = variables(model, loosened);
        for (Cell one : ifHidden.keySet()) {
            Variable count = variables.get(one);
            if (count != null) {
                price(model, count, knowledge.of(one), prices.getOrDefault(one, 1.0));
            }
        }
        return solve(model, variables, loosened, false).map(found -> {
            Set<Cell> hidden = new LinkedHashSet<>();
            found.forEach((one, value) -> {
                if (ifHidden.containsKey(one) && !knowledge.of(one).holds(value)) {
                    hidden.add(one);
                }
            });
            return hidden;
        });
    }

    private void loosen(Cell cell, Map<Cell, Interval> ifHidden, Knowledge loosened) {
        loosened.says(cell, ifHidden.getOrDefault(cell, knowledge.of(cell)));
    }

    private static void price(ExpressionsBasedModel model, Variable count, Interval shown, double price) {
        String name = count.getName();
        Variable above = model.newVariable("above " + name).lower(0).weight(price);
        Variable below = model.newVariable("below " + name).lower(0).weight(price);
        Expression within = model.newExpression("shown " + name).lower(shown.lowest());
        if (shown.highest() < Interval.UNLIMITED) {
            within.upper(shown.highest());
        }
        within.set(count, 1);
        within.set(above, -1);
        within.set(below, 1);
    }

    private static Variable variable(Map<Cell, Variable> variables, Cell cell) {
        Variable variable = variables.get(cell);
        if (variable == null) {
            throw new IllegalStateException("no variable for " + cell);
        }
        return variable;
    }

    private Map<Cell, Variable> variables(ExpressionsBasedModel model, Knowledge known) {
        Map<Cell, Variable> variables = new LinkedHashMap<>();
        int number = 0;
        for (Equation equation : equations) {
            Expression sum = model.newExpression("equation " + number++).level(0);
            sum.set(variable(model, variables, equation.total(), known), -1);
            for (Cell part : equation.parts()) {
                sum.set(variable(model, variables, part, known), 1);
            }
        }
        unknown.forEach(cell -> variable(model, variables, cell, known));
        return variables;
    }

    private Variable variable(ExpressionsBasedModel model, Map<Cell, Variable> variables, Cell cell, Knowledge known) {
        return variables.computeIfAbsent(cell, one -> {
            Interval interval = known.of(one);
            return model.newVariable("count " + variables.size())
                    .lower(interval.lowest())
                    .upper(Math.min(interval.highest(), ceiling));
        });
    }

    private Optional<Map<Cell, Long>> solve(
            ExpressionsBasedModel model, Map<Cell, Variable> variables, Knowledge known, boolean largest) {
        for (Cell cell : variables.keySet()) {
            if (known.of(cell).empty()) {
                return Optional.empty();
            }
        }
        // Most tables have whole numbers at the ends of their own accord: then nothing else has to be tried.
        Optional<Map<Cell, Double>> found = values(model, variables, largest);
        if (found.isPresent() && !whole(found.get())) {
            variables.values().forEach(Variable::integer);
            found = values(model, variables, largest);
        }
        return found.map(values -> {
            Map<Cell, Long> counts = new LinkedHashMap<>();
            values.forEach((cell, value) -> counts.put(cell, Math.round(value)));
            check(counts, known);
            return counts;
        });
    }

    private static Optional<Map<Cell, Double>> values(
            ExpressionsBasedModel model, Map<Cell, Variable> variables, boolean largest) {
        Optimisation.Result result = largest ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        Map<Variable, Integer> places = new HashMap<>();
        List<Variable> order = model.getVariables();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), i);
        }
        Map<Cell, Double> values = new LinkedHashMap<>();
        variables.forEach(
                (cell, variable) -> values.put(cell, result.doubleValue(Objects.requireNonNull(places.get(variable)))));
        return Optional.of(values);
    }

    private static boolean whole(Map<Cell, Double> values) {
        return values.values().stream().allMatch(value -> Math.abs(value - Math.rint(value)) < WHOLE);
    }

    /// The solver's answer, held against every condition in whole numbers.
    private void check(Map<Cell, Long> values, Knowledge known) {
        values.forEach((cell, value) -> {
            if (!known.of(cell).holds(value)) {
                throw new Unproved("the solver gave " + cell + " a value outside " + known.of(cell));
            }
        });
        for (Equation equation : equations) {
            long sum = 0;
            for (Cell part : equation.parts()) {
                sum += values.getOrDefault(part, 0L);
            }
            if (sum != values.getOrDefault(equation.total(), 0L)) {
                throw new Unproved("the solver's parts of " + equation.total() + " do not add up");
            }
        }
    }
}
