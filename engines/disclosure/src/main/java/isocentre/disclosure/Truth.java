package isocentre.disclosure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The true counts, and those that follow from them: what is to be protected, published or not.
final class Truth {
    private final Map<Cell, Long> counts = new HashMap<>();

    /// @throws UnusableTable if the counts do not add up
    Truth(Iterable<Table> tables, Iterable<Equation> equations) {
        for (Table table : tables) {
            table.counts().forEach((cell, count) -> {
                Long other = counts.put(cell, count);
                if (other != null && !other.equals(count)) {
                    throw new UnusableTable(table.name() + ": " + cell + " is " + count + ", and " + other
                            + " in another table of this release; they must count the same people");
                }
            });
        }
        boolean more = true;
        while (more) {
            more = false;
            for (Equation equation : equations) {
                more |= follow(equation);
            }
        }
    }

    Optional<Long> of(Cell cell) {
        return Optional.ofNullable(counts.get(cell));
    }

    /// Whether another count became known.
    private boolean follow(Equation equation) {
        long sum = 0;
        Cell open = null;
        for (Cell part : equation.parts()) {
            Long count = counts.get(part);
            if (count != null) {
                sum += count;
            } else if (open == null) {
                open = part;
            } else {
                return false;
            }
        }
        Long total = counts.get(equation.total());
        if (open == null && total == null) {
            counts.put(equation.total(), sum);
            return true;
        }
        if (total == null) {
            return false;
        }
        if (sum > total || (open == null && sum != total)) {
            throw new UnusableTable(equation.total() + " is " + total + ", and its parts add up to " + sum
                    + ": mend the table, or name the part that is missing");
        }
        return open != null && counts.put(open, total - sum) == null;
    }
}
