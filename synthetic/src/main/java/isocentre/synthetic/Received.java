package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.standards.Standards;
import isocentre.radiotherapy.standards.WorkingDays;
import java.time.LocalDate;

/// When submissions come: most by the 15th working day of the next month, some late.
final class Received {
    /// The working day of the next month by which a submission is due.
    static final int DUE = 15;

    private static final double LATE = 0.05;

    private Received() {}

    static LocalDate on(Run run, Centre centre, Month month) {
        WorkingDays calendar = Standards.load().workingDays();
        Dice dice = Dice.of(run.options().seed(), 5, centre.key(), People.ordinal(month));
        int planted = run.planted().daysLate(centre, month);
        if (planted > 0) {
            return calendar.workingDay(DUE, month.plus(1)).plusDays(planted);
        }
        boolean late = dice.chance(LATE);
        int day = dice.between(6, DUE);
        LocalDate due = calendar.workingDay(day, month.plus(1));
        return late ? calendar.workingDay(DUE, month.plus(1)).plusDays(dice.between(1, 12)) : due;
    }
}
