package isocentre.charts;

import java.util.List;
import java.util.Objects;

/// Counts by period as upright bars from zero.
public final class BarChart {
    private final Heading heading;
    private final Axis values;
    private final Series series;

    private BarChart(Heading heading, Axis values, Series series) {
        this.heading = heading;
        this.values = values;
        this.series = series;
    }

    /// @throws IllegalArgumentException if there is no period, or a count is negative
    public static Chart of(Heading heading, Axis values, Series series) {
        if (series.readings().isEmpty()) {
            throw new IllegalArgumentException("A bar chart needs at least one period");
        }
        for (Reading reading : series.readings()) {
            Double count = reading.value().estimate();
            if (count != null && count < 0) {
                throw new IllegalArgumentException("The bar of " + reading.period() + " is negative: " + count);
            }
        }
        BarChart chart = new BarChart(heading, values, series);
        return new Chart(
                heading.title(),
                chart.description(),
                heading.message(),
                Lines.table(values, List.of(series)),
                chart::draw);
    }

    private Chart.Drawing draw(Size size) {
        Sheet sheet = new Sheet(size, heading, 0);
        double top = sheet.y + sheet.small() + 16;
        double bottom = top + size.of(240, 190);
        double most = series.readings().stream()
                .map(reading -> reading.value().estimate())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        Scale y = Scale.around(0, most * 1.04, 5, bottom, top);
        Plot plot = new Plot(Plot.room(sheet, y, values), top, size.width(), bottom);
        plot.values(sheet, y, values);
        int n = series.readings().size();
        double slot = plot.width() / n;
        double wide = Math.min(46, slot * 0.72);
        double letters = sheet.small() - 1;
        boolean labelled = Lettering.width(values.unit().brief(most), letters) + 4 < slot;
        for (int i = 0; i < n; i++) {
            Reading reading = series.readings().get(i);
            Double count = reading.value().estimate();
            double x = plot.x(i, n);
            if (count == null) {
                String why = Lettering.width("not shown", letters) < slot ? "not shown" : "\u2013";
                sheet.picture.text(
                        x, bottom - 5, why, "font-size", letters, "text-anchor", "middle", "fill", Ink.QUIET);
                continue;
            }
            Svg svg = sheet.mark(
                    series.place().href(),
                    series.place().name() + ", " + reading.period() + ": "
                            + reading.value().words(values.unit()));
            svg.rect(x - wide / 2, y.at(count), wide, bottom - y.at(count), Ink.BLUE);
            sheet.endMark();
            if (labelled) {
                sheet.picture.text(
                        x, y.at(count) - 4, values.unit().brief(count), "font-size", letters, "text-anchor", "middle");
            }
        }
        plot.periods(sheet, series.readings().stream().map(Reading::period).toList());
        sheet.y = plot.bottom() + 10 + sheet.small();
        return sheet.finish(heading.title(), description());
    }

    private String description() {
        Reading first = series.readings().getFirst();
        Reading last = series.readings().getLast();
        return "Bar chart of " + values.label() + ", " + series.place().name() + ", " + first.period() + " to "
                + last.period() + ". First: " + first.value().words(values.unit()) + ". Last: "
                + last.value().words(values.unit()) + ".";
    }
}
