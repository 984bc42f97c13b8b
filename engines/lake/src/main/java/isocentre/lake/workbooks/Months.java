package isocentre.lake.workbooks;

import isocentre.radiotherapy.Month;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the month of a workbook from text: `April 2024`, `Apr-24`, `APRIL-2024-CWT-…`, or a date cell.
final class Months {
    private static final List<String> NAMES =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final Pattern MONTH = Pattern.compile(
            "\\b(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?:[A-Z]*)[ \\-_,']+((?:20)?\\d{2})\\b");
    private static final Pattern ONLY =
            Pattern.compile("(?:(?:MONTH|PERIOD|REPORTING PERIOD|DATE)[: ]+)?" + MONTH.pattern());
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.0*)?");
    /// Day 0 of a spreadsheet's calendar, as it counts after February 1900.
    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

    private static final Month FIRST_POSSIBLE = new Month(2009, 1);
    private static final Month LAST_POSSIBLE = new Month(2098, 12);

    private Months() {}

    /// The month, if the text is nothing but a month.
    static Optional<Month> only(String text) {
        Matcher matcher = ONLY.matcher(text.toUpperCase(Locale.ROOT).strip());
        return matcher.matches() ? month(matcher) : Optional.empty();
    }

    /// The first month in a text, such as a file name.
    static Optional<Month> in(String text) {
        Matcher matcher = MONTH.matcher(text.toUpperCase(Locale.ROOT).replace('_', '-'));
        return matcher.find() ? month(matcher) : Optional.empty();
    }

    /// The month of a date cell, which holds a number of days.
    static Optional<Month> serial(String text) {
        return SERIAL.matcher(text).matches()
                ? possible(Month.of(SPREADSHEET_EPOCH.plusDays(Integer.parseInt(text.substring(0, 5)))))
                : Optional.empty();
    }

    private static Optional<Month> month(Matcher matcher) {
        int year = Integer.parseInt(matcher.group(2));
        return possible(new Month(year < 100 ? 2000 + year : year, NAMES.indexOf(matcher.group(1)) + 1));
    }

    private static Optional<Month> possible(Month month) {
        return month.compareTo(FIRST_POSSIBLE) < 0 || month.compareTo(LAST_POSSIBLE) > 0
                ? Optional.empty()
                : Optional.of(month);
    }
}
