package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.time.LocalDate;
import java.util.List;

/// What was given of a plan, as the submissions of one provider tell it.
final class Given {
    final Plan plan;
    final boolean external;
    long firstAt = Long.MAX_VALUE;
    long lastAt = Long.MIN_VALUE;
    int fractions;
    int workingDays;
    private int lastDay = Integer.MIN_VALUE;

    /// Actual dose as in the latest month's submission, of the episode (v6) or the prescription (v5).
    double actualDose;

    /// Of the patient, in the submissions that tell of the plan.
    AgeAndSex people = AgeAndSex.UNKNOWN;

    Given(Plan plan) {
        this.plan = plan;
        this.external = plan.prescription.scheme().modality().equals("1");
    }

    /// Counts what a visit gave of the plan; visits come in the order of their days.
    void visit(int day, List<Told> exposures, boolean working, AgeAndSex patient) {
        people = people.and(patient);
        for (Told told : exposures) {
            firstAt = Math.min(firstAt, day * 86_400L + told.first());
            lastAt = Math.max(lastAt, day * 86_400L + told.last());
        }
        fractions++;
        if (day != lastDay) {
            lastDay = day;
            workingDays += working ? 1 : 0;
        }
    }

    int firstDay() {
        return (int) Math.floorDiv(firstAt, 86_400L);
    }

    int lastDay() {
        return (int) Math.floorDiv(lastAt, 86_400L);
    }

    Month month() {
        return Month.of(LocalDate.ofEpochDay(firstDay()));
    }

    Month endedMonth() {
        return Month.of(LocalDate.ofEpochDay(lastDay()));
    }

    Scheme scheme() {
        return plan.prescription.scheme();
    }
}
