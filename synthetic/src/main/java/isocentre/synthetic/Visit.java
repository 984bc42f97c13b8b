package isocentre.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One attendance. The second of the day on which it begins is settled when the machine's day is laid out.
final class Visit {
    /// Seconds from arrival to the first exposure.
    static final int SETTING_UP = 150;

    /// Seconds from one exposure to the next.
    static final int BETWEEN = 50;

    final Course course;
    final String id;
    final int day;
    final int wish;
    final boolean admitted;
    final List<Beam> beams;

    /// Second of the day on which it begins.
    int begins;

    private @Nullable Marks marks;

    Visit(Course course, String id, int day, int wish, boolean admitted, List<Beam> beams) {
        this.course = course;
        this.id = id;
        this.day = day;
        this.wish = wish;
        this.admitted = admitted;
        this.beams = beams;
        this.begins = wish;
    }

    int exposures() {
        int exposures = 0;
        for (Beam beam : beams) {
            exposures += beam.exposures();
        }
        return exposures;
    }

    /// Counts the visit's fractions as delivered.
    void deliver() {
        Plan last = null;
        for (Beam beam : beams) {
            if (beam.plan() != last) {
                last = beam.plan();
                last.delivered++;
            }
        }
    }

    /// Exposures of a plan in the visit.
    int fieldsOf(Plan plan) {
        int fields = 0;
        for (Beam beam : beams) {
            fields += beam.plan() == plan ? beam.exposures() : 0;
        }
        return fields;
    }

    /// Seconds that it takes.
    int length() {
        return SETTING_UP + exposures() * BETWEEN + 150;
    }

    /// Second of the day of its n-th exposure, from 0.
    int exposedAt(int n) {
        return begins + SETTING_UP + n * BETWEEN;
    }

    /// What planted faults change of it; all as it was until one is planted.
    Marks marks() {
        if (marks == null) {
            marks = new Marks();
        }
        return marks;
    }

    /// Whether its attendance stands in the file and is not left out.
    boolean attended() {
        return marks == null || !marks.absent;
    }

    boolean admissionKnown() {
        return marks == null || !marks.admittedUnknown;
    }

    boolean categoryKnown() {
        return marks == null || !marks.categoryUnknown;
    }

    /// Its exposures as the file tells them, in order: those of one plan on one machine together.
    List<Told> told() {
        List<Told> told = new ArrayList<>(beams.size());
        int n = 0;
        for (Beam beam : beams) {
            if (marks == null) {
                told.add(new Told(
                        beam.plan(),
                        beam.machine().id(),
                        beam.exposures(),
                        exposedAt(n),
                        exposedAt(n + beam.exposures() - 1)));
            } else {
                for (int i = n; i < n + beam.exposures(); i++) {
                    if (!marks.leftOut.get(i)) {
                        String machine =
                                marks.machines.getOrDefault(i, beam.machine().id());
                        int at = marks.timeless.get(i) ? 0 : exposedAt(i);
                        told.add(new Told(beam.plan(), machine, 1, at, at));
                    }
                }
            }
            n += beam.exposures();
        }
        return told;
    }

    Machine machine() {
        return beams.getFirst().machine();
    }
}
