package isocentre.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The tables of an indicator as the public site publishes them: England, 11 networks and 21 alliances, and England by
/// month, each by outcome.
class NationalTableTest {
    static final int PLACES = 22;

    @ParameterizedTest
    @ValueSource(strings = {"hes/1", "opensafely/1"})
    void theTablesOfTheNationAreMadeSafe(String code) {
        Policy policy = Policies.standard().of(code);
        List<Table> tables = tables(12, 25);
        Outcome outcome = Suppression.of(policy, tables, groups(), List.of());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Released.class,
                        released -> tables.forEach(table -> table.counts().forEach((cell, count) -> {
                            if (policy.hides(count)) {
                                assertThat(released.interval(cell).holds(count)).isTrue();
                                assertThat(released.interval(cell).width()).isGreaterThanOrEqualTo(policy.leastWidth());
                            }
                        })));
    }

    static Groups groups() {
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        for (int i = 0; i < PLACES; i++) {
            groupsOf(i).forEach(group -> parts.computeIfAbsent(group, any -> new LinkedHashSet<>()));
            for (String group : groupsOf(i)) {
                parts.getOrDefault(group, new LinkedHashSet<>()).add("place " + i);
            }
        }
        return new Groups(Map.of("area", parts));
    }

    /// The last place belongs to the alliance of the one before: alliances need not lie within a network.
    private static List<String> groupsOf(int place) {
        return List.of("network " + place / 2, "alliance " + Math.min(place, PLACES - 2));
    }

    static List<Table> tables(int months, double mean) {
        Random random = new Random(11);
        Map<Cell, Long> places = new LinkedHashMap<>();
        Map<Cell, Long> time = new LinkedHashMap<>();
        for (int place = 0; place < PLACES; place++) {
            double size = mean * Math.exp(random.nextGaussian());
            for (int month = 1; month <= months; month++) {
                long yes = Math.round(size * random.nextDouble());
                long no = Math.round(size / 20 * random.nextDouble());
                groupsOf(place).forEach(group -> count(places, "area", group, yes, no));
                count(places, "area", Table.TOTAL, yes, no);
                count(time, "month", "month " + month, yes, no);
                count(time, "month", Table.TOTAL, yes, no);
            }
        }
        return List.of(
                new Table("places", List.of("area", "outcome"), places),
                new Table("months", List.of("month", "outcome"), time));
    }

    private static void count(Map<Cell, Long> counts, String dimension, String category, long yes, long no) {
        add(counts, dimension, category, "yes", yes);
        add(counts, dimension, category, "no", no);
        add(counts, dimension, category, Table.TOTAL, yes + no);
    }

    private static void add(Map<Cell, Long> counts, String dimension, String category, String outcome, long count) {
        Map<String, String> categories = new LinkedHashMap<>(Map.of(dimension, category, "outcome", outcome));
        categories.values().removeIf(Table.TOTAL::equals);
        counts.merge(Cell.of(categories), count, Long::sum);
    }
}
