package isocentre.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The attack against trying every table: small random tables with margins, some counts hidden, some rounded.
class BruteForceTest {
    private static final int HIGHEST = 7;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theAttackFindsExactlyWhatTryingEveryTableFinds(long seed) throws Contradiction {
        Random random = new Random(seed);
        for (int trial = 0; trial < 75; trial++) {
            compare(random);
        }
    }

    private static void compare(Random random) throws Contradiction {
        int rows = 2 + random.nextInt(2);
        int columns = 2 + random.nextInt(2);
        long[][] counts = new long[rows][columns];
        boolean[][] hidden = new boolean[rows][columns];
        int left = 5;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                counts[i][j] = random.nextInt(HIGHEST + 1);
                hidden[i][j] = left > 0 && random.nextInt(3) > 0;
                left -= hidden[i][j] ? 1 : 0;
            }
        }
        int slack = random.nextInt(3);
        List<Equation> equations = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<Cell> parts = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                parts.add(cell(i, j));
            }
            equations.add(new Equation(cell(i, -1), parts));
        }
        for (int j = 0; j < columns; j++) {
            List<Cell> parts = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                parts.add(cell(i, j));
            }
            equations.add(new Equation(cell(-1, j), parts));
        }
        Knowledge knowledge = new Knowledge(equations);
        List<Cell> unknown = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                knowledge.says(cell(i, j), hidden[i][j] ? new Interval(0, HIGHEST) : Interval.exactly(counts[i][j]));
                if (hidden[i][j]) {
                    unknown.add(cell(i, j));
                }
            }
        }
        for (Equation equation : equations) {
            if (random.nextInt(4) > 0) {
                long total = 0;
                for (Cell part : equation.parts()) {
                    total += count(counts, part);
                }
                knowledge.says(equation.total(), new Interval(Math.max(0, total - slack), total + slack));
            }
        }
        for (Cell cell : unknown) {
            assertThat(Attack.on(knowledge, cell))
                    .as("%s of %s", cell, unknown)
                    .isEqualTo(tried(knowledge, unknown, counts, cell));
        }
    }

    private static Interval tried(Knowledge knowledge, List<Cell> unknown, long[][] counts, Cell cell) {
        long[][] trial = new long[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            trial[i] = counts[i].clone();
        }
        long tables = Math.round(Math.pow(HIGHEST + 1, unknown.size()));
        long lowest = Long.MAX_VALUE;
        long highest = Long.MIN_VALUE;
        for (long number = 0; number < tables; number++) {
            long rest = number;
            for (Cell one : unknown) {
                trial[place(one, "row")][place(one, "column")] = rest % (HIGHEST + 1);
                rest /= HIGHEST + 1;
            }
            if (agrees(knowledge, trial)) {
                lowest = Math.min(lowest, count(trial, cell));
                highest = Math.max(highest, count(trial, cell));
            }
        }
        return new Interval(lowest, highest);
    }

    private static boolean agrees(Knowledge knowledge, long[][] counts) {
        return knowledge.equations().stream()
                .allMatch(equation -> knowledge
                        .of(equation.total())
                        .holds(equation.parts().stream()
                                .mapToLong(part -> count(counts, part))
                                .sum()));
    }

    private static long count(long[][] counts, Cell cell) {
        return counts[place(cell, "row")][place(cell, "column")];
    }

    private static int place(Cell cell, String dimension) {
        return Integer.parseInt(cell.categories().getOrDefault(dimension, "-1"));
    }

    private static Cell cell(int row, int column) {
        return Cell.of(Map.of("row", String.valueOf(row), "column", String.valueOf(column)));
    }
}
