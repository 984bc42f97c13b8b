package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.util.ArrayList;
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
    private final Map<String, AgeAndSex> people;
    private final Map<String, List<Visit>> patientDays = new HashMap<>();

    /// A machine on a day.
    private static final class Stand {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        int visits;

        /// Whether any exposure has a time: midnight stands for a lost one.
        boolean timed() {
            return last > 0;
        }
    }

    private VisitTruth(Tally tally, Month month, boolean version5, Map<String, AgeAndSex> people) {
        this.tally = tally;
        this.month = month;
        this.version5 = version5;
        this.people = people;
    }

    /// @param people by local identifier
    static void count(
            Tally tally, Month month, boolean version5, List<Visit> visits, Days days, Map<String, AgeAndSex> people) {
        VisitTruth truth = new VisitTruth(tally, month, version5, people);
        visits.forEach(visit -> truth.visit(visit, days.working(visit.day)));
        truth.machines(visits);
        truth.patientDays(visits);
        truth.fields(visits);
    }

    /// Exposures for each fraction of an external plan.
    private void fields(List<Visit> visits) {
        for (Visit visit : visits) {
            long exposures = 0;
            long fractions = 0;
            Set<Plan> plans = new HashSet<>();
            for (Told told : visit.told()) {
                if (told.external()) {
                    exposures += told.exposures();
                    fractions += plans.add(told.plan()) ? 1 : 0;
                }
            }
            if (fractions > 0) {
                tallyOf(visit).add("TEC-06", month, exposures, fractions);
            }
        }
    }

    private Tally tallyOf(Visit visit) {
        return tally.of(people.getOrDefault(visit.course.person.localId(), AgeAndSex.UNKNOWN));
    }

    private static boolean external(Visit visit) {
        return visit.told().stream().anyMatch(Told::external);
    }

    private void visit(Visit visit, boolean working) {
        List<Told> told = visit.told();
        if (visit.attended()) {
            attendance(visit, told, working);
        }
        Set<String> counted = new HashSet<>();
        for (Told one : told) {
            if (one.linac() && one.external()) {
                Stand stand = stands.computeIfAbsent(one.machine(), ignored -> new HashMap<>())
                        .computeIfAbsent(visit.day, ignored -> new Stand());
                if (one.first() > 0) {
                    stand.first = Math.min(stand.first, one.first());
                    stand.last = Math.max(stand.last, one.last());
                }
                stand.visits += counted.add(one.machine()) ? 1 : 0;
            }
        }
    }

    private void attendance(Visit visit, List<Told> told, boolean working) {
        long machines = told.stream().map(Told::machine).distinct().count();
        Tally patient = tallyOf(visit);
        patient.add("ACC-15", month, 1, 0);
        tally.share("CAP-05", month, !working);
        tally.share("DQ-08", month, told.isEmpty());
        if (!told.isEmpty()) {
            tally.share("CAP-11", month, machines > 1);
            tally.add("DQ-07", month, machines, 1);
        }
        if (visit.admissionKnown()) {
            patient.share("ACC-18", month, visit.admitted);
        }
        String category = visit.course.category;
        if (!version5 && visit.categoryKnown() && (category.equals("01") || category.equals("02"))) {
            patient.share("ACC-17", month, category.equals("02"));
        }
        if (told.stream().anyMatch(Told::external)) {
            tally.add("CAP-01", month, 1, 0);
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
                tally.add("CAP-09", month, stand.visits, 1);
                if (stand.timed()) {
                    long seconds = stand.last - stand.first;
                    tally.add("CAP-04", month, seconds, 1);
                    tally.share("CAP-10", month, seconds >= 36_000);
                }
            }
        }
    }

    private void patientDays(List<Visit> visits) {
        Set<String> any = new HashSet<>();
        Set<String> unmatched = new HashSet<>();
        for (Visit visit : visits) {
            // Version 5 knows a patient only by the episode.
            String patient = version5 ? visit.course.episode : visit.course.person.localId();
            String day = patient + "/" + visit.day;
            if (!visit.told().isEmpty()) {
                any.add(day);
                if (!visit.attended()) {
                    unmatched.add(day);
                }
            }
            if (visit.attended() && external(visit)) {
                patientDays.computeIfAbsent(day, ignored -> new ArrayList<>()).add(visit);
            }
        }
        patientDays.values().forEach(day -> tallyOf(day.getFirst()).share("DEL-09", month, day.size() > 1));
        if (!any.isEmpty()) {
            tally.add("DQ-09", month, unmatched.size(), any.size());
        }
    }
}
