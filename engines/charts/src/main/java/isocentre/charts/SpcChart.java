package isocentre.charts;

import isocentre.statistics.ProcessLimits;
import isocentre.statistics.Variation;
import isocentre.statistics.XmR;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One place over time as NHS England's Making Data Count draws it: values, mean and process limits, special causes
/// marked, the variation and assurance icons beside the title. Lines break where limits are rebased.
public final class SpcChart {
    private final Heading heading;
    private final Axis values;
    private final XmR process;
    private final List<Reading> readings;
    private final @Nullable String href;

    private SpcChart(Heading heading, Axis values, XmR process, List<Reading> readings, @Nullable String href) {
        this.heading = heading;
        this.values = values;
        this.process = process;
        this.readings = readings;
        this.href = href;
    }

    /// @param process made from the same values, in the same order
    /// @param readings the period of each value and what stands behind it; each must have an estimate
    /// @param href where a point leads, or null
    /// @throws IllegalArgumentException if there are not as many readings as points
    public static Chart of(Heading heading, Axis values, XmR process, List<Reading> readings, @Nullable String href) {
        if (readings.size() != process.points().size()) {
            throw new IllegalArgumentException(readings.size() + " readings were given for "
                    + process.points().size() + " points");
        }
        Place.safe(href);
        SpcChart chart = new SpcChart(heading, values, process, List.copyOf(readings), href);
        return new Chart(heading.title(), chart.description(), chart.caption(), chart.table(), chart::draw);
    }

    private Chart.Drawing draw(Size size) {
        double icon = size.of(46, 40);
        int icons = process.assurance().isPresent() ? 2 : 1;
        Sheet sheet = new Sheet(size, heading, icons * (icon + 8));
        Icons.draw(sheet, process, icon);
        sheet.y = Math.max(sheet.y, icon + 12);
        sheet.legend(legend());
        double top = sheet.y + sheet.small() + 16;
        double bottom = top + size.of(250, 210);
        Scale y = upright(top, bottom, (int) size.of(6, 5));
        double right = size.width() - notesWidth(sheet);
        Plot plot = new Plot(Plot.room(sheet, y, values), top, right, bottom);
        plot.values(sheet, y, values);
        plot.periods(sheet, readings.stream().map(Reading::period).toList());
        lines(sheet, plot, y);
        notes(sheet, plot, y);
        points(sheet, plot, y);
        sheet.y = plot.bottom() + 10 + sheet.small();
        return sheet.finish(heading.title(), description());
    }

    private List<Key> legend() {
        List<Key> keys = new ArrayList<>();
        keys.add(Key.line(Ink.LIMIT, 1.5, "", "mean"));
        keys.add(Key.line(Ink.LIMIT, 1.25, "5 3", "process limits"));
        if (process.settings().target() != null) {
            keys.add(Key.line(Ink.TARGET, 1.5, "8 3", "target"));
        }
        for (Dots dots : Dots.values()) {
            if (process.points().stream().anyMatch(point -> Dots.of(point.variation()) == dots)) {
                keys.add(Key.point(dots.glyph, dots.colour, dots.words));
            }
        }
        return keys;
    }

    private Scale upright(double top, double bottom, int marks) {
        List<Double> all = new ArrayList<>();
        process.points().forEach(point -> all.add(point.value()));
        process.limits().forEach(run -> all.addAll(List.of(run.lower(), run.upper())));
        Double target = process.settings().target();
        if (target != null) {
            all.add(target);
        }
        double low = all.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = all.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return Scale.around(low, high, marks, bottom, top);
    }

    private void lines(Sheet sheet, Plot plot, Scale y) {
        int n = readings.size();
        double half = plot.width() / n / 2;
        Double target = process.settings().target();
        if (target != null) {
            sheet.picture.line(
                    plot.left(), y.at(target), plot.right(), y.at(target), Ink.TARGET, 1.5, "stroke-dasharray", "8 3");
        }
        for (ProcessLimits run : process.limits()) {
            double from = plot.x(run.from(), n) - half;
            double to = plot.x(run.to() - 1, n) + half;
            if (run.from() > 0) {
                sheet.picture.line(from, plot.top(), from, plot.bottom(), Ink.AXIS, 1, "stroke-dasharray", "2 3");
            }
            double gap = run.from() > 0 ? 3 : 0;
            level(sheet, from + gap, to - 3, y.at(run.mean()), "");
            level(sheet, from + gap, to - 3, y.at(run.upper()), "5 3");
            level(sheet, from + gap, to - 3, y.at(run.lower()), "5 3");
            String path = IntStream.range(run.from(), run.to())
                    .mapToObj(i -> Svg.number(plot.x(i, n)) + " "
                            + Svg.number(y.at(process.points().get(i).value())))
                    .collect(Collectors.joining("L", "M", ""));
            sheet.picture.path(path, "fill", "none", "stroke", Ink.AXIS, "stroke-width", 1.5);
        }
    }

    private static void level(Sheet sheet, double from, double to, double y, String dashes) {
        sheet.picture.line(from, y, to, y, Ink.LIMIT, dashes.isEmpty() ? 1.5 : 1.25, Key.dashes(dashes));
    }

    /// Words at the right end of the lines, moved apart where they would touch.
    private List<Note> words() {
        ProcessLimits last = process.limits().getLast();
        List<Note> notes = new ArrayList<>();
        notes.add(new Note(last.upper(), "Upper " + values.unit().brief(last.upper()), Ink.QUIET));
        notes.add(new Note(last.mean(), "Mean " + values.unit().brief(last.mean()), Ink.QUIET));
        notes.add(new Note(last.lower(), "Lower " + values.unit().brief(last.lower()), Ink.QUIET));
        Double target = process.settings().target();
        if (target != null) {
            notes.add(new Note(target, "Target " + values.unit().brief(target), Ink.TARGET));
        }
        return notes;
    }

    private double notesWidth(Sheet sheet) {
        return 8
                + words().stream()
                        .mapToDouble(note -> Lettering.width(note.words(), sheet.small()))
                        .max()
                        .orElse(0);
    }

    private void notes(Sheet sheet, Plot plot, Scale y) {
        Note.draw(sheet, words(), y, plot.right() + 4, plot.top(), plot.bottom());
    }

    private void points(Sheet sheet, Plot plot, Scale y) {
        for (int i = 0; i < readings.size(); i++) {
            XmR.Point point = process.points().get(i);
            Dots dots = Dots.of(point.variation());
            Svg svg = sheet.mark(href, words(i));
            dots.glyph.draw(
                    svg, plot.x(i, readings.size()), y.at(point.value()), dots == Dots.COMMON ? 4.5 : 5.5, dots.colour);
            sheet.endMark();
        }
    }

    private String words(int i) {
        XmR.Point point = process.points().get(i);
        String why = point.signal() == null ? "common cause" : point.signal().words();
        String note = readings.get(i).value().note();
        return readings.get(i).period() + ": " + values.unit().words(point.value())
                + (note.isEmpty() ? "" : " (" + note + ")") + ", " + why;
    }

    private String description() {
        ProcessLimits last = process.limits().getLast();
        long special = process.points().stream()
                .filter(point -> point.variation() != Variation.COMMON_CAUSE)
                .count();
        return "SPC chart of " + readings.size() + " points, "
                + readings.getFirst().period() + " to "
                + readings.getLast().period() + ". Mean " + values.unit().words(last.mean()) + ", process limits "
                + values.unit().brief(last.lower()) + " to " + values.unit().words(last.upper()) + "; " + special
                + " special-cause points. Latest: " + process.variation().words() + "."
                + process.assurance()
                        .map(assurance -> " " + assurance.words() + ".")
                        .orElse("");
    }

    private String caption() {
        StringBuilder text = new StringBuilder(heading.message());
        text.append(" XmR chart with the rules of Making Data Count; limits at 2.66 average moving ranges, ");
        text.append(
                process.settings().screen() ? "outlying moving ranges screened out." : "moving ranges not screened.");
        if (process.limits().size() > 1) {
            text.append(" Limits start anew at ")
                    .append(process.limits().stream()
                            .skip(1)
                            .map(run -> readings.get(run.from()).period())
                            .collect(Collectors.joining(", ")))
                    .append('.');
        }
        if (process.limits().getLast().trial()) {
            text.append(" Under ").append(ProcessLimits.FIRM_FROM).append(" points: trial limits only.");
        }
        return text.toString().strip();
    }

    private Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (ProcessLimits run : process.limits()) {
            for (int i = run.from(); i < run.to(); i++) {
                XmR.Point point = process.points().get(i);
                rows.add(List.of(
                        readings.get(i).period(),
                        values.unit().words(point.value()),
                        readings.get(i).value().note(),
                        values.unit().words(run.mean()),
                        values.unit().words(run.lower()),
                        values.unit().words(run.upper()),
                        point.signal() == null ? "common cause" : point.signal().words()));
            }
        }
        return new Table(
                List.of("Period", values.label(), "From", "Mean", "Lower limit", "Upper limit", "Variation"), rows);
    }

    /// The four kinds of point, by colour and by shape.
    private enum Dots {
        COMMON(Glyph.CIRCLE, Ink.COMMON, "common cause"),
        IMPROVEMENT(Glyph.SQUARE, Ink.IMPROVEMENT, "improvement"),
        CONCERN(Glyph.DIAMOND, Ink.CONCERN, "concern"),
        NEUTRAL(Glyph.UP, Ink.NEUTRAL, "special cause, neutral");

        private final Glyph glyph;
        private final String colour;
        private final String words;

        Dots(Glyph glyph, String colour, String words) {
            this.glyph = glyph;
            this.colour = colour;
            this.words = words;
        }

        static Dots of(Variation variation) {
            return switch (variation) {
                case COMMON_CAUSE -> COMMON;
                case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> IMPROVEMENT;
                case CONCERN_HIGH, CONCERN_LOW -> CONCERN;
                case NEUTRAL_HIGH, NEUTRAL_LOW -> NEUTRAL;
            };
        }
    }
}
