package isocentre.charts;

import isocentre.statistics.Funnel;
import isocentre.statistics.FunnelLimits;
import isocentre.statistics.Observed;
import isocentre.statistics.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// Draws a funnel plot on a sheet.
final class FunnelDrawing {
    /// Points along a limit; it is nearly straight between them.
    private static final int STEPS = 120;

    private final Sheet sheet;
    private final Axis values;
    private final String sizes;
    private final Funnel funnel;
    private final FunnelLines lines;
    private final Function<Funnel.Point, Place> place;

    FunnelDrawing(
            Sheet sheet,
            Axis values,
            String sizes,
            Funnel funnel,
            FunnelLines lines,
            Function<Funnel.Point, Place> place) {
        this.sheet = sheet;
        this.values = values;
        this.sizes = sizes;
        this.funnel = funnel;
        this.lines = lines;
        this.place = place;
    }

    void draw(String target) {
        Size size = sheet.size;
        sheet.legend(legend(target));
        double top = sheet.y + sheet.small() + 16;
        Scale y = upright(top, top + size.of(360, 320));
        double most = funnel.observed().stream()
                .mapToDouble(Observed::denominator)
                .max()
                .orElse(1);
        Plot plot = new Plot(Plot.room(sheet, y, values), top, size.width() - 16, y.from());
        Scale x = Scale.around(Unit.COUNT, 0, most * 1.02, (int) size.of(7, 4), plot.left(), plot.right());
        plot.values(sheet, y, values);
        plot.across(sheet, x, new Axis(sizes, Unit.COUNT));
        Labels labels = new Labels(plot, sheet.small());
        double line = y.at(funnel.target());
        labels.avoidLine(plot.left(), line, plot.right(), line);
        sheet.picture.line(plot.left(), line, plot.right(), line, Ink.TARGET, 1.5);
        if (lines.outer()) {
            curve(labels, x, y, FunnelLimits::upper99_8, "");
            curve(labels, x, y, FunnelLimits::lower99_8, "");
        }
        if (lines.inner()) {
            curve(labels, x, y, FunnelLimits::upper95, "5 3");
            curve(labels, x, y, FunnelLimits::lower95, "5 3");
        }
        points(labels, x, y);
        sheet.y = plot.bottom() + 16 + 2 * sheet.small();
    }

    private List<Key> legend(String target) {
        List<Key> keys = new ArrayList<>(List.of(Key.line(Ink.TARGET, 1.5, "", target)));
        if (lines.inner()) {
            keys.add(Key.line(Ink.LIMIT, 1.25, "5 3", "95% limits"));
        }
        if (lines.outer()) {
            keys.add(Key.line(Ink.LIMIT, 1.25, "", "99.8% limits"));
        }
        keys.add(Key.point(Glyph.CIRCLE, Ink.WITHIN, "within"));
        if (lines.inner()) {
            keys.add(Key.point(Glyph.DIAMOND, Ink.ALERT, "outside 95%"));
        }
        if (lines.outer()) {
            keys.add(Key.point(Glyph.UP, Ink.ALARM, "above 99.8%"));
            keys.add(Key.point(Glyph.DOWN, Ink.ALARM, "below 99.8%"));
        }
        return keys;
    }

    /// Holds every point, and the limits from a small place on: at the very smallest they would fill the plot.
    private Scale upright(double top, double bottom) {
        double[] ordered = funnel.observed().stream()
                .mapToDouble(Observed::denominator)
                .sorted()
                .toArray();
        FunnelLimits wide = funnel.limitsAt(ordered[ordered.length / 5]);
        double[] all = DoubleStream.concat(
                        funnel.observed().stream().mapToDouble(Observed::value),
                        DoubleStream.of(wide.lower99_8(), wide.upper99_8()))
                .toArray();
        return Scale.around(
                values.unit(),
                Arrays.stream(all).min().orElse(0),
                Arrays.stream(all).max().orElse(1),
                6,
                bottom,
                top);
    }

    /// One limit over all sizes, cut where it leaves the plot.
    private void curve(Labels labels, Scale x, Scale y, ToDoubleFunction<FunnelLimits> limit, String dashes) {
        StringBuilder path = new StringBuilder();
        double lastSize = 0;
        double lastValue = Double.NaN;
        for (int i = 1; i <= STEPS; i++) {
            // Squared, because a limit bends most at the smallest sizes.
            double size = x.high() * i * i / ((double) STEPS * STEPS);
            double value = limit.applyAsDouble(funnel.limitsAt(size));
            if (y.holds(value)) {
                if (path.isEmpty() && !Double.isNaN(lastValue) && value != lastValue) {
                    double edge = y.clamp(lastValue);
                    double part = (edge - lastValue) / (value - lastValue);
                    Lines.to(path, x.at(lastSize + part * (size - lastSize)), y.at(edge));
                }
                Lines.to(path, x.at(size), y.at(value));
                if (!Double.isNaN(lastValue)) {
                    labels.avoidLine(x.at(lastSize), y.at(y.clamp(lastValue)), x.at(size), y.at(value));
                }
            }
            lastValue = value;
            lastSize = size;
        }
        if (!path.isEmpty()) {
            sheet.picture.path(
                    path.toString(),
                    Svg.join(Key.dashes(dashes), "fill", "none", "stroke", Ink.LIMIT, "stroke-width", 1.25));
        }
    }

    private void points(Labels labels, Scale x, Scale y) {
        List<Funnel.Point> points = funnel.points();
        for (Funnel.Point point : points) {
            labels.avoid(x.at(point.observed().denominator()), y.at(point.value()), 5.5);
        }
        points.stream()
                .filter(point -> lines.seen(point.standing()).outside())
                .sorted(Comparator.comparingDouble(point -> -Math.abs(point.z())))
                .limit((int) sheet.size.of(14, 6))
                .forEach(point -> label(labels, point, x, y));
        for (Funnel.Point point : points) {
            Svg svg = sheet.mark(place.apply(point).href(), words(point));
            double r = sheet.size.of(5, 4.5);
            Standing standing = lines.seen(point.standing());
            glyph(standing).draw(svg, x.at(point.observed().denominator()), y.at(point.value()), r, colour(standing));
            sheet.endMark();
        }
    }

    private void label(Labels labels, Funnel.Point point, Scale x, Scale y) {
        double px = x.at(point.observed().denominator());
        double py = y.at(point.value());
        String name = Lettering.fit(place.apply(point).shortName(), sheet.small(), sheet.size.of(260, 170));
        labels.place(px, py, name).ifPresent(spot -> {
            Labels.Box box = spot.box();
            if (spot.far()) {
                sheet.picture.line(px, py, spot.leadX(), spot.leadY(), Ink.AXIS, 0.75);
            }
            sheet.picture.rect(
                    box.left(),
                    box.top(),
                    box.right() - box.left(),
                    box.bottom() - box.top(),
                    Ink.PAPER,
                    "fill-opacity",
                    0.8);
            for (int i = 0; i < spot.words().size(); i++) {
                double baseline = spot.baseline() + i * (sheet.small() + 2);
                sheet.picture.text(spot.x(), baseline, spot.words().get(i), "font-size", sheet.small());
            }
        });
    }

    private String words(Funnel.Point point) {
        return place.apply(point).name() + ": " + values.unit().words(point.value()) + " ("
                + Unit.count(point.observed().numerator()) + " of "
                + Unit.count(point.observed().denominator()) + "), "
                + lines.seen(point.standing()).words()
                + (place.apply(point).said().isEmpty()
                        ? ""
                        : "; " + place.apply(point).said());
    }

    private static Glyph glyph(Standing standing) {
        return switch (standing) {
            case WITHIN -> Glyph.CIRCLE;
            case ALERT_HIGH, ALERT_LOW -> Glyph.DIAMOND;
            case ALARM_HIGH -> Glyph.UP;
            case ALARM_LOW -> Glyph.DOWN;
        };
    }

    private static String colour(Standing standing) {
        return switch (standing) {
            case WITHIN -> Ink.WITHIN;
            case ALERT_HIGH, ALERT_LOW -> Ink.ALERT;
            case ALARM_HIGH, ALARM_LOW -> Ink.ALARM;
        };
    }
}
