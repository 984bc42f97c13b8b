package isocentre.synthetic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Dates and times as a provider writes them: ISO or day-first.
record Dates(boolean dayFirst) {

    String day(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        String year = Digits.of(day.getYear(), 4);
        String month = Digits.of(day.getMonthValue(), 2);
        String number = Digits.of(day.getDayOfMonth(), 2);
        return dayFirst ? number + "/" + month + "/" + year : year + "-" + month + "-" + number;
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
