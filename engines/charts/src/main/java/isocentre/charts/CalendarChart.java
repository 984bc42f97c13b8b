package isocentre.charts;

import isocentre.charts.CalendarDay.Mark;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The days of a course as a calendar: a row for each week, Monday to Sunday.
public final class CalendarChart {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private final Heading heading;
    private final List<CalendarDay> days;
    private final LocalDate planned;

    private CalendarChart(Heading heading, List<CalendarDay> days, LocalDate planned) {
        this.heading = heading;
        this.days = days;
        this.planned = planned;
    }

    /// @param days at least one, each date once
    /// @param planned the day on which the course was to end: it is ringed
    /// @throws IllegalArgumentException if there are none, or a date is there twice
    public static Chart of(Heading heading, List<CalendarDay> days, LocalDate planned) {
        if (days.isEmpty() || days.stream().map(CalendarDay::date).distinct().count() != days.size()) {
            throw new IllegalArgumentException("A calendar needs days, each once");
        }
        CalendarChart chart = new CalendarChart(
                heading,
                days.stream().sorted(Comparator.comparing(CalendarDay::date)).toList(),
                planned);
        return new Chart(heading.title(), chart.description(), chart.caption(), chart.table(), chart::draw);
    }

    private LocalDate monday() {
        LocalDate first = days.getFirst().date();
        return first.minusDays(first.getDayOfWeek().getValue() - 1L);
    }

    private Chart.Drawing draw(Size size) {
        Sheet sheet = new Sheet(size, heading, 0);
        sheet.legend(Arrays.stream(Mark.values())
                .filter(mark -> days.stream().anyMatch(day -> day.mark() == mark))
                .map(mark -> new Key((svg, x, y) -> cell(svg, x + 1, y - 7, 16, 14, mark), mark.words()))
                .toList());
        double left = Lettering.width("28 Sep", sheet.small()) + 10;
        double wide = Math.min(size.of(72, 60), (size.width() - left) / 7);
        double high = sheet.text() + 14;
        double top = sheet.y + sheet.small() + 4;
        for (int i = 0; i < 7; i++) {
            sheet.small(left + (i + 0.5) * wide, top - 4, DAYS.get(i), "middle");
        }
        long weeks = ChronoUnit.DAYS.between(monday(), last()) / 7 + 1;
        for (int week = 0; week < weeks; week++) {
            sheet.small(left - 6, top + week * high + high / 2 + 4, SHORT.format(monday().plusWeeks(week)), "end");
            sheet.picture.rect(left + 5 * wide, top + week * high, 2 * wide, high - 2, Ink.STRIPE);
        }
        for (CalendarDay day : days) {
            day(sheet, day, left, top, wide, high);
        }
        ring(sheet, left, top, wide, high);
        sheet.y = top + weeks * high;
        return sheet.finish(heading.title(), description());
    }

    private LocalDate last() {
        LocalDate end = days.getLast().date();
        return planned.isAfter(end) ? planned : end;
    }

    private void day(Sheet sheet, CalendarDay day, double left, double top, double wide, double high) {
        long at = ChronoUnit.DAYS.between(monday(), day.date());
        double x = left + at % 7 * wide + 1;
        double y = top + at / 7 * high;
        Svg svg = sheet.mark(null, LONG.format(day.date()) + ": " + day.words());
        cell(svg, x, y, wide - 2, high - 2, day.mark());
        if (!day.label().isEmpty()) {
            svg.text(
                    x + wide / 2 - 1,
                    y + high / 2 + sheet.small() * 0.36 - 1,
                    Lettering.fit(day.label(), sheet.small(), wide - 4),
                    "font-size",
                    sheet.small(),
                    "text-anchor",
                    "middle",
                    "fill",
                    Ink.dark(fill(day.mark())) ? Ink.PAPER : Ink.TEXT);
        }
        sheet.endMark();
    }

    private void ring(Sheet sheet, double left, double top, double wide, double high) {
        long at = ChronoUnit.DAYS.between(monday(), planned);
        sheet.picture.rect(
                left + at % 7 * wide,
                top + at / 7 * high - 1,
                wide,
                high,
                "none",
                "stroke",
                Ink.TARGET,
                "stroke-width",
                2.5);
    }

    private static String fill(Mark mark) {
        return switch (mark) {
            case GIVEN -> Ink.BLUE;
            case MISSED -> Ink.PAPER;
            case LATE -> "#f2b84b";
            case EXTRA -> "#00796b";
            case HOLIDAY -> Ink.GRID;
        };
    }

    /// A missed day is empty and crossed out; one given late has a dark edge.
    private static void cell(Svg svg, double x, double y, double wide, double high, Mark mark) {
        boolean edged = mark == Mark.MISSED || mark == Mark.LATE;
        svg.rect(
                x + 0.75,
                y + 0.75,
                wide - 1.5,
                high - 1.5,
                fill(mark),
                edged ? new Object[] {"stroke", Ink.TEXT, "stroke-width", 1.5} : new Object[0]);
        if (mark == Mark.MISSED) {
            svg.line(x + 4, y + 4, x + wide - 4, y + high - 4, Ink.TEXT, 1.5);
            svg.line(x + 4, y + high - 4, x + wide - 4, y + 4, Ink.TEXT, 1.5);
        }
    }

    private long count(Mark mark) {
        return days.stream().filter(day -> day.mark() == mark).count();
    }

    private String description() {
        return "Calendar from " + LONG.format(days.getFirst().date()) + " to " + LONG.format(last()) + ". Days: "
                + Arrays.stream(Mark.values())
                        .filter(mark -> count(mark) > 0)
                        .map(mark -> mark.words() + " " + count(mark))
                        .collect(Collectors.joining("; "))
                + ". The course was to end on " + LONG.format(planned) + ".";
    }

    private String caption() {
        return (heading.message() + " Numbers are those of the fractions; the planned last day is ringed.").strip();
    }

    private Table table() {
        return new Table(
                List.of("Day", "What", "Fraction"),
                days.stream()
                        .map(day -> List.of(LONG.format(day.date()), day.words(), day.label()))
                        .toList());
    }
}
