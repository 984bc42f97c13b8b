package isocentre.radiotherapy.standards;

import isocentre.radiotherapy.Month;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The working days of England: Monday to Friday without bank holidays, 2009 to 2030. Days are dates, so that changes
/// of the clock do not touch them.
public final class WorkingDays {
    /// A bank holiday, on the day on which it is kept.
    public record BankHoliday(LocalDate date, String name, String note, String source) {}

    private final List<BankHoliday> holidays;
    private final Set<LocalDate> free;
    private final int firstYear;
    private final int lastYear;

    WorkingDays() {
        holidays = Row.read(
                "calendar/bank-holidays.csv",
                row -> new BankHoliday(
                        LocalDate.parse(row.text("date")), row.text("name"), row.text("note"), row.text("source")));
        free = holidays.stream().map(BankHoliday::date).collect(Collectors.toSet());
        firstYear = holidays.getFirst().date().getYear();
        lastYear = holidays.getLast().date().getYear();
    }

    public List<BankHoliday> bankHolidays() {
        return holidays;
    }

    /// @throws IllegalArgumentException if the calendar does not reach the day
    public boolean isWorkingDay(LocalDate day) {
        if (day.getYear() < firstYear || day.getYear() > lastYear) {
            throw new IllegalArgumentException(
                    "the working-day calendar goes from " + firstYear + " to " + lastYear + ", not to " + day);
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !free.contains(day);
    }

    private Stream<LocalDate> days(Month month) {
        return month.firstDay().datesUntil(month.lastDay().plusDays(1)).filter(this::isWorkingDay);
    }

    /// The n-th working day of a month, counted from 1: submissions are due by the 15th of the month after.
    ///
    /// @throws IllegalArgumentException if the month has no such working day
    public LocalDate workingDay(int n, Month month) {
        return days(month)
                .skip(Math.max(0, n - 1L))
                .findFirst()
                .filter(ignored -> n >= 1)
                .orElseThrow(() -> new IllegalArgumentException(month + " has no working day number " + n));
    }

    public int workingDaysIn(Month month) {
        return (int) days(month).count();
    }

    /// The working days after the first day, up to and with the last; negative if the last lies before the first.
    public int workingDaysBetween(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return -workingDaysBetween(last, first);
        }
        return (int) first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
