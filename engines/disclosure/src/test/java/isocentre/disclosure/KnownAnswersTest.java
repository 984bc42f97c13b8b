package isocentre.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The attack on published tables with known answers, KAT-1 to KAT-4: each value was computed by an integer
/// programme and again independently.
class KnownAnswersTest {
    /// KAT-1, the scenario of a test of the R package sdcTable: regions in counties, and the same regions as
    /// big or small.
    private static final Equation COUNTY_1 = sum("county 1", "A", "B", "I", "J");

    private static final Equation COUNTY_2 = sum("county 2", "K", "L", "M", "N");
    private static final Equation BIG = sum("big", "L", "M");
    private static final Equation SMALL = sum("small", "A", "B", "I", "J", "K", "N");

    @Test
    @DisplayName("KAT-1 linked tables: the county table alone")
    void countyTableAlone() throws Contradiction {
        Knowledge county = regions(List.of(COUNTY_1, COUNTY_2), true);
        county.says(cell("county 1"), Interval.exactly(20));
        county.says(cell("county 2"), Interval.exactly(16));
        expect(county, Map.of("A", "0 to 4", "B", "0 to 4", "K", "0 to 9", "L", "0 to 9", "M", "0 to 9"));
    }

    @Test
    @DisplayName("KAT-1 linked tables: the table of big and small alone")
    void sizeTableAlone() throws Contradiction {
        Knowledge size = regions(List.of(BIG, SMALL), true);
        size.says(cell("big"), Interval.exactly(6));
        size.says(cell("small"), Interval.exactly(30));
        expect(size, Map.of("A", "0 to 7", "B", "0 to 7", "K", "0 to 7", "L", "0 to 6", "M", "0 to 6"));
    }

    @Test
    @DisplayName("KAT-1 linked tables: both together give one region away")
    void bothTables() throws Contradiction {
        expect(bothTables(true), Map.of("A", "0 to 4", "B", "0 to 4", "K", "3 exactly", "L", "0 to 6", "M", "0 to 6"));
    }

    @Test
    @DisplayName("KAT-1 linked tables: with one more region hidden, both are safe")
    void bothTablesWithOneMoreHidden() throws Contradiction {
        expect(
                bothTables(false),
                Map.of("A", "0 to 4", "B", "0 to 4", "K", "0 to 10", "L", "0 to 6", "M", "0 to 6", "N", "0 to 10"));
    }

    private static Knowledge bothTables(boolean nShown) {
        Knowledge both = regions(List.of(COUNTY_1, COUNTY_2, BIG, SMALL), nShown);
        both.says(cell("county 1"), Interval.exactly(20));
        both.says(cell("county 2"), Interval.exactly(16));
        both.says(cell("big"), Interval.exactly(6));
        both.says(cell("small"), Interval.exactly(30));
        return both;
    }

    private static Knowledge regions(List<Equation> equations, boolean nShown) {
        Knowledge knowledge = new Knowledge(equations);
        knowledge.says(cell("I"), Interval.exactly(8));
        knowledge.says(cell("J"), Interval.exactly(8));
        if (nShown) {
            knowledge.says(cell("N"), Interval.exactly(7));
        }
        return knowledge;
    }

    @Test
    @DisplayName("KAT-2 two-by-two trap: two hidden in each row and column, and one is known")
    void twoByTwoTrap() throws Contradiction {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("wb", "47 exactly");
        expected.put("wa", "25 to 94");
        expected.put("wc", "0 to 69");
        expected.put("xa", "26 to 95");
        expected.put("xc", "0 to 69");
        expected.put("yb", "0 to 185");
        expected.put("yd", "0 to 185");
        expected.put("zb", "906 to 1091");
        expected.put("zd", "585 to 770");
        expect(trap("wa wb wc xa xc yb yd zb zd"), expected);
    }

    @Test
    @DisplayName("KAT-2 two-by-two trap: with one more hidden it is safe")
    void twoByTwoTrapWithOneMoreHidden() throws Contradiction {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("wb", "0 to 141");
        expected.put("wa", "0 to 120");
        expected.put("xa", "0 to 120");
        expected.put("wc", "0 to 69");
        expected.put("xc", "0 to 69");
        expected.put("xb", "30 to 171");
        expected.put("yb", "0 to 185");
        expected.put("yd", "0 to 185");
        expected.put("zb", "906 to 1091");
        expected.put("zd", "585 to 770");
        expect(trap("wa wb wc xa xb xc yb yd zb zd"), expected);
    }

    private static Knowledge trap(String hidden) {
        String[] rows = {"w", "x", "y", "z"};
        String[] columns = {"a", "b", "c", "d"};
        long[][] counts = {{30, 47, 64, 89}, {90, 124, 5, 31}, {92, 100, 59, 85}, {800, 991, 651, 685}};
        long[] rowTotals = {230, 250, 336, 3127};
        long[] columnTotals = {1012, 1262, 779, 890};
        List<Equation> equations = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String row = rows[i];
            String column = columns[i];
            equations.add(sum(row, Stream.of(columns).map(c -> row + c).toArray(String[]::new)));
            equations.add(sum(column, Stream.of(rows).map(r -> r + column).toArray(String[]::new)));
        }
        equations.add(sum("all", rows));
        equations.add(sum("all", columns));
        Knowledge knowledge = new Knowledge(equations);
        knowledge.says(cell("all"), Interval.exactly(3943));
        for (int i = 0; i < 4; i++) {
            knowledge.says(cell(rows[i]), Interval.exactly(rowTotals[i]));
            knowledge.says(cell(columns[i]), Interval.exactly(columnTotals[i]));
            for (int j = 0; j < 4; j++) {
                if (!List.of(hidden.split(" ")).contains(rows[i] + columns[j])) {
                    knowledge.says(cell(rows[i] + columns[j]), Interval.exactly(counts[i][j]));
                }
            }
        }
        return knowledge;
    }

    @Test
    @DisplayName("KAT-3 rounding is not proof: two hidden under a total of 15 are 6 or 7")
    void roundingOfTwo() throws Contradiction {
        expect(rounded(15, "p", "q"), Map.of("p", "6 to 7", "q", "6 to 7"));
    }

    @Test
    @DisplayName("KAT-3 rounding is not proof: three hidden under a total of 20 are 4 to 7")
    void roundingOfThree() throws Contradiction {
        expect(rounded(20, "p", "q", "r"), Map.of("p", "4 to 7", "q", "4 to 7", "r", "4 to 7"));
    }

    private static Knowledge rounded(long shown, String... hidden) {
        Policy hes = Policies.standard().of("hes/1");
        Knowledge knowledge = new Knowledge(List.of(sum("all", hidden)));
        knowledge.says(cell("all"), hes.meaningOfShown(shown));
        Stream.of(hidden).forEach(one -> knowledge.says(cell(one), hes.meaningOfHidden()));
        return knowledge;
    }

    @Test
    @DisplayName("KAT-4 differencing: two tables without a small number give one woman away")
    void differencing() throws Contradiction {
        long[][] all = {{8, 20}, {10, 25}, {15, 30}, {25, 40}};
        long[][] men = {{7, 19}, {5, 15}, {8, 18}, {13, 25}};
        long[][] women = {{1, 1}, {5, 10}, {7, 12}, {12, 15}};
        for (int age = 0; age < 4; age++) {
            for (int what = 0; what < 2; what++) {
                Knowledge knowledge = new Knowledge(List.of(sum("all", "men", "women")));
                knowledge.says(cell("all"), Interval.exactly(all[age][what]));
                knowledge.says(cell("men"), Interval.exactly(men[age][what]));
                expect(knowledge, Map.of("women", women[age][what] + " exactly"));
            }
        }
    }

    private static void expect(Knowledge knowledge, Map<String, String> expected) throws Contradiction {
        for (Map.Entry<String, String> one : expected.entrySet()) {
            assertThat(Attack.on(knowledge, cell(one.getKey())))
                    .as(one.getKey())
                    .hasToString(one.getValue());
        }
    }

    private static Equation sum(String total, String... parts) {
        return new Equation(
                cell(total), Stream.of(parts).map(KnownAnswersTest::cell).toList());
    }

    private static Cell cell(String name) {
        return Cell.of(Map.of("cell", name));
    }
}
