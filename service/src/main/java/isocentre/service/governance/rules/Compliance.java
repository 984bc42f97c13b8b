package isocentre.service.governance.rules;

import isocentre.radiotherapy.standards.Standards;
import isocentre.service.governance.Line;
import isocentre.service.governance.Standing;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /// Within how many years a plan mends what is not met.
    public static int aimYears() {
        return Standards.load().governance().parameter("plan-aim");
    }

    /// `2024-25` for 2024.
    public static String financialYear(int year) {
        return "%d-%02d".formatted(year, (year + 1) % 100);
    }
}
