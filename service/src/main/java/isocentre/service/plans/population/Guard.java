package isocentre.service.plans.population;

import isocentre.disclosure.Policies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts points into groups and hides from a reader those that would point at few plans of others: as many as
/// the policy hides, or fewer. A lone hidden group could be worked out from the others and the total, so the
/// next smallest goes with it until at least two are hidden, of more plans together than the limit.
public final class Guard {
    private static final String POLICY = "hes/1";

    private final long hideTo = Policies.standard().of(POLICY).hideTo();
    private final Set<String> own;

    /// @param own the reader's own centres; none for who works for a network or for all of England
    public Guard(Set<String> own) {
        this.own = Set.copyOf(own);
    }

    /// The largest number of plans that is hidden.
    public long hideTo() {
        return hideTo;
    }

    /// Groups in the order of their names.
    public List<Group> groups(List<Point> points, Function<Point, String> by) {
        Map<String, List<Point>> all =
                points.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
        Set<String> hidden = hidden(all);
        return all.entrySet().stream()
                .map(each -> group(each.getKey(), each.getValue(), hidden.contains(each.getKey())))
                .toList();
    }

    private Group group(String name, List<Point> points, boolean hide) {
        List<Point> mine =
                points.stream().filter(point -> own.contains(point.provider())).toList();
        return new Group(
                name,
                hide || points.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Group.Quarters.of(points.stream()
                                .mapToDouble(Point::value)
                                .sorted()
                                .toArray())),
                mine);
    }

    private Set<String> hidden(Map<String, List<Point>> all) {
        Set<String> hidden = new HashSet<>();
        all.forEach((name, points) -> {
            if (few(points)) {
                hidden.add(name);
            }
        });
        List<String> next = new ArrayList<>(all.keySet().stream()
                .filter(name -> !hidden.contains(name) && others(all.getOrDefault(name, List.of())) > 0)
                .sorted(Comparator.comparingLong((String name) -> others(all.getOrDefault(name, List.of()))))
                .toList());
        while (!hidden.isEmpty()
                && !next.isEmpty()
                && (hidden.size() < 2
                        || hidden.stream()
                                        .mapToLong(name -> others(all.getOrDefault(name, List.of())))
                                        .sum()
                                <= hideTo)) {
            hidden.add(next.removeFirst());
        }
        return hidden;
    }

    /// Whether the plans of others among them are so few that they must not be shown.
    private boolean few(List<Point> points) {
        long others = others(points);
        return others > 0 && others <= hideTo;
    }

    private long others(List<Point> points) {
        return points.stream().filter(point -> !own.contains(point.provider())).count();
    }
}
