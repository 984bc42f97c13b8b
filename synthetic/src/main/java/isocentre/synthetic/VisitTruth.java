package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts the visits of one submission in the indicators of attendances and machines, by the written definitions.
final class VisitTruth {
    private final Tally tally;
    private final Month month;
    private final boolean version5;
    private final Map<String, Map<Integer, Stand>> stands = new HashMap<>();
    private final Map<String, Integer> patientDays = new HashMap<>();

    /// A machine on a day.
    private static final class Stand {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        int visits;
    }

    private VisitTruth(Tally tally, Month month, boolean version5) {
        this.tally = tally;
        this.month = month;
        this.version5 = version5;
    }

    static void count(Tally tally, Month month, boolean version5, List<Visit> visits, Days days) {
        VisitTruth truth = new VisitTruth(tally, month, version5);
        visits.forEach(visit -> truth.visit(visit, days.working(visit.day)));
        truth.machines(visits);
        truth.patientDays(visits);
        long exposures = 0;
        long fractions = 0;
        for (Visit visit : visits) {
            for (Plan plan : new HashSet<>(visit.beams.stream().map(Beam::plan).toList())) {
                if (plan.prescription.scheme().modality().equals("1")) {
                    exposures += visit.fieldsOf(plan);
                    fractions++;
                }
            }
        }
        if (fractions > 0) {
            tally.add("TEC-06", month, exposures, fractions);
        }
    }

    private static boolean external(Visit visit) {
        return visit.beams.stream()
                .anyMatch(beam -> beam.plan().prescription.scheme().modality().equals("1"));
    }

    private void visit(Visit visit, boolean working) {
        Set<String> machines = new HashSet<>();
        visit.beams.forEach(beam -> machines.add(beam.machine().id()));
        tally.add("ACC-15", month, 1, 0);
        tally.share("CAP-05", month, !working);
        tally.share("CAP-11", month, machines.size() > 1);
        tally.add("DQ-07", month, machines.size(), 1);
        tally.add("DQ-08", month, 0, 1);
        tally.share("ACC-18", month, visit.admitted);
        String category = visit.course.category;
        if (!version5 && (category.equals("01") || category.equals("02"))) {
            tally.share("ACC-17", month, category.equals("02"));
        }
        if (external(visit)) {
            tally.add("CAP-01", month, 1, 0);
        }
        int n = 0;
        Set<String> counted = new HashSet<>();
        for (Beam beam : visit.beams) {
            if (beam.machine().kind() == Machine.Kind.LINAC) {
                Stand stand = stands.computeIfAbsent(beam.machine().id(), ignored -> new HashMap<>())
                        .computeIfAbsent(visit.day, ignored -> new Stand());
                stand.first = Math.min(stand.first, visit.exposedAt(n));
                stand.last = Math.max(stand.last, visit.exposedAt(n + beam.exposures() - 1));
                stand.visits += counted.add(beam.machine().id()) ? 1 : 0;
            }
            n += beam.exposures();
        }
    }

    private void machines(List<Visit> visits) {
        long linacs = stands.size();
        if (linacs == 0) {
            tally.pairs.remove(new Tally.Key("CAP-01", month, ""));
            return;
        }
        tally.add("CAP-01", month, 0, linacs);
        for (Map<Integer, Stand> days : stands.values()) {
            for (Stand stand : days.values()) {
                long seconds = stand.last - stand.first;
                tally.add("CAP-04", month, seconds, 1);
                tally.add("CAP-09", month, stand.visits, 1);
                tally.share("CAP-10", month, seconds >= 36_000);
            }
        }
    }

    private void patientDays(List<Visit> visits) {
        Set<String> any = new HashSet<>();
        for (Visit visit : visits) {
            // Version 5 knows a patient only by the episode.
            String patient = version5 ? visit.course.episode : visit.course.person.localId();
            any.add(patient + "/" + visit.day);
            if (external(visit)) {
                patientDays.merge(patient + "/" + visit.day, 1, Integer::sum);
            }
        }
        long repeats = patientDays.values().stream().filter(count -> count > 1).count();
        if (!patientDays.isEmpty()) {
            tally.add("DEL-09", month, repeats, patientDays.size());
        }
        tally.add("DQ-09", month, 0, any.size());
    }
}
