package isocentre.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What line charts share: the scale, lines and bands that break at gaps, and the table.
final class Lines {
    static final List<String> COLOURS = List.of(Ink.BLUE, "#b34700", "#00796b", "#7c2855");
    static final List<Glyph> GLYPHS = List.of(Glyph.CIRCLE, Glyph.SQUARE, Glyph.UP, Glyph.DIAMOND);

    private Lines() {}

    /// A scale that holds all figures and limits. Counts begin at zero.
    static Scale scale(Axis axis, List<Series> series, @Nullable Double target, int marks, double top, double bottom) {
        List<Double> all = new ArrayList<>(series.stream()
                .flatMap(one -> one.readings().stream())
                .map(Reading::value)
                .flatMap(value -> Stream.of(value.estimate(), value.lower(), value.upper())
                        .filter(Objects::nonNull))
                .toList());
        if (target != null) {
            all.add(target);
        }
        if (axis.unit() == Unit.COUNT) {
            all.add(0.0);
        }
        double low = all.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = all.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return Scale.around(axis.unit(), low, high, marks, bottom, top);
    }

    static void line(Svg svg, Plot plot, Scale y, Series series, String colour, double width) {
        for (int[] run : runs(series, false)) {
            StringBuilder path = new StringBuilder();
            for (int i = run[0]; i < run[1]; i++) {
                to(path, plot.x(i, series.readings().size()), y.at(estimate(series, i)));
            }
            svg.path(
                    path.toString(),
                    "fill",
                    "none",
                    "stroke",
                    colour,
                    "stroke-width",
                    width,
                    "stroke-linejoin",
                    "round");
        }
    }

    static void band(Svg svg, Plot plot, Scale y, Series series, String colour, double opacity) {
        int periods = series.readings().size();
        for (int[] run : runs(series, true)) {
            StringBuilder path = new StringBuilder();
            for (int i = run[0]; i < run[1]; i++) {
                to(path, plot.x(i, periods), y.at(upper(series, i)));
            }
            for (int i = run[1] - 1; i >= run[0]; i--) {
                to(path, plot.x(i, periods), y.at(lower(series, i)));
            }
            svg.path(path + "Z", "fill", colour, "fill-opacity", opacity);
        }
    }

    static Table table(Axis axis, List<Series> series) {
        List<List<String>> rows = new ArrayList<>();
        for (Series one : series) {
            for (Reading reading : one.readings()) {
                rows.add(List.of(
                        one.place().name(),
                        reading.period(),
                        cell(axis, reading.value().estimate()),
                        cell(axis, reading.value().lower()),
                        cell(axis, reading.value().upper()),
                        reading.value().note()));
            }
        }
        return new Table(List.of("Place", "Period", axis.label(), "Lower 95%", "Upper 95%", "From"), rows);
    }

    static String cell(Axis axis, @Nullable Double value) {
        return value == null ? "" : axis.unit().words(value);
    }

    static void to(StringBuilder path, double x, double y) {
        path.append(path.isEmpty() ? "M" : "L")
                .append(Svg.number(x))
                .append(' ')
                .append(Svg.number(y));
    }

    /// Stretches without a gap, as first index and index after the last.
    private static List<int[]> runs(Series series, boolean limits) {
        List<int[]> runs = new ArrayList<>();
        int from = -1;
        int periods = series.readings().size();
        for (int i = 0; i <= periods; i++) {
            boolean there = i < periods && there(series.readings().get(i).value(), limits);
            if (there && from < 0) {
                from = i;
            } else if (!there && from >= 0) {
                runs.add(new int[] {from, i});
                from = -1;
            }
        }
        return runs;
    }

    private static boolean there(Value value, boolean limits) {
        return value.estimate() != null && (!limits || value.lower() != null && value.upper() != null);
    }

    private static double estimate(Series series, int i) {
        return Objects.requireNonNull(series.readings().get(i).value().estimate());
    }

    private static double lower(Series series, int i) {
        return Objects.requireNonNull(series.readings().get(i).value().lower());
    }

    private static double upper(Series series, int i) {
        return Objects.requireNonNull(series.readings().get(i).value().upper());
    }
}
