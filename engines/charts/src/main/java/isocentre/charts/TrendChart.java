package isocentre.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Up to four places over time, each a line with its interval as a band. Missing periods leave a gap.
public final class TrendChart {
    private final Heading heading;
    private final Axis values;
    private final List<Series> series;
    private final @Nullable Double target;

    private TrendChart(Heading heading, Axis values, List<Series> series, @Nullable Double target) {
        this.heading = heading;
        this.values = values;
        this.series = series;
        this.target = target;
    }

    /// @param series one to four, all over the same periods
    /// @param target a line to be met, in the unit of the values, or null
    /// @throws IllegalArgumentException if there are none or too many, or their periods differ
    public static Chart of(Heading heading, Axis values, List<Series> series, @Nullable Double target) {
        if (series.isEmpty() || series.size() > Lines.COLOURS.size()) {
            throw new IllegalArgumentException("A trend shows one to four lines, not " + series.size());
        }
        List<String> periods = periods(series.getFirst());
        if (periods.isEmpty()
                || series.stream().anyMatch(other -> !periods(other).equals(periods))) {
            throw new IllegalArgumentException("The lines of a trend must run over the same periods, at least one");
        }
        TrendChart chart = new TrendChart(heading, values, List.copyOf(series), target);
        return new Chart(heading.title(), chart.description(), chart.caption(), chart.table(), chart::draw);
    }

    private static List<String> periods(Series series) {
        return series.readings().stream().map(Reading::period).toList();
    }

    private Chart.Drawing draw(Size size) {
        Sheet sheet = new Sheet(size, heading, 0);
        if (series.size() > 1 || target != null) {
            sheet.legend(legend());
        }
        double top = sheet.y + sheet.small() + 16;
        double bottom = top + size.of(250, 190);
        Scale y = Lines.scale(values, series, target, (int) size.of(7, 5), top, bottom);
        Plot plot = new Plot(Plot.room(sheet, y, values), top, size.width() - notesWidth(sheet), bottom);
        plot.values(sheet, y, values);
        plot.periods(sheet, periods(series.getFirst()));
        if (target != null) {
            sheet.picture.line(
                    plot.left(), y.at(target), plot.right(), y.at(target), Ink.TARGET, 1.5, "stroke-dasharray", "8 3");
        }
        for (int i = 0; i < series.size(); i++) {
            Lines.band(sheet.picture, plot, y, series.get(i), Lines.COLOURS.get(i), 0.16);
        }
        for (int i = 0; i < series.size(); i++) {
            Lines.line(sheet.picture, plot, y, series.get(i), Lines.COLOURS.get(i), 2);
            points(sheet, plot, y, i);
        }
        Note.draw(sheet, notes(), y, plot.right() + 4, plot.top(), plot.bottom());
        sheet.y = plot.bottom() + 10 + sheet.small();
        return sheet.finish(heading.title(), description());
    }

    private List<Key> legend() {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            keys.add(Key.point(
                    Lines.GLYPHS.get(i),
                    Lines.COLOURS.get(i),
                    series.get(i).place().shortName()));
        }
        if (target != null) {
            keys.add(Key.line(Ink.TARGET, 1.5, "8 3", "target " + values.unit().words(target)));
        }
        return keys;
    }

    /// The last value of each line, at its end.
    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            String colour = Lines.COLOURS.get(i);
            series.get(i).readings().stream()
                    .map(reading -> reading.value().estimate())
                    .filter(Objects::nonNull)
                    .reduce((first, second) -> second)
                    .ifPresent(last -> notes.add(new Note(last, values.unit().brief(last), colour)));
        }
        return notes;
    }

    private double notesWidth(Sheet sheet) {
        return 10
                + notes().stream()
                        .mapToDouble(note -> Lettering.width(note.words(), sheet.small()))
                        .max()
                        .orElse(0);
    }

    private void points(Sheet sheet, Plot plot, Scale y, int line) {
        Series one = series.get(line);
        for (int i = 0; i < one.readings().size(); i++) {
            Reading reading = one.readings().get(i);
            Double estimate = reading.value().estimate();
            if (estimate == null) {
                continue;
            }
            String words = one.place().name() + ", " + reading.period() + ": "
                    + reading.value().words(values.unit());
            Svg svg = sheet.mark(one.place().href(), words);
            Lines.GLYPHS
                    .get(line)
                    .draw(svg, plot.x(i, one.readings().size()), y.at(estimate), 4.5, Lines.COLOURS.get(line));
            sheet.endMark();
        }
    }

    private String description() {
        StringBuilder text = new StringBuilder("Line chart of " + values.label() + ".");
        for (Series one : series) {
            text.append(' ')
                    .append(one.place().name())
                    .append(": ")
                    .append(fromTo(one))
                    .append('.');
        }
        return text.toString();
    }

    private String fromTo(Series one) {
        Reading first = one.readings().getFirst();
        Reading last = one.readings().getLast();
        return Stream.of(first, last)
                .distinct()
                .map(reading -> reading.period() + " " + reading.value().words(values.unit()))
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    private String caption() {
        boolean bands = series.stream()
                .flatMap(one -> one.readings().stream())
                .anyMatch(reading -> reading.value().lower() != null);
        return (heading.message() + (bands ? " The bands are 95% intervals." : "")).strip();
    }

    private Table table() {
        return Lines.table(values, series);
    }
}
