package isocentre.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Places with their intervals, a row each, by group (such as the network) and name: never by value, for this is no
/// league table. A place whose figure may not be shown keeps its row and says why.
public final class DotChart {
    /// What the rows are, in the plural, and the head of their column.
    private enum Rows {
        PLACES("places", "Place"),
        PEOPLE("groups of people", "People");

        private final String plural;
        private final String head;

        Rows(String plural, String head) {
            this.plural = plural;
            this.head = head;
        }
    }

    private final Rows rows;
    private final Heading heading;
    private final Axis values;
    private final List<Dot> dots;
    private final @Nullable Dot reference;

    private DotChart(Rows rows, Heading heading, Axis values, List<Dot> dots, @Nullable Dot reference) {
        this.rows = rows;
        this.heading = heading;
        this.values = values;
        this.dots = dots;
        this.reference = reference;
    }

    /// @param reference a line to hold the places against, such as England, or null
    /// @throws IllegalArgumentException if there are no places
    public static Chart of(Heading heading, Axis values, List<Dot> dots, @Nullable Dot reference) {
        return of(Rows.PLACES, heading, values, dots, reference);
    }

    /// The same for groups of people instead of places.
    ///
    /// @throws IllegalArgumentException if there are no groups
    public static Chart ofPeople(Heading heading, Axis values, List<Dot> dots, @Nullable Dot reference) {
        return of(Rows.PEOPLE, heading, values, dots, reference);
    }

    private static Chart of(Rows rows, Heading heading, Axis values, List<Dot> dots, @Nullable Dot reference) {
        if (dots.isEmpty()) {
            throw new IllegalArgumentException("A dot plot needs at least one of its " + rows.plural);
        }
        List<Dot> ordered = dots.stream()
                .sorted(Comparator.comparing((Dot dot) -> dot.place().group(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(dot -> dot.place().shortName(), String.CASE_INSENSITIVE_ORDER))
                .toList();
        DotChart chart = new DotChart(rows, heading, values, ordered, reference);
        return new Chart(heading.title(), chart.description(), chart.caption(), chart.table(), chart::draw);
    }

    private Chart.Drawing draw(Size size) {
        Sheet sheet = new Sheet(size, heading, 0);
        sheet.legend(legend());
        boolean phone = size.phone();
        double names = phone ? 0 : Math.min(290, widestName(sheet) + 12);
        double numbers = Lettering.width("100.0%", sheet.small()) + 12;
        double row = phone ? 30 : 20;
        double top = sheet.y + 6;
        double height = Stream.of(dots.size() * row, groups() * 26.0).reduce(0.0, Double::sum);
        Plot plot = new Plot(names, top, size.width() - numbers, top + height);
        Scale x = across(plot, size);
        for (double mark : x.marks()) {
            sheet.picture.line(x.at(mark), plot.top(), x.at(mark), plot.bottom(), Ink.GRID, 1);
        }
        Double line = reference == null ? null : reference.value().estimate();
        if (line != null) {
            sheet.picture.line(x.at(line), plot.top(), x.at(line), plot.bottom(), Ink.TARGET, 1.25);
        }
        double y = top;
        String group = "";
        for (Dot dot : dots) {
            if (!dot.place().group().equals(group)) {
                group = dot.place().group();
                sheet.picture.rect(0, y + 5, size.width(), 19, Ink.STRIPE);
                sheet.picture.text(
                        4,
                        y + 19,
                        Lettering.fit(group, sheet.small(), size.width() - 20),
                        "font-size",
                        sheet.small(),
                        "font-weight",
                        "bold");
                y += 26;
            }
            row(sheet, plot, x, dot, y, row);
            y += row;
        }
        plot.across(sheet, x, values);
        sheet.y = plot.bottom() + 16 + 2 * sheet.small();
        return sheet.finish(heading.title(), description());
    }

    private void row(Sheet sheet, Plot plot, Scale x, Dot dot, double top, double row) {
        boolean phone = sheet.size.phone();
        double centre = phone ? top + 22 : top + row / 2;
        double baseline = phone ? top + 12 : centre + sheet.small() * 0.36;
        double room = phone ? sheet.width() : plot.left() - 12;
        String name = Lettering.fit(dot.place().shortName(), sheet.small(), room);
        if (phone) {
            // The name stands on the grid: keep the lines out of it.
            sheet.picture.rect(0, top + 1, Lettering.width(name, sheet.small()) + 4, 14, Ink.PAPER);
        }
        sheet.picture.text(0, baseline, name, "font-size", sheet.small());
        Value value = dot.value();
        Double estimate = value.estimate();
        if (estimate == null) {
            sheet.small(plot.left() + 4, centre + sheet.small() * 0.36, "not shown: " + value.note(), "start");
            return;
        }
        sheet.picture.text(
                sheet.width(),
                centre + sheet.small() * 0.36,
                values.unit().brief(estimate),
                "font-size",
                sheet.small(),
                "text-anchor",
                "end");
        Svg svg = sheet.mark(dot.place().href(), dot.place().name() + ": " + value.words(values.unit()));
        if (value.lower() != null && value.upper() != null) {
            svg.line(x.at(x.clamp(value.lower())), centre, x.at(x.clamp(value.upper())), centre, Ink.BLUE, 2);
        }
        (differs(value) ? Glyph.CIRCLE : Glyph.RING).draw(svg, x.at(estimate), centre, 5, Ink.BLUE);
        sheet.endMark();
    }

    private boolean differs(Value value) {
        Double line = reference == null ? null : reference.value().estimate();
        return line == null
                || value.lower() != null && value.upper() != null && (line < value.lower() || line > value.upper());
    }

    private List<Key> legend() {
        List<Key> keys = new ArrayList<>();
        if (reference != null) {
            String name = reference.place().name();
            Double line = reference.value().estimate();
            keys.add(Key.line(
                    Ink.TARGET,
                    1.5,
                    "",
                    line == null ? name : name + " " + values.unit().words(line)));
            keys.add(Key.point(Glyph.CIRCLE, Ink.BLUE, "interval leaves out " + name));
            keys.add(Key.point(Glyph.RING, Ink.BLUE, "interval holds " + name));
        }
        keys.add(Key.line(Ink.BLUE, 2, "", "95% interval"));
        return keys;
    }

    private double widestName(Sheet sheet) {
        return dots.stream()
                .mapToDouble(dot -> Lettering.width(dot.place().shortName(), sheet.small()))
                .max()
                .orElse(0);
    }

    private long groups() {
        return dots.stream()
                .map(dot -> dot.place().group())
                .filter(group -> !group.isEmpty())
                .distinct()
                .count();
    }

    private Scale across(Plot plot, Size size) {
        List<Double> all = Stream.concat(dots.stream(), Stream.ofNullable(reference))
                .map(Dot::value)
                .flatMap(value -> Stream.of(value.estimate(), value.lower(), value.upper())
                        .filter(Objects::nonNull))
                .toList();
        double low = all.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = all.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return Scale.around(values.unit(), low, high, (int) size.of(6, 4), plot.left() + 16, plot.right() - 16);
    }

    private String description() {
        long shown = dots.stream().filter(dot -> dot.value().estimate() != null).count();
        return "Dot plot of " + dots.size() + " " + rows.plural + " by name, " + values.label()
                + ", with 95% intervals; " + shown
                + " have a figure to show."
                + (reference == null
                        ? ""
                        : " " + reference.place().name() + ": "
                                + reference.value().words(values.unit()) + ".");
    }

    private String caption() {
        String order = groups() > 0 ? "Ordered by group and name, not by value." : "Ordered by name, not by value.";
        return (heading.message() + " " + order + " Lines are 95% intervals.").strip();
    }

    private Table table() {
        return new Table(
                List.of(rows.head, "Group", values.label(), "Lower 95%", "Upper 95%", "From"),
                Stream.concat(dots.stream(), Stream.ofNullable(reference))
                        .map(dot -> List.of(
                                dot.place().name(),
                                dot.place().group(),
                                Lines.cell(values, dot.value().estimate()),
                                Lines.cell(values, dot.value().lower()),
                                Lines.cell(values, dot.value().upper()),
                                dot.value().note()))
                        .collect(Collectors.toList()));
    }
}
