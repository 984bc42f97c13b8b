package isocentre.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// Distributions of groups under each other, a row each by name: the middle half as a box, the median as a
/// line, and single values as dots where they may be shown. Never by value, for this is no league table.
public final class StripChart {
    private final Heading heading;
    private final Axis values;
    private final List<Strip> strips;

    private StripChart(Heading heading, Axis values, List<Strip> strips) {
        this.heading = heading;
        this.values = values;
        this.strips = strips;
    }

    /// @throws IllegalArgumentException if there are no groups
    public static Chart of(Heading heading, Axis values, List<Strip> strips) {
        if (strips.isEmpty()) {
            throw new IllegalArgumentException("A strip chart needs at least one group");
        }
        List<Strip> ordered = strips.stream()
                .sorted(Comparator.comparing(Strip::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        StripChart chart = new StripChart(heading, values, ordered);
        return new Chart(heading.title(), chart.description(), chart.caption(), chart.table(), chart::draw);
    }

    private Chart.Drawing draw(Size size) {
        Sheet sheet = new Sheet(size, heading, 0);
        sheet.legend(legend());
        boolean phone = size.phone();
        double names = phone ? 0 : Math.min(290, widestName(sheet) + 12);
        double row = phone ? 44 : 30;
        double top = sheet.y + 6;
        Plot plot = new Plot(names, top, size.width() - 8.0, top + strips.size() * row);
        double low = all().min().orElse(0);
        double high = all().max().orElse(1);
        Scale x = Scale.around(values.unit(), low, high, (int) size.of(7, 4), plot.left() + 16, plot.right() - 16);
        for (double mark : x.marks()) {
            sheet.picture.line(x.at(mark), plot.top(), x.at(mark), plot.bottom(), Ink.GRID, 1);
        }
        for (int i = 0; i < strips.size(); i++) {
            row(sheet, plot, x, strips.get(i), top + i * row, row);
        }
        plot.across(sheet, x, values);
        sheet.y = plot.bottom() + 16 + 2 * sheet.small();
        return sheet.finish(heading.title(), description());
    }

    private void row(Sheet sheet, Plot plot, Scale x, Strip strip, double top, double row) {
        boolean phone = sheet.size.phone();
        double centre = phone ? top + 30 : top + row / 2;
        String name = Lettering.fit(strip.name(), sheet.small(), phone ? sheet.width() : plot.left() - 12);
        if (phone) {
            // The name stands on the grid: keep the lines out of it.
            sheet.picture.rect(0, top + 1, Lettering.width(name, sheet.small()) + 4, 15, Ink.PAPER);
        }
        sheet.picture.text(0, phone ? top + 13 : centre + sheet.small() * 0.36, name, "font-size", sheet.small());
        Strip.Box box = strip.box();
        if (box != null) {
            double left = x.at(box.first());
            double wide = Math.max(2, x.at(box.third()) - left);
            sheet.mark(null, strip.name() + ": " + words(strip, box)).rect(left, centre - 9, wide, 18, Ink.BAND);
            sheet.endMark();
            sheet.marks.line(x.at(box.median()), centre - 9, x.at(box.median()), centre + 9, Ink.BLUE, 2.5);
        } else if (strip.dots().isEmpty()) {
            sheet.small(plot.left() + 4, centre + sheet.small() * 0.36, strip.note(), "start");
        }
        for (Strip.Mark dot : strip.dots()) {
            Svg svg = sheet.mark(dot.href(), dot.words());
            (dot.said() ? Glyph.DIAMOND : Glyph.CIRCLE)
                    .draw(svg, x.at(dot.value()), centre, 4.5, dot.said() ? Ink.ALERT : Ink.WITHIN);
            sheet.endMark();
        }
    }

    private String words(Strip strip, Strip.Box box) {
        Unit unit = values.unit();
        return strip.count() + " plans, half of them from " + unit.brief(box.first()) + " to " + unit.words(box.third())
                + ", median " + unit.words(box.median());
    }

    private List<Key> legend() {
        List<Key> keys = new ArrayList<>();
        keys.add(Key.box(Ink.BAND, "middle half"));
        keys.add(Key.line(Ink.BLUE, 2.5, "", "median"));
        if (strips.stream().anyMatch(strip -> !strip.dots().isEmpty())) {
            keys.add(Key.point(Glyph.CIRCLE, Ink.WITHIN, "a plan of your own centre"));
        }
        if (strips.stream().flatMap(strip -> strip.dots().stream()).anyMatch(Strip.Mark::said)) {
            keys.add(Key.point(Glyph.DIAMOND, Ink.ALERT, "one with a question"));
        }
        return keys;
    }

    private double widestName(Sheet sheet) {
        return strips.stream()
                .mapToDouble(strip -> Lettering.width(strip.name(), sheet.small()))
                .max()
                .orElse(0);
    }

    private DoubleStream all() {
        return strips.stream().flatMapToDouble(strip -> {
            Strip.Box box = strip.box();
            DoubleStream dots = strip.dots().stream().mapToDouble(Strip.Mark::value);
            return box == null ? dots : DoubleStream.concat(DoubleStream.of(box.first(), box.third()), dots);
        });
    }

    private String description() {
        return "Strip chart of " + strips.size() + " groups by name, " + values.label() + ": "
                + strips.stream()
                        .map(strip -> {
                            Strip.Box box = strip.box();
                            return strip.name() + ": " + (box == null ? strip.note() : words(strip, box));
                        })
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private String caption() {
        return (heading.message() + " Ordered by name, not by value. Boxes are the middle half of the plans.").strip();
    }

    private Table table() {
        Unit unit = values.unit();
        return new Table(
                List.of("Group", "Plans", "First quarter", "Median", "Third quarter", "Note"),
                strips.stream()
                        .map(strip -> {
                            Strip.Box box = strip.box();
                            return box == null
                                    ? List.of(strip.name(), "", "", "", "", strip.note())
                                    : List.of(
                                            strip.name(),
                                            Integer.toString(strip.count()),
                                            unit.words(box.first()),
                                            unit.words(box.median()),
                                            unit.words(box.third()),
                                            strip.note());
                        })
                        .toList());
    }
}
