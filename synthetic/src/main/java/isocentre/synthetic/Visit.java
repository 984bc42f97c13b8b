package isocentre.synthetic;

import java.util.List;

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

    Machine machine() {
        return beams.getFirst().machine();
    }
}
