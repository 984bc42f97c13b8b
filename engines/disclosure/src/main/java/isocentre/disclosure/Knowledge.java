package isocentre.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an outsider knows: which counts add up to which, and between what each lies by what was published. A
/// count is a whole number, zero or more.
final class Knowledge {
    private final Set<Equation> equations = new LinkedHashSet<>();
    private final Map<Cell, List<Equation>> ofCell = new LinkedHashMap<>();
    private final Map<Cell, Interval> statements = new LinkedHashMap<>();

    Knowledge(Collection<Equation> equations) {
        for (Equation equation : equations) {
            if (this.equations.add(equation)) {
                note(equation.total(), equation);
                equation.parts().forEach(part -> note(part, equation));
            }
        }
    }

    private void note(Cell cell, Equation equation) {
        ofCell.computeIfAbsent(cell, any -> new ArrayList<>()).add(equation);
    }

    /// The same, with all that was said so far of each cell, to say more.
    Knowledge copy() {
        Knowledge copy = new Knowledge(equations);
        copy.statements.putAll(statements);
        return copy;
    }

    /// Adds what is said of a cell to what is known of it.
    void says(Cell cell, Interval interval) {
        statements.merge(cell, interval, Interval::and);
    }

    Interval of(Cell cell) {
        return statements.getOrDefault(cell, Interval.ANY);
    }

    List<Equation> equationsOf(Cell cell) {
        return ofCell.getOrDefault(cell, List.of());
    }

    Set<Equation> equations() {
        return equations;
    }

    Set<Cell> cells() {
        Set<Cell> cells = new LinkedHashSet<>(ofCell.keySet());
        cells.addAll(statements.keySet());
        return cells;
    }
}
