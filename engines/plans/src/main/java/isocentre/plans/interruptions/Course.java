package isocentre.plans.interruptions;

import isocentre.plans.interruptions.CourseMistake.Field;
import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import isocentre.radiotherapy.standards.Standards;
import isocentre.radiotherapy.standards.WorkingDays;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A course of equal fractions, one on each working day, as planned and as it ran.
///
/// @param start first fraction
/// @param missed days on which a fraction would have been given and was not
/// @param extra days with one fraction more than otherwise: a Saturday, or a second one on a working day
public record Course(Gray dose, Fractions fractions, LocalDate start, List<LocalDate> missed, List<LocalDate> extra) {
    /// More fractions than any regimen of the library has.
    public static final int MOST = 50;

    private static final int MOST_DATES = 60;
    private static final double MOST_GY = 100;
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    public Course {
        missed = missed.stream().sorted().toList();
        extra = extra.stream().sorted().toList();
        expect(
                dose.value() > 0 && dose.value() <= MOST_GY,
                Field.DOSE,
                dose + " is not a dose of a course: use more than 0 and at most 100 Gy");
        expect(fractions.count() <= MOST, Field.FRACTIONS, fractions + " fractions: a course here has 1 to " + MOST);
        expect(
                start.getYear() >= 2010 && start.getYear() <= 2029,
                Field.START,
                "The calendar of bank holidays goes from 2010 to 2029: " + words(start) + " lies outside");
        expect(
                working(start),
                Field.START,
                words(start) + " is not a working day: choose the day of the first fraction");
        expect(missed.size() <= MOST_DATES, Field.MISSED, "More than " + MOST_DATES + " days are not one interruption");
        expect(extra.size() <= MOST_DATES, Field.EXTRA, "More than " + MOST_DATES + " extra fractions are no course");
        expect(
                missed.stream().distinct().count() == missed.size(),
                Field.MISSED,
                "A day can be missed once: a date is there twice");
        checkMissed(fractions, start, missed, extra);
        checkExtra(fractions, start, missed, extra);
    }

    /// As planned, without interruption.
    public static Course planned(Gray dose, Fractions fractions, LocalDate start) {
        return new Course(dose, fractions, start, List.of(), List.of());
    }

    private static void expect(boolean condition, Field field, String words) {
        if (!condition) {
            throw new CourseMistake(field, words);
        }
    }

    static String words(LocalDate day) {
        return WORDS.format(day);
    }

    static boolean working(LocalDate day) {
        WorkingDays calendar = Standards.load().workingDays();
        return calendar.isWorkingDay(day);
    }

    private static void checkMissed(
            Fractions fractions, LocalDate start, List<LocalDate> missed, List<LocalDate> extra) {
        for (LocalDate day : missed) {
            expect(day.isAfter(start), Field.MISSED, words(day) + " is not after the first fraction");
            expect(working(day), Field.MISSED, words(day) + " is not a working day: no fraction was planned");
        }
        if (!missed.isEmpty()) {
            List<LocalDate> before = missed.subList(0, missed.size() - 1);
            LocalDate end = given(fractions, start, before, extra).getLast();
            expect(
                    !missed.getLast().isAfter(end),
                    Field.MISSED,
                    words(missed.getLast()) + " is after the end of the course, " + words(end));
        }
    }

    private static void checkExtra(
            Fractions fractions, LocalDate start, List<LocalDate> missed, List<LocalDate> extra) {
        LocalDate end = given(fractions, start, missed, extra).getLast();
        for (LocalDate day : extra) {
            expect(day.isAfter(start), Field.EXTRA, words(day) + " is not after the first fraction");
            expect(!missed.contains(day), Field.EXTRA, words(day) + " is told as missed too");
            expect(!day.isAfter(end), Field.EXTRA, words(day) + " is after the end of the course, " + words(end));
        }
        expect(
                extra.stream().distinct().count() == extra.size(),
                Field.EXTRA,
                "At most two fractions a day: a date is there twice");
    }

    /// The day of each fraction.
    private static List<LocalDate> given(
            Fractions fractions, LocalDate start, List<LocalDate> missed, List<LocalDate> extra) {
        Set<LocalDate> free = new HashSet<>(missed);
        List<LocalDate> given = new ArrayList<>();
        for (LocalDate day = start; given.size() < fractions.count(); day = day.plusDays(1)) {
            if (working(day) && !free.contains(day)) {
                given.add(day);
            }
            if (extra.contains(day) && given.size() < fractions.count()) {
                given.add(day);
            }
        }
        return given;
    }

    /// The day of each fraction as planned.
    public List<LocalDate> plannedDays() {
        return given(fractions, start, List.of(), List.of());
    }

    /// The day of each fraction as it ran.
    public List<LocalDate> actualDays() {
        return given(fractions, start, missed, extra);
    }

    public LocalDate plannedEnd() {
        return plannedDays().getLast();
    }

    public LocalDate actualEnd() {
        return actualDays().getLast();
    }

    /// Overall time T in days, from the first fraction to the last.
    public int plannedTime() {
        return time(plannedEnd());
    }

    public int actualTime() {
        return time(actualEnd());
    }

    int time(LocalDate end) {
        return (int) ChronoUnit.DAYS.between(start, end);
    }

    /// Days by which the course took longer than planned; below zero where it took less.
    public int prolongation() {
        return actualTime() - plannedTime();
    }

    /// Fractions given after the day on which the course was to end.
    public int late() {
        return (int)
                actualDays().stream().filter(day -> day.isAfter(plannedEnd())).count();
    }

    /// The first day from which a loss could be made up for: the day after the last one missed.
    LocalDate resumed() {
        return missed.isEmpty() ? start : missed.getLast().plusDays(1);
    }

    /// A day on which something was to be, or was.
    ///
    /// @param fractions numbers of the fractions given on it
    public record Day(LocalDate date, Kind kind, List<Integer> fractions) {
        /// What it was.
        public enum Kind {
            GIVEN,
            MISSED,
            LATE,
            EXTRA,
            HOLIDAY
        }

        /// `12`, `12+13`, or nothing.
        public String label() {
            return fractions.stream().map(String::valueOf).collect(Collectors.joining("+"));
        }

        /// For a reader: `fraction 12, given after the planned end`.
        public String words() {
            String given = (fractions.size() == 1 ? "fraction " : "fractions ")
                    + fractions.stream().map(String::valueOf).collect(Collectors.joining(" and "));
            return switch (kind) {
                case GIVEN -> given;
                case MISSED -> "planned, not given";
                case LATE -> given + ", given after the planned end";
                case EXTRA -> given + ", made up for";
                case HOLIDAY -> "bank holiday";
            };
        }
    }

    /// The course from its first day to its last, or to the last planned; days without treatment are left out.
    public List<Day> calendar() {
        List<LocalDate> actual = actualDays();
        LocalDate last = plannedEnd().isAfter(actualEnd()) ? plannedEnd() : actualEnd();
        return start.datesUntil(last.plusDays(1))
                .flatMap(date -> {
                    List<Integer> numbers = IntStream.range(0, actual.size())
                            .filter(i -> actual.get(i).equals(date))
                            .mapToObj(i -> i + 1)
                            .toList();
                    return kind(date, numbers).map(kind -> new Day(date, kind, numbers)).stream();
                })
                .toList();
    }

    private Optional<Day.Kind> kind(LocalDate date, List<Integer> numbers) {
        if (missed.contains(date)) {
            return Optional.of(Day.Kind.MISSED);
        }
        if (!numbers.isEmpty()) {
            return Optional.of(
                    extra.contains(date)
                            ? Day.Kind.EXTRA
                            : date.isAfter(plannedEnd()) ? Day.Kind.LATE : Day.Kind.GIVEN);
        }
        return working(date) || date.getDayOfWeek().getValue() > 5 ? Optional.empty() : Optional.of(Day.Kind.HOLIDAY);
    }
}
