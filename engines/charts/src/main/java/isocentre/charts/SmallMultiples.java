package isocentre.charts;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One small chart for each place, all on one scale, by name, with a common line (such as England) behind each.
public final class SmallMultiples {
    private final Heading heading;
    private final Axis values;
    private final List<Series> series;
    private final @Nullable Series behind;

    private SmallMultiples(Heading heading, Axis values, List<Series> series, @Nullable Series behind) {
        this.heading = heading;
        this.values = values;
        this.series = series;
        this.behind = behind;
    }

    /// @param series one for each place, all over the same periods; shown by name
    /// @param behind a line to hold each against, over the same periods, or null
    /// @throws IllegalArgumentException if there are none, or their periods differ
    public static Chart of(Heading heading, Axis values, List<Series> series, @Nullable Series behind) {
        Stream<Series> all = behind == null ? series.stream() : Stream.concat(series.stream(), Stream.of(behind));
        if (series.isEmpty() || all.map(SmallMultiples::periods).distinct().count() != 1) {
            throw new IllegalArgumentException("Small multiples need places that run over the same periods");
        }
        List<Series> named = series.stream()
                .sorted(Comparator.comparing(one -> one.place().shortName(), String.CASE_INSENSITIVE_ORDER))
                .toList();
        SmallMultiples chart = new SmallMultiples(heading, values, named, behind);
        return new Chart(heading.title(), chart.description(), chart.caption(), chart.table(), chart::draw);
    }

    private static List<String> periods(Series series) {
        return series.readings().stream().map(Reading::period).toList();
    }

    private Chart.Drawing draw(Size size) {
        Sheet sheet = new Sheet(size, heading, 0);
        if (behind != null) {
            sheet.legend(List.of(
                    Key.line(Ink.BLUE, 2, "", "the place, with its 95% interval"),
                    Key.line(Ink.AXIS, 1.5, "4 2", behind.place().name())));
        }
        int columns = (int) size.of(4, 2);
        double gap = size.of(16, 14);
        double wide = (size.width() - gap * (columns - 1)) / columns;
        boolean tall = series.stream().anyMatch(one -> title(one, sheet, wide).size() > 1);
        double high = size.of(112, 108) + (tall ? sheet.small() + 2 : 0);
        double top = sheet.y + 4;
        for (int i = 0; i < series.size(); i++) {
            double x = i % columns * (wide + gap);
            double y = top + (double) (i / columns) * high;
            panel(sheet, series.get(i), x, y, wide, high, tall);
        }
        sheet.y = top + Math.ceilDiv(series.size(), columns) * high;
        return sheet.finish(heading.title(), description());
    }

    private void panel(Sheet sheet, Series one, double x, double top, double wide, double high, boolean tall) {
        Svg svg = sheet.picture;
        double letters = sheet.small();
        String last = last(one);
        List<String> title = title(one, sheet, wide);
        double base = top + letters + (tall ? letters + 2 : 0);
        for (int i = 0; i < title.size(); i++) {
            svg.text(x, base - (title.size() - 1 - i) * (letters + 2), title.get(i), "font-size", letters);
        }
        svg.text(
                x + wide,
                base,
                last,
                "font-size",
                letters,
                "font-weight",
                "bold",
                "text-anchor",
                "end",
                "fill",
                Ink.BLUE);
        double marks = 10;
        Scale y = Lines.scale(values, all(), null, 3, base + 8, top + high - 26);
        double room = y.marks().stream()
                        .mapToDouble(mark -> Lettering.width(values.unit().tick(mark, y.step()), marks))
                        .max()
                        .orElse(0)
                + 5;
        Plot plot = new Plot(x + room, y.to(), x + wide, y.from());
        for (double mark : y.marks()) {
            svg.line(plot.left(), y.at(mark), plot.right(), y.at(mark), Ink.GRID, 1);
            svg.text(
                    plot.left() - 4,
                    y.at(mark) + marks * 0.36,
                    values.unit().tick(mark, y.step()),
                    "font-size",
                    marks,
                    "fill",
                    Ink.QUIET,
                    "text-anchor",
                    "end");
        }
        List<String> periods = periods(one);
        svg.text(plot.left(), plot.bottom() + 13, periods.getFirst(), "font-size", marks, "fill", Ink.QUIET);
        if (periods.size() > 1) {
            svg.text(
                    plot.right(),
                    plot.bottom() + 13,
                    periods.getLast(),
                    "font-size",
                    marks,
                    "fill",
                    Ink.QUIET,
                    "text-anchor",
                    "end");
        }
        if (behind != null) {
            Svg line = new Svg();
            Lines.line(line, plot, y, behind, Ink.AXIS, 1.5);
            svg.open("g", "stroke-dasharray", "4 2").raw(line.done()).close();
        }
        Lines.band(svg, plot, y, one, Ink.BLUE, 0.16);
        Svg mark = sheet.mark(one.place().href(), words(one));
        mark.rect(x, top, wide, high - 10, Ink.PAPER, "fill-opacity", 0);
        Lines.line(mark, plot, y, one, Ink.BLUE, 2);
        IntStream.range(0, one.readings().size()).forEach(i -> point(mark, plot, y, one, i));
        sheet.endMark();
    }

    private void point(Svg svg, Plot plot, Scale y, Series one, int i) {
        Reading reading = one.readings().get(i);
        Double estimate = reading.value().estimate();
        if (estimate != null) {
            double x = plot.x(i, one.readings().size());
            svg.open("circle", "cx", x, "cy", y.at(estimate), "r", 2.25, "fill", Ink.BLUE);
            String note = reading.value().note();
            svg.words(
                            "title",
                            reading.period() + ": " + values.unit().words(estimate)
                                    + (note.isEmpty() ? "" : " (" + note + ")"))
                    .close();
        }
    }

    /// The name in one line, or in two where it is long.
    private List<String> title(Series one, Sheet sheet, double wide) {
        double room = wide - Lettering.boldWidth(last(one), sheet.small()) - 8;
        List<String> lines = Lettering.wrap(one.place().shortName(), sheet.small(), room, false);
        if (lines.size() <= 2) {
            return lines;
        }
        String rest = String.join(" ", lines.subList(1, lines.size()));
        return List.of(lines.getFirst(), Lettering.fit(rest, sheet.small(), room));
    }

    private List<Series> all() {
        return behind == null
                ? series
                : Stream.concat(series.stream(), Stream.of(behind)).toList();
    }

    private String last(Series one) {
        return one.readings().stream()
                .map(reading -> reading.value().estimate())
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .map(value -> values.unit().brief(value))
                .orElse("not shown");
    }

    private String words(Series one) {
        Reading last = one.readings().getLast();
        return one.place().name() + ", " + last.period() + ": " + last.value().words(values.unit());
    }

    private String description() {
        return series.size() + " small line charts on one scale, by name, " + values.label() + ", "
                + periods(series.getFirst()).getFirst() + " to "
                + periods(series.getFirst()).getLast() + ".";
    }

    private String caption() {
        return (heading.message() + " One scale for all; by name. The figure at the right of each name is the latest"
                        + " shown.")
                .strip();
    }

    private Table table() {
        return Lines.table(values, all());
    }
}
