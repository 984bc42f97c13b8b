package isocentre.synthetic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Dates and times as a provider writes them: ISO or day-first.
record Dates(boolean dayFirst) {

    String day(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        return written(
                Digits.of(day.getYear(), 4), Digits.of(day.getMonthValue(), 2), Digits.of(day.getDayOfMonth(), 2));
    }

    private String written(String year, String month, String number) {
        return dayFirst ? number + "/" + month + "/" + year : year + "-" + month + "-" + number;
    }

    /// Another date in the place of a written one, whose time stays.
    ///
    /// @param iso may be a day that does not exist
    String written(String iso, String value) {
        return written(iso.substring(0, 4), iso.substring(5, 7), iso.substring(8, 10)) + time(value);
    }

    private static String time(String value) {
        return value.length() > 10 ? value.substring(10) : "";
    }

    /// The written date so many days later.
    String later(String value, int days) {
        return value.isEmpty() ? value : day(read(value).plusDays(days)) + time(value);
    }

    /// The written date with day and month exchanged; itself where there is no such other day.
    String swapped(String value) {
        if (value.isEmpty() || read(value).getDayOfMonth() > 12) {
            return value;
        }
        LocalDate day = read(value);
        return day(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())) + time(value);
    }

    private LocalDate read(String value) {
        String iso = dayFirst
                ? value.substring(6, 10) + "-" + value.substring(3, 5) + "-" + value.substring(0, 2)
                : value.substring(0, 10);
        return LocalDate.parse(iso);
    }

    /// @param second of the day
    static String time(int second) {
        char[] time = new char[8];
        two(time, 0, second / 3600);
        time[2] = ':';
        two(time, 3, second / 60 % 60);
        time[5] = ':';
        two(time, 6, second % 60);
        return new String(time);
    }

    private static void two(char[] to, int at, int number) {
        to[at] = (char) ('0' + number / 10);
        to[at + 1] = (char) ('0' + number % 10);
    }
}
