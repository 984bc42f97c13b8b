package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.time.LocalDate;

/// What was given of a plan, as the submissions of one provider tell it.
final class Given {
    final Plan plan;
    final boolean external;
    long firstAt = Long.MAX_VALUE;
    long lastAt = Long.MIN_VALUE;
    int exposures;
    int fractions;
    int workingDays;
    private int lastDay = Integer.MIN_VALUE;

    /// Actual dose as in the latest month's submission, of the episode (v6) or the prescription (v5).
    double actualDose;

    Given(Plan plan) {
        this.plan = plan;
        this.external = plan.prescription.scheme().modality().equals("1");
    }

    /// Counts a visit; visits come in the order of their days.
    void visit(Visit visit, int firstExposure, int count, boolean working) {
        firstAt = Math.min(firstAt, visit.day * 86_400L + visit.exposedAt(firstExposure));
        lastAt = Math.max(lastAt, visit.day * 86_400L + visit.exposedAt(firstExposure + count - 1));
        exposures += count;
        fractions++;
        if (visit.day != lastDay) {
            lastDay = visit.day;
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
