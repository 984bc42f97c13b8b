package isocentre.service.governance.rules;

import isocentre.radiotherapy.standards.Standards;
import isocentre.service.governance.Line;
import isocentre.service.governance.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How the members of a network stand against the specification.
public final class Compliance {
    private Compliance() {}

    /// The latest assessment by requirement and provider.
    public static Map<String, Map<String, Line.Assessment>> matrix(Standing standing) {
        Map<String, Map<String, Line.Assessment>> matrix = new LinkedHashMap<>();
        standing.until(Line.Assessment.class)
                .forEach(one -> matrix.computeIfAbsent(one.requirement(), any -> new LinkedHashMap<>())
                        .merge(one.provider(), one, (old, next) -> next.since().isBefore(old.since()) ? old : next));
        return matrix;
    }

    /// NET-03: of all requirements and members the share that is met; empty where nothing is assessed.
    public static Optional<Double> met(Standing standing) {
        Map<String, Map<String, Line.Assessment>> matrix = matrix(standing);
        List<String> members = standing.members();
        long cells = (long) matrix.size() * members.size();
        long met = matrix.values().stream()
                .mapToLong(byProvider -> counts(byProvider, members).getOrDefault(Line.Assessment.Result.MET, 0L))
                .sum();
        return cells == 0 ? Optional.empty() : Optional.of((double) met / cells);
    }

    /// How many of the members stand how against one requirement.
    ///
    /// @param byProvider a row of the matrix
    public static Map<Line.Assessment.Result, Long> counts(
            Map<String, Line.Assessment> byProvider, List<String> members) {
        return byProvider.values().stream()
                .filter(one -> members.contains(one.provider()))
                .collect(Collectors.groupingBy(Line.Assessment::result, Collectors.counting()));
    }

    /// What is not met, or partly, by when it is to be: this is what a plan has to do. Those without a day come
    /// first.
    public static List<Line.Assessment> unmet(Standing standing) {
        List<String> members = standing.members();
        return matrix(standing).values().stream()
                .flatMap(byProvider -> byProvider.values().stream())
                .filter(one -> members.contains(one.provider()) && one.result() != Line.Assessment.Result.MET)
                .sorted(Comparator.comparing(Compliance::aim))
                .toList();
    }

    private static LocalDate aim(Line.Assessment one) {
        LocalDate aim = one.aim();
        return aim == null ? LocalDate.MIN : aim;
    }

    /// Within how many years a plan mends what is not met.
    public static int aimYears() {
        return Standards.load().governance().parameter("plan-aim");
    }

    /// `2024-25` for 2024.
    public static String financialYear(int year) {
        return "%d-%02d".formatted(year, (year + 1) % 100);
    }
}
