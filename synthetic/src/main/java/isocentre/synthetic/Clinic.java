package isocentre.synthetic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lays out the days of the machines: one patient after the other, each as near to the wished time as may be, and no
/// patient on two machines at once.
final class Clinic {
    private static final int OPENS = 7 * 3600 + 1800;
    private static final int LATEST = 23 * 3600;
    private static final int FULL = 10 * 3600;

    private final Map<Shift, Integer> work = new HashMap<>();
    private final Map<Shift, Integer> machineFree = new HashMap<>();
    private final Map<PatientDay, Integer> patientFree = new HashMap<>();

    private Clinic() {}

    private record Shift(Machine machine, int day) {
        static Shift of(Visit visit) {
            return new Shift(visit.machine(), visit.day);
        }
    }

    private record PatientDay(String patient, int day) {}

    /// Settles when each visit begins.
    static void layOut(List<Visit> visits) {
        Clinic clinic = new Clinic();
        visits.forEach(visit -> clinic.work.merge(Shift.of(visit), visit.length(), Integer::sum));
        visits.stream()
                .sorted(Comparator.comparingInt((Visit visit) -> visit.wish).thenComparing(visit -> visit.id))
                .forEach(clinic::book);
    }

    private void book(Visit visit) {
        Shift shift = Shift.of(visit);
        PatientDay patient = new PatientDay(visit.course.person.localId(), visit.day);
        int total = work.getOrDefault(shift, 0);
        // On a day with more work than hours the machine starts early and patients follow without a pause.
        boolean full = total > FULL;
        int opens = full ? Math.max(1800, LATEST - total) / 2 : OPENS;
        int free = Math.max(machineFree.getOrDefault(shift, opens), patientFree.getOrDefault(patient, 0));
        visit.begins = full ? free : Math.max(visit.wish, free);
        machineFree.put(shift, visit.begins + visit.length());
        patientFree.put(patient, visit.begins + visit.length());
    }
}
