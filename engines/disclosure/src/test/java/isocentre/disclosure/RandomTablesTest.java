package isocentre.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Promise 12: random tables and histories of releases; whatever leaves, an attack from outside finds no small
/// count. `-Dreleases=N` says how many histories (default 40), `-Dreleases.seed=S` which.
class RandomTablesTest {
    private static final int HISTORIES = Integer.getInteger("releases", 40);

    private final Random random = new Random(Long.getLong("releases.seed", 7L));
    private int released;
    private int stopped;
    private int hidden;

    @Test
    void nothingSmallCanBeWorkedOutFromAnyHistoryOfReleases() throws Contradiction {
        for (int i = 0; i < HISTORIES; i++) {
            Policy policy = Policies.standard().all().get(random.nextInt(2));
            history(policy);
        }
        System.out.printf(
                "releases: %d left, none with a small count that can be worked out; %d small counts attacked; %d stopped%n",
                released, hidden, stopped);
        assertThat(released).isGreaterThan(HISTORIES);
    }

    /// The same people by site and sex: in one table, then by a part of it, then by margins.
    private void history(Policy policy) throws Contradiction {
        int sites = 3 + random.nextInt(3);
        Map<Cell, Long> full = new LinkedHashMap<>();
        for (int site = 0; site < sites; site++) {
            for (String sex : List.of("men", "women")) {
                full.put(cell("site " + site, sex), random.nextInt(4) == 0 ? random.nextInt(9) : random.nextLong(200));
            }
        }
        List<Table> tables = List.of(
                withMargins("all", full),
                only("men", full, "men"),
                only("women", full, "women"),
                bySite("sites", full));
        List<Earlier> earlier = new ArrayList<>();
        for (int turn = 0; turn < 3; turn++) {
            Table table = tables.get(random.nextInt(tables.size()));
            switch (Suppression.of(policy, List.of(table), Groups.NONE, earlier)) {
                case Outcome.Released release -> {
                    released++;
                    earlier.add(new Earlier("release " + turn, List.of(release.statements()), Groups.NONE));
                    attack(policy, full, earlier);
                }
                case Outcome.Stopped reasons -> {
                    assertThat(reasons.reasons()).isNotEmpty();
                    stopped++;
                }
            }
        }
    }

    /// The outsider's view, put together here and not by the engine: all statements of all releases, and what
    /// adds up.
    private void attack(Policy policy, Map<Cell, Long> full, List<Earlier> releases) throws Contradiction {
        List<Equation> equations = new ArrayList<>();
        List<Cell> men = new ArrayList<>();
        List<Cell> women = new ArrayList<>();
        List<Cell> sites = new ArrayList<>();
        for (Cell cell : full.keySet()) {
            if (cell.categories().containsValue("men")) {
                Cell other = cell.with("sex", "women");
                Cell site = cell.without("sex");
                equations.add(new Equation(site, List.of(cell, other)));
                men.add(cell);
                women.add(other);
                sites.add(site);
            }
        }
        Cell all = Cell.of(Map.of());
        Cell allMen = all.with("sex", "men");
        Cell allWomen = all.with("sex", "women");
        equations.add(new Equation(allMen, men));
        equations.add(new Equation(allWomen, women));
        equations.add(new Equation(all, sites));
        equations.add(new Equation(all, List.of(allMen, allWomen)));
        Knowledge knowledge = new Knowledge(equations);
        releases.forEach(release -> release.tables().forEach(table -> table.forEach(knowledge::says)));
        for (Map.Entry<Cell, Long> one : full.entrySet()) {
            if (policy.hides(one.getValue())) {
                Interval interval = Attack.on(knowledge, one.getKey());
                assertThat(interval.holds(one.getValue())).isTrue();
                assertThat(interval.width())
                        .as("%s is %d; %s, %s", one.getKey(), one.getValue(), interval, policy.code())
                        .isGreaterThanOrEqualTo(policy.leastWidth());
                hidden++;
            }
        }
    }

    private static Table withMargins(String name, Map<Cell, Long> full) {
        Map<Cell, Long> counts = new LinkedHashMap<>(full);
        full.forEach((cell, count) -> {
            counts.merge(cell.without("sex"), count, Long::sum);
            counts.merge(cell.without("site"), count, Long::sum);
            counts.merge(Cell.of(Map.of()), count, Long::sum);
        });
        return new Table(name, List.of("site", "sex"), counts);
    }

    private static Table only(String name, Map<Cell, Long> full, String sex) {
        Map<Cell, Long> counts = new LinkedHashMap<>(full);
        counts.keySet().removeIf(cell -> !cell.categories().containsValue(sex));
        return new Table(name, List.of("site", "sex"), counts);
    }

    private static Table bySite(String name, Map<Cell, Long> full) {
        Map<Cell, Long> counts = new LinkedHashMap<>();
        full.forEach((cell, count) -> counts.merge(cell.without("sex"), count, Long::sum));
        return new Table(name, List.of("site"), counts);
    }

    private static Cell cell(String site, String sex) {
        return Cell.of(Map.of("site", site, "sex", sex));
    }
}
