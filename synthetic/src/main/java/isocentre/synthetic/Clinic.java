package isocentre.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lays out the days of the machines: one patient after the other, each as near to the wished time as may be.
final class Clinic {
    private static final int OPENS = 7 * 3600 + 1800;
    private static final int LATEST = 23 * 3600;

    private Clinic() {}

    private record Shift(Machine machine, int day) {}

    /// Settles when each visit begins.
    static void layOut(List<Visit> visits) {
        Map<Shift, List<Visit>> shifts = new HashMap<>();
        for (Visit visit : visits) {
            shifts.computeIfAbsent(new Shift(visit.machine(), visit.day), ignored -> new ArrayList<>())
                    .add(visit);
        }
        shifts.values().forEach(Clinic::layOutShift);
    }

    private static void layOutShift(List<Visit> visits) {
        visits.sort(Comparator.comparingInt((Visit visit) -> visit.wish).thenComparing(visit -> visit.id));
        int total = 0;
        for (Visit visit : visits) {
            total += visit.length();
        }
        // On a day with more work than hours the machine starts early and patients follow without a pause.
        boolean full = total > 10 * 3600;
        int free = full ? Math.max(1800, LATEST - total) / 2 : OPENS;
        for (Visit visit : visits) {
            visit.begins = full ? free : Math.max(visit.wish, free);
            free = visit.begins + visit.length();
        }
    }
}
