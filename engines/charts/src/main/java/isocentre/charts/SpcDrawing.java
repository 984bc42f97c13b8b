package isocentre.charts;

import isocentre.statistics.ProcessLimits;
import isocentre.statistics.Variation;
import isocentre.statistics.XmR;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Draws an SPC chart on a sheet.
final class SpcDrawing {
    private final Sheet sheet;
    private final Axis values;
    private final XmR process;
    private final List<Reading> readings;
    private final @Nullable String href;

    SpcDrawing(Sheet sheet, Axis values, XmR process, List<Reading> readings, @Nullable String href) {
        this.sheet = sheet;
        this.values = values;
        this.process = process;
        this.readings = readings;
        this.href = href;
    }

    /// The room that the icons take at the right of the title.
    static double icons(Size size, XmR process) {
        return (process.assurance().isPresent() ? 2 : 1) * (icon(size) + 8);
    }

    private static double icon(Size size) {
        return size.of(46, 40);
    }

    Chart.Drawing draw(String title, String description) {
        double icon = icon(sheet.size);
        Icons.draw(sheet, process, icon);
        sheet.y = Math.max(sheet.y, icon + 12);
        sheet.legend(legend());
        double top = sheet.y + sheet.small() + 16;
        double bottom = top + sheet.size.of(250, 160);
        Scale y = upright(top, bottom, (int) sheet.size.of(6, 5));
        double right = sheet.width() - notesWidth();
        Plot plot = new Plot(Plot.room(sheet, y, values), top, right, bottom);
        plot.values(sheet, y, values);
        plot.periods(sheet, readings.stream().map(Reading::period).toList());
        lines(plot, y);
        Note.draw(sheet, notes(), y, plot.right() + 4, plot.top(), plot.bottom());
        points(plot, y);
        sheet.y = plot.bottom() + 10 + sheet.small();
        return sheet.finish(title, description);
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
        process.limits().forEach(run -> drawn(run).forEach(all::add));
        Double target = process.settings().target();
        if (target != null) {
            all.add(target);
        }
        double low = all.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = all.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return Scale.around(values.unit(), low, high, marks, bottom, top);
    }

    /// The limits of a run that a value could cross.
    private Stream<Double> drawn(ProcessLimits run) {
        return Stream.of(run.upper(), run.lower()).filter(values.unit()::possible);
    }

    private void lines(Plot plot, Scale y) {
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
            level(from + gap, to - 3, y.at(run.mean()), "");
            drawn(run).forEach(limit -> level(from + gap, to - 3, y.at(limit), "5 3"));
            String path = IntStream.range(run.from(), run.to())
                    .mapToObj(i -> Svg.number(plot.x(i, n)) + " "
                            + Svg.number(y.at(process.points().get(i).value())))
                    .collect(Collectors.joining("L", "M", ""));
            sheet.picture.path(path, "fill", "none", "stroke", Ink.AXIS, "stroke-width", 1.5);
        }
    }

    private void level(double from, double to, double y, String dashes) {
        sheet.picture.line(from, y, to, y, Ink.LIMIT, dashes.isEmpty() ? 1.5 : 1.25, Key.dashes(dashes));
    }

    /// Words at the right end of the lines, moved apart where they would touch.
    private List<Note> notes() {
        Unit unit = values.unit();
        ProcessLimits last = process.limits().getLast();
        List<Note> notes = new ArrayList<>();
        notes.add(
                unit.possible(last.upper())
                        ? new Note(last.upper(), "Upper " + unit.brief(last.upper()), Ink.QUIET)
                        : new Note(unit.most(), "No upper limit", Ink.QUIET));
        notes.add(new Note(last.mean(), "Mean " + unit.brief(last.mean()), Ink.QUIET));
        notes.add(
                unit.possible(last.lower())
                        ? new Note(last.lower(), "Lower " + unit.brief(last.lower()), Ink.QUIET)
                        : new Note(unit.least(), "No lower limit", Ink.QUIET));
        Double target = process.settings().target();
        if (target != null) {
            notes.add(new Note(target, "Target " + unit.brief(target), Ink.TARGET));
        }
        return notes;
    }

    private double notesWidth() {
        return 8
                + notes().stream()
                        .mapToDouble(note -> Lettering.width(note.words(), sheet.small()))
                        .max()
                        .orElse(0);
    }

    private void points(Plot plot, Scale y) {
        for (int i = 0; i < readings.size(); i++) {
            XmR.Point point = process.points().get(i);
            Dots dots = Dots.of(point.variation());
            Svg svg = sheet.mark(href, words(readings.get(i), point));
            dots.glyph.draw(
                    svg, plot.x(i, readings.size()), y.at(point.value()), dots == Dots.COMMON ? 4.5 : 5.5, dots.colour);
            sheet.endMark();
        }
    }

    private String words(Reading reading, XmR.Point point) {
        String note = reading.value().note();
        return reading.period() + ": " + values.unit().words(point.value()) + (note.isEmpty() ? "" : " (" + note + ")")
                + ", " + SpcChart.why(point);
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
