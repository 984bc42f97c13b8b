import isocentre.disclosure.Cell;
import isocentre.disclosure.Earlier;
import isocentre.disclosure.Groups;
import isocentre.disclosure.Mark;
import isocentre.disclosure.Outcome;
import isocentre.disclosure.Policies;
import isocentre.disclosure.Policy;
import isocentre.disclosure.Suppression;
import isocentre.disclosure.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;

/// How long tables take to be hidden and attacked until they may leave, by their size: a nation of 22 places in 11 networks
/// and 21 alliances that cut across them, with a rare outcome, so that most of its counts are small.
///
/// Usage: `java -cp … bench/AttackReleases.java RUNS [CASE ...]`. Prints rows of a Markdown table: the median of the runs.
final class AttackReleases {
    private static final int PLACES = 22;
    private static final double MEAN = 100;

    private record Group(String name, Groups groups, List<List<Table>> releases) {}

    public static void main(String[] arguments) {
        int runs = Integer.parseInt(arguments[0]);
        List<String> asked = List.of(arguments).subList(1, arguments.length);
        Policies policies = Policies.standard();
        for (Group group : groups()) {
            for (String code : List.of("hes/1", "opensafely/1")) {
                String name = group.name() + ", " + code;
                if (asked.isEmpty() || asked.stream().anyMatch(name::contains)) {
                    row(name, group, policies.of(code), runs);
                }
            }
        }
    }

    private static List<Group> groups() {
        Groups areas = new Groups(Map.of("area", parts(AttackReleases::areasOf, PLACES, "place ")));
        Groups both = new Groups(Map.of(
                "area", parts(AttackReleases::areasOf, PLACES, "place "),
                "month", parts(month -> List.of(quarterOf(month)), 12, "month ")));
        return List.of(
                new Group("two linked tables, as the public site's", areas, List.of(linked())),
                new Group("areas by 4 months by outcome", areas, List.of(cube(4, month -> List.of("month " + month)))),
                new Group("areas by 12 months by outcome", areas, List.of(cube(12, month -> List.of("month " + month)))),
                new Group("areas by quarter by outcome, after the two linked", both,
                        List.of(linked(), cube(12, month -> List.of(quarterOf(month))))),
                new Group("areas by month by outcome, after both", both,
                        List.of(linked(), cube(12, month -> List.of(quarterOf(month))),
                                cube(12, month -> List.of("month " + month)))));
    }

    private static void row(String name, Group group, Policy policy, int runs) {
        double[] seconds = new double[runs];
        String became = "";
        int numbers = 0;
        for (int run = 0; run < runs; run++) {
            List<Earlier> earlier = new ArrayList<>();
            for (List<Table> tables : group.releases()) {
                long start = System.nanoTime();
                Outcome outcome = Suppression.of(policy, tables, group.groups(), earlier);
                seconds[run] = (System.nanoTime() - start) / 1e9;
                numbers = tables.stream().mapToInt(table -> table.counts().size()).sum();
                if (outcome instanceof Outcome.Released released) {
                    earlier.add(new Earlier("release " + earlier.size(), List.of(released.statements()), group.groups()));
                }
                became = words(outcome);
            }
        }
        Arrays.sort(seconds);
        System.out.printf(Locale.ROOT, "| %s | %,d | %.2f s | %s |%n", name, numbers, seconds[runs / 2], became);
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stopped stopped -> "stopped: " + stopped.reasons().size() + " reasons";
            case Outcome.Released released ->
                released.marks().values().stream().filter(mark -> mark.text().equals(Mark.HIDDEN)).count() + " hidden, "
                        + released.marks().values().stream().filter(mark -> mark instanceof Mark.Small).count() + " of them small";
        };
    }

    private static Map<String, Set<String>> parts(IntFunction<List<String>> groupsOf, int size, String name) {
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            for (String group : groupsOf.apply(i)) {
                parts.computeIfAbsent(group, any -> new LinkedHashSet<>()).add(name + i);
            }
        }
        return parts;
    }

    /// The last place belongs to the alliance of the one before: alliances need not lie within a network.
    private static List<String> areasOf(int place) {
        return List.of("network " + place / 2, "alliance " + Math.min(place, PLACES - 2));
    }

    private static String quarterOf(int month) {
        return "quarter " + month / 3;
    }

    /// By area for the year, and by month for England.
    private static List<Table> linked() {
        Map<Cell, Long> areas = new LinkedHashMap<>();
        Map<Cell, Long> months = new LinkedHashMap<>();
        counts((area, month, outcome, count) -> {
            add(areas, Map.of("area", area), outcome, count);
            if (area.equals(Table.TOTAL)) {
                add(months, Map.of("month", "month " + month), outcome, count);
                add(months, Map.of(), outcome, count);
            }
        });
        return List.of(
                new Table("areas", List.of("area", "outcome"), areas),
                new Table("months", List.of("month", "outcome"), months));
    }

    /// By area, time and outcome at once.
    private static List<Table> cube(int months, IntFunction<List<String>> times) {
        Map<Cell, Long> counts = new LinkedHashMap<>();
        counts((area, month, outcome, count) -> {
            if (month < months) {
                for (String time : times.apply(month)) {
                    add(counts, Map.of("area", area, "month", time), outcome, count);
                }
                add(counts, Map.of("area", area), outcome, count);
            }
        });
        return List.of(new Table("areas by time", List.of("area", "month", "outcome"), counts));
    }

    private interface Counted {
        void count(String area, int month, String outcome, long count);
    }

    private static void counts(Counted counted) {
        Random random = new Random(11);
        for (int place = 0; place < PLACES; place++) {
            double size = MEAN * Math.exp(random.nextGaussian());
            for (int month = 0; month < 12; month++) {
                long yes = Math.round(size * random.nextDouble());
                long no = Math.round(size / 20 * random.nextDouble());
                List<String> areas = new ArrayList<>(areasOf(place));
                areas.add(Table.TOTAL);
                for (String area : areas) {
                    counted.count(area, month, "yes", yes);
                    counted.count(area, month, "no", no);
                }
            }
        }
    }

    private static void add(Map<Cell, Long> counts, Map<String, String> where, String outcome, long count) {
        for (String one : List.of(outcome, Table.TOTAL)) {
            Map<String, String> categories = new LinkedHashMap<>(where);
            categories.put("outcome", one);
            categories.values().removeIf(Table.TOTAL::equals);
            counts.merge(Cell.of(categories), count, Long::sum);
        }
    }
}
