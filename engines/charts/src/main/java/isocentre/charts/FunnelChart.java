package isocentre.charts;

import isocentre.statistics.Funnel;
import isocentre.statistics.FunnelLimits;
import isocentre.statistics.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A funnel plot: places by size against the limits that their size allows. It shows who is further from the target
/// than chance (and, where chosen, than the usual spread between places) explains; it ranks nobody.
public final class FunnelChart {
    private final Heading heading;
    private final Axis values;
    private final String sizes;
    private final Funnel funnel;
    private final Map<String, Place> places;

    private FunnelChart(Heading heading, Axis values, String sizes, Funnel funnel, List<Place> places) {
        this.heading = heading;
        this.values = values;
        this.sizes = sizes;
        this.funnel = funnel;
        this.places = places.stream().collect(Collectors.toMap(Place::code, Function.identity()));
    }

    /// @param values what the upright axis shows
    /// @param sizes what the denominators are: `Treatments in the year`
    /// @param places who the funnel's observations are, found by their code; one that is missing shows its code
    public static Chart of(Heading heading, Axis values, String sizes, Funnel funnel, List<Place> places) {
        FunnelChart chart = new FunnelChart(heading, values, sizes, funnel, places);
        return new Chart(heading.title(), chart.description(), chart.caption(), chart.table(), chart::draw);
    }

    private Chart.Drawing draw(Size size) {
        Sheet sheet = new Sheet(size, heading, 0);
        sheet.legend(legend());
        double top = sheet.y + sheet.small() + 12;
        double height = size.of(340, 300);
        Scale y = upright(top, top + height);
        double left = Plot.room(sheet, y, values);
        Plot plot = new Plot(left, top, size.width() - 8, top + height);
        double most = funnel.observed().stream()
                .mapToDouble(place -> place.denominator())
                .max()
                .orElse(1);
        Scale x = Scale.around(0, most * 1.04, (int) size.of(7, 4), plot.left(), plot.right());
        plot.values(sheet, y, values);
        plot.across(sheet, x, new Axis(sizes, Unit.COUNT));
        limits(sheet, plot, x, y);
        points(sheet, plot, x, y);
        sheet.y = plot.bottom() + 16 + 2 * sheet.small();
        return sheet.finish(heading.title(), description());
    }

    private List<Key> legend() {
        return List.of(
                Key.line(Ink.TARGET, 1.5, "", target()),
                Key.line(Ink.LIMIT, 1.25, "5 3", "95% limits"),
                Key.line(Ink.LIMIT, 1.25, "", "99.8% limits"),
                Key.point(Glyph.CIRCLE, Ink.WITHIN, "within"),
                Key.point(Glyph.DIAMOND, Ink.ALERT, "outside 95%"),
                Key.point(Glyph.UP, Ink.ALARM, "above 99.8%"),
                Key.point(Glyph.DOWN, Ink.ALARM, "below 99.8%"));
    }

    private String target() {
        return switch (funnel.measure()) {
            case PROPORTION, RATE -> "average " + values.unit().words(funnel.target());
            case RATIO -> "as expected";
        };
    }

    /// Holds every point, and the limits from a small place on: at the very smallest they would fill the plot.
    private Scale upright(double top, double bottom) {
        double[] sizes = funnel.observed().stream()
                .mapToDouble(place -> place.denominator())
                .sorted()
                .toArray();
        FunnelLimits wide = funnel.limitsAt(sizes.length == 0 ? 1 : sizes[sizes.length / 5]);
        double low = Stream.concat(funnel.observed().stream().map(place -> place.value()), Stream.of(wide.lower99_8()))
                .min(Comparator.naturalOrder())
                .orElse(0.0);
        double high = Stream.concat(funnel.observed().stream().map(place -> place.value()), Stream.of(wide.upper99_8()))
                .max(Comparator.naturalOrder())
                .orElse(1.0);
        Scale scale = Scale.around(low, high, 6, bottom, top);
        return values.unit() == Unit.PERCENT ? scale.within(0, 1) : scale.within(0, Double.MAX_VALUE);
    }

    private void limits(Sheet sheet, Plot plot, Scale x, Scale y) {
        curve(sheet, x, y, FunnelLimits::upper99_8, "");
        curve(sheet, x, y, FunnelLimits::lower99_8, "");
        curve(sheet, x, y, FunnelLimits::upper95, "5 3");
        curve(sheet, x, y, FunnelLimits::lower95, "5 3");
        double target = y.at(funnel.target());
        sheet.picture.line(plot.left(), target, plot.right(), target, Ink.TARGET, 1.5);
    }

    /// One limit over all sizes, cut where it leaves the plot.
    private void curve(Sheet sheet, Scale x, Scale y, ToDoubleFunction<FunnelLimits> limit, String dashes) {
        StringBuilder path = new StringBuilder();
        int steps = 160;
        double lastValue = Double.NaN;
        double lastSize = 0;
        for (int i = 1; i <= steps; i++) {
            // Squared, because a limit bends most at the smallest sizes.
            double size = x.high() * i * i / ((double) steps * steps);
            double value = limit.applyAsDouble(funnel.limitsAt(size));
            if (y.holds(value)) {
                if (path.isEmpty() && !Double.isNaN(lastValue)) {
                    double edge = y.clamp(lastValue);
                    double part = (edge - lastValue) / (value - lastValue);
                    to(path, x.at(lastSize + part * (size - lastSize)), y.at(edge));
                }
                to(path, x.at(size), y.at(value));
            }
            lastValue = value;
            lastSize = size;
        }
        if (!path.isEmpty()) {
            Object[] stroke = {"fill", "none", "stroke", Ink.LIMIT, "stroke-width", 1.25};
            Object[] dash = Key.dashes(dashes);
            Object[] all = new Object[stroke.length + dash.length];
            System.arraycopy(stroke, 0, all, 0, stroke.length);
            System.arraycopy(dash, 0, all, stroke.length, dash.length);
            sheet.picture.path(path.toString(), all);
        }
    }

    private static void to(StringBuilder path, double x, double y) {
        path.append(path.isEmpty() ? "M" : "L")
                .append(Svg.number(x))
                .append(' ')
                .append(Svg.number(y));
    }

    private void points(Sheet sheet, Plot plot, Scale x, Scale y) {
        Labels labels = new Labels(plot, sheet.small());
        List<Funnel.Point> points = funnel.points();
        for (Funnel.Point point : points) {
            labels.avoid(x.at(point.observed().denominator()), y.at(point.value()), 5);
        }
        points.stream()
                .filter(point -> point.standing().outside())
                .sorted(Comparator.comparingDouble(point -> -Math.abs(point.z())))
                .forEach(point -> label(sheet, labels, point, x, y));
        for (Funnel.Point point : points) {
            Place place = place(point);
            Svg svg = sheet.mark(place.href(), words(point));
            double r = sheet.size.of(5, 4.5);
            glyph(point.standing())
                    .draw(svg, x.at(point.observed().denominator()), y.at(point.value()), r, colour(point.standing()));
            sheet.endMark();
        }
    }

    private void label(Sheet sheet, Labels labels, Funnel.Point point, Scale x, Scale y) {
        double px = x.at(point.observed().denominator());
        double py = y.at(point.value());
        Place place = place(point);
        String name = Lettering.fit(place.shortName(), sheet.small(), sheet.size.of(190, 110));
        labels.place(px, py, List.of(name, place.code())).ifPresent(spot -> {
            if (spot.far()) {
                double middle = (spot.box().top() + spot.box().bottom()) / 2;
                double edge = Math.clamp(px, spot.box().left(), spot.box().right());
                sheet.picture.line(px, py, edge, middle, Ink.AXIS, 0.75);
            }
            sheet.picture.text(spot.x(), spot.baseline(), spot.words(), "font-size", sheet.small());
        });
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

    private Place place(Funnel.Point point) {
        String code = point.observed().place();
        return places.getOrDefault(code, Place.of(code, code));
    }

    private String words(Funnel.Point point) {
        return place(point).name() + ": " + values.unit().words(point.value()) + " ("
                + Unit.count(point.observed().numerator()) + " of "
                + Unit.count(point.observed().denominator()) + "), "
                + point.standing().words();
    }

    private String description() {
        List<Funnel.Point> points = funnel.points();
        long alerts = points.stream()
                .filter(point -> point.standing().outside() && !point.standing().alarm())
                .count();
        long alarms = points.stream().filter(point -> point.standing().alarm()).count();
        String names = points.stream()
                .filter(point -> point.standing().alarm())
                .map(point -> place(point).shortName())
                .sorted()
                .collect(Collectors.joining(", "));
        return "Funnel plot of " + points.size() + " places, " + values.label() + " by " + sizes + ". Target line: "
                + target() + ". " + alerts + " between the 95% and the 99.8% limits, " + alarms
                + " beyond the 99.8% limits" + (alarms == 0 ? "." : ": " + names + ".");
    }

    private String caption() {
        return (heading.message() + " " + method()).strip();
    }

    /// What the limits allow for: chosen by the maker of the chart, and said.
    private String method() {
        var spread = funnel.overdispersion().orElse(null);
        if (spread == null) {
            return "Limits are 95% and 99.8%, by chance alone: not adjusted for overdispersion.";
        }
        return "Limits are 95% and 99.8%, adjusted for overdispersion (" + spread.words() + "; phi "
                + Unit.RATIO.words(spread.phi()) + ", tau\u00b2 "
                + new BigDecimal(spread.tauSquared()).setScale(4, RoundingMode.HALF_UP) + ", from " + spread.places()
                + " places).";
    }

    private Table table() {
        return new Table(
                List.of(
                        "Place",
                        "Numerator",
                        "Denominator",
                        values.label(),
                        "z",
                        "95% limits",
                        "99.8% limits",
                        "Stands"),
                funnel.points().stream()
                        .sorted(Comparator.comparing(point -> place(point).name()))
                        .map(this::row)
                        .toList());
    }

    private List<String> row(Funnel.Point point) {
        FunnelLimits limits = point.limits();
        return List.of(
                place(point).name(),
                Unit.count(point.observed().numerator()),
                Unit.count(point.observed().denominator()),
                values.unit().words(point.value()),
                Unit.RATIO.words(point.z()),
                values.unit().brief(limits.lower95()) + " to " + values.unit().brief(limits.upper95()),
                values.unit().brief(limits.lower99_8()) + " to " + values.unit().brief(limits.upper99_8()),
                point.standing().words());
    }
}
