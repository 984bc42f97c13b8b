package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.standards.WorkingDays;
import java.time.LocalDate;

/// The working days of the run as a table by epoch day, since every fraction asks for them.
final class Days {
    private final int first;
    private final boolean[] working;

    /// @param from first month, `to` last month that treatment planned in the run may reach
    Days(WorkingDays calendar, Month from, Month to) {
        first = (int) from.firstDay().toEpochDay();
        working = new boolean[(int) to.lastDay().toEpochDay() - first + 1];
        for (int i = 0; i < working.length; i++) {
            working[i] = calendar.isWorkingDay(LocalDate.ofEpochDay(first + i));
        }
    }

    boolean working(int day) {
        return working[day - first];
    }

    /// The working day `steps` after the day; the day itself, or the next working day, for 0.
    int after(int day, int steps) {
        int at = day;
        int left = steps;
        while (left > 0 || !working(at)) {
            at++;
            if (working(at) && left > 0) {
                left--;
            }
        }
        return at;
    }

    /// Days of the week as ISO counts them, 1 Monday to 7 Sunday.
    static int weekday(int day) {
        return Math.floorMod(day + 3, 7) + 1;
    }

    int workingIn(Month month) {
        int count = 0;
        for (int day = (int) month.firstDay().toEpochDay(); day <= month.lastDay().toEpochDay(); day++) {
            count += working(day) ? 1 : 0;
        }
        return count;
    }
}
