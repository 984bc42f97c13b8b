package isocentre.charts;

import java.util.List;
import java.util.stream.Collectors;

/// Bars from zero, a row each with its name and number, in the order given: figures of things that are
/// compared, or the counts of a histogram.
public final class BarChart {
    /// Told apart by lightness too, so that grey print tells them.
    private static final List<String> COLOURS = List.of(Ink.BLUE, Ink.ALERT, Ink.COMMON, Ink.ALARM);

    private final Heading heading;
    private final Axis values;
    private final String things;
    private final List<Bar> bars;
    private final List<String> kinds;

    private BarChart(Heading heading, Axis values, String things, List<Bar> bars) {
        this.heading = heading;
        this.values = values;
        this.things = things;
        this.bars = bars;
        this.kinds = bars.stream()
                .map(Bar::kind)
                .filter(kind -> !kind.isEmpty())
                .distinct()
                .toList();
    }

    /// @param things what a row is: `Structure`
    /// @param bars at least one, of at most four kinds
    /// @throws IllegalArgumentException if there are none, or too many kinds
    public static Chart of(Heading heading, Axis values, String things, List<Bar> bars) {
        BarChart chart = new BarChart(heading, values, things, List.copyOf(bars));
        if (bars.isEmpty() || chart.kinds.size() > COLOURS.size()) {
            throw new IllegalArgumentException("A bar chart needs bars, of at most " + COLOURS.size() + " kinds");
        }
        return new Chart(heading.title(), chart.description(), heading.message(), chart.table(), chart::draw);
    }

    private Chart.Drawing draw(Size size) {
        Sheet sheet = new Sheet(size, heading, 0);
        if (!kinds.isEmpty()) {
            sheet.legend(kinds.stream().map(kind -> Key.box(colour(kind), kind)).toList());
        }
        double row = sheet.small() + 8;
        double names = Math.min(
                size.of(260, 120),
                bars.stream()
                                .mapToDouble(bar -> Lettering.width(bar.name(), sheet.small()))
                                .max()
                                .orElse(0)
                        + 10);
        double numbers = bars.stream()
                        .mapToDouble(bar -> Lettering.width(number(bar), sheet.small()))
                        .max()
                        .orElse(0)
                + 8;
        double top = sheet.y + 4;
        Plot plot = new Plot(names, top, size.width() - numbers, top + bars.size() * row);
        double most = bars.stream()
                .mapToDouble(Bar::value)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        double end = values.unit() == Unit.PERCENT ? 1 : most;
        Scale x = Scale.around(values.unit(), 0, end, (int) size.of(6, 3), plot.left(), plot.right());
        for (double mark : x.marks()) {
            sheet.picture.line(x.at(mark), plot.top(), x.at(mark), plot.bottom(), Ink.GRID, 1);
        }
        for (int i = 0; i < bars.size(); i++) {
            bar(sheet, plot, x, bars.get(i), top + i * row, row);
        }
        plot.across(sheet, x, values);
        sheet.y = plot.bottom() + 16 + 2 * sheet.small();
        return sheet.finish(heading.title(), description());
    }

    private void bar(Sheet sheet, Plot plot, Scale x, Bar bar, double top, double row) {
        double baseline = top + row / 2 + sheet.small() * 0.36;
        String name = Lettering.fit(bar.name(), sheet.small(), plot.left() - 10);
        sheet.picture.text(plot.left() - 8, baseline, name, "font-size", sheet.small(), "text-anchor", "end");
        double end = Double.isFinite(bar.value()) ? x.at(x.clamp(bar.value())) : plot.left();
        sheet.picture.rect(plot.left(), top + 2, end - plot.left(), row - 4, colour(bar.kind()));
        sheet.small(end + 5, baseline, number(bar), "start");
    }

    private String number(Bar bar) {
        return Double.isFinite(bar.value()) ? values.unit().brief(bar.value()) : "none";
    }

    private String colour(String kind) {
        return COLOURS.get(Math.max(0, kinds.indexOf(kind)));
    }

    private String description() {
        return "Bar chart of " + bars.size() + " rows, " + values.label() + ": "
                + bars.stream()
                        .map(bar ->
                                bar.name() + " " + number(bar) + (bar.kind().isEmpty() ? "" : " (" + bar.kind() + ")"))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private Table table() {
        boolean kinded = !kinds.isEmpty();
        List<String> headers = kinded ? List.of(things, values.label(), "Kind") : List.of(things, values.label());
        return new Table(
                headers,
                bars.stream()
                        .map(bar -> kinded
                                ? List.of(bar.name(), number(bar), bar.kind())
                                : List.of(bar.name(), number(bar)))
                        .toList());
    }
}
