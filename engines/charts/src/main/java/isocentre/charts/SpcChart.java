package isocentre.charts;

import isocentre.statistics.ProcessLimits;
import isocentre.statistics.Variation;
import isocentre.statistics.XmR;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One place over time as NHS England's Making Data Count draws it: values, mean and process limits, special causes
/// marked, the variation and assurance icons beside the title. Lines break where limits are rebased.
///
/// A limit beyond what a value can be (a share above 100%, a count below nothing) is told with its number but not
/// drawn: a line at the edge of the possible would be taken for a limit there. The rules use it as computed.
public final class SpcChart {
    private final Heading heading;
    private final Axis values;
    private final XmR process;
    private final List<Reading> readings;

    private SpcChart(Heading heading, Axis values, XmR process, List<Reading> readings) {
        this.heading = heading;
        this.values = values;
        this.process = process;
        this.readings = readings;
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
        SpcChart chart = new SpcChart(heading, values, process, List.copyOf(readings));
        return new Chart(
                heading.title(),
                chart.description(),
                chart.caption(),
                chart.table(),
                size -> new SpcDrawing(
                                new Sheet(size, heading, SpcDrawing.icons(size, process)),
                                values,
                                process,
                                readings,
                                href)
                        .draw(heading.title(), chart.description()));
    }

    /// Why a point is marked, or that it is not.
    static String why(XmR.Point point) {
        return point.signal() == null ? "common cause" : point.signal().words();
    }

    private String description() {
        ProcessLimits last = process.limits().getLast();
        long special = process.points().stream()
                .filter(point -> point.variation() != Variation.COMMON_CAUSE)
                .count();
        return "SPC chart of " + readings.size() + " points, "
                + readings.getFirst().period() + " to "
                + readings.getLast().period() + ". Mean " + values.unit().words(last.mean()) + ", lower limit "
                + limit(last.lower()) + ", upper limit " + limit(last.upper()) + "; " + special
                + " special-cause points. Latest: " + process.variation().words() + "."
                + process.assurance()
                        .map(assurance -> " " + assurance.words() + ".")
                        .orElse("");
    }

    private String limit(double limit) {
        return values.unit().words(limit) + (values.unit().possible(limit) ? "" : " (cannot be crossed)");
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
        text.append(beyond(process.limits().getLast()));
        if (process.limits().getLast().trial()) {
            text.append(" Under ").append(ProcessLimits.FIRM_FROM).append(" points: trial limits only.");
        }
        return text.toString().strip();
    }

    private String beyond(ProcessLimits run) {
        Unit unit = values.unit();
        List<String> beyond = new ArrayList<>();
        if (!unit.possible(run.upper())) {
            beyond.add("The upper limit (" + unit.words(run.upper()) + ") is more than can be");
        }
        if (!unit.possible(run.lower())) {
            beyond.add("the lower limit (" + unit.words(run.lower()) + ") is less than can be");
        }
        String words = String.join(" and ", beyond);
        return words.isEmpty()
                ? ""
                : " " + Character.toUpperCase(words.charAt(0)) + words.substring(1)
                        + ": no value can cross it, so it is not drawn.";
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
                        limit(run.lower()),
                        limit(run.upper()),
                        why(point)));
            }
        }
        return new Table(
                List.of("Period", values.label(), "From", "Mean", "Lower limit", "Upper limit", "Variation"), rows);
    }
}
