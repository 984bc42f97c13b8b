package isocentre.radiotherapy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.stream.Stream;

/// A calendar month, written `2024-05`.
public record Month(int year, int number) implements Comparable<Month> {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    public Month {
        if (number < 1 || number > 12) {
            throw new IllegalArgumentException(number + " is not a month: use 1 to 12");
        }
    }

    /// Reads `2024-05`.
    ///
    /// @throws IllegalArgumentException if the text is not a month
    public static Month of(String text) {
        try {
            return of(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a month: write it as 2024-05", e);
        }
    }

    public static Month of(YearMonth month) {
        return new Month(month.getYear(), month.getMonthValue());
    }

    public static Month of(LocalDate day) {
        return new Month(day.getYear(), day.getMonthValue());
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, number, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(1).minusDays(1);
    }

    public Month plus(int months) {
        return of(YearMonth.of(year, number).plusMonths(months));
    }

    /// All months from this one to the last, both included; empty if the last is earlier.
    public Stream<Month> to(Month last) {
        return Stream.iterate(this, month -> month.compareTo(last) <= 0, month -> month.plus(1));
    }

    /// The month in words: `May 2024`.
    public String words() {
        return WORDS.format(firstDay());
    }

    @Override
    public int compareTo(Month other) {
        return YearMonth.of(year, number).compareTo(YearMonth.of(other.year, other.number));
    }

    @Override
    public String toString() {
        return YearMonth.of(year, number).toString();
    }
}
