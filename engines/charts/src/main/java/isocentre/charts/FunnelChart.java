package isocentre.charts;

import isocentre.statistics.Funnel;
import isocentre.statistics.FunnelLimits;
import isocentre.statistics.Overdispersion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A funnel plot: places by size against the limits that their size allows. It shows who is further from the target
/// than chance (and, where chosen, than the usual spread between places) explains; it ranks nobody.
public final class FunnelChart {
    private final Heading heading;
    private final Axis values;
    private final String sizes;
    private final Funnel funnel;
    private final FunnelLines lines;
    private final Map<String, Place> places;

    private FunnelChart(
            Heading heading, Axis values, String sizes, Funnel funnel, FunnelLines lines, List<Place> places) {
        this.heading = heading;
        this.values = values;
        this.sizes = sizes;
        this.funnel = funnel;
        this.lines = lines;
        this.places = places.stream().collect(Collectors.toMap(Place::code, Function.identity()));
    }

    /// @param values what the upright axis shows
    /// @param sizes what the denominators are: `Treatments in the year`
    /// @param places who the funnel's observations are, found by their code; one that is missing shows its code
    /// @throws IllegalArgumentException if the funnel holds no place
    public static Chart of(Heading heading, Axis values, String sizes, Funnel funnel, List<Place> places) {
        return of(heading, values, sizes, funnel, FunnelLines.BOTH, places);
    }

    /// The same, with the limits that are wanted.
    public static Chart of(
            Heading heading, Axis values, String sizes, Funnel funnel, FunnelLines lines, List<Place> places) {
        if (funnel.observed().isEmpty()) {
            throw new IllegalArgumentException("A funnel plot needs at least one place");
        }
        FunnelChart chart = new FunnelChart(heading, values, sizes, funnel, lines, places);
        return new Chart(heading.title(), chart.description(), chart.caption(), chart.table(), chart::draw);
    }

    private Chart.Drawing draw(Size size) {
        Sheet sheet = new Sheet(size, heading, 0);
        new FunnelDrawing(sheet, values, sizes, funnel, lines, this::place).draw(target());
        return sheet.finish(heading.title(), description());
    }

    private String target() {
        return switch (funnel.measure()) {
            case PROPORTION, RATE -> "average " + values.unit().words(funnel.target());
            case RATIO -> "as expected";
        };
    }

    private Place place(Funnel.Point point) {
        String code = point.observed().place();
        return places.getOrDefault(code, Place.of(code, code));
    }

    private String description() {
        List<Funnel.Point> points = funnel.points();
        List<String> beyond = points.stream()
                .filter(point -> lines.outer()
                        ? point.standing().alarm()
                        : point.standing().outside())
                .map(point -> place(point).shortName())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        long outside =
                points.stream().filter(point -> point.standing().outside()).count();
        return "Funnel plot of " + points.size() + " places, " + values.label() + " by " + sizes + ". Target line: "
                + target() + ". "
                + (lines == FunnelLines.BOTH
                        ? (outside - beyond.size()) + " between the 95% and the 99.8% limits, "
                        : "")
                + beyond.size() + " beyond the " + (lines.outer() ? "99.8%" : "95%") + " limits"
                + (beyond.isEmpty() ? "." : ": " + String.join(", ", beyond) + ".");
    }

    private String caption() {
        return (heading.message() + " " + method()).strip();
    }

    /// What the limits allow for: chosen by the maker of the chart, and said.
    private String method() {
        return funnel.overdispersion()
                .map(this::adjusted)
                .orElse("Limits are " + lines.words() + ", by chance alone: not adjusted for overdispersion.");
    }

    private String adjusted(Overdispersion spread) {
        return "Limits are " + lines.words() + ", adjusted for overdispersion (" + spread.words() + "; phi "
                + Unit.RATIO.words(spread.phi()) + ", tau\u00b2 "
                + new BigDecimal(spread.tauSquared()).setScale(4, RoundingMode.HALF_UP) + ", from " + spread.places()
                + " places).";
    }

    private Table table() {
        List<String> heads = new ArrayList<>(List.of("Place", "Numerator", "Denominator", values.label(), "z"));
        if (lines.inner()) {
            heads.add("95% limits");
        }
        if (lines.outer()) {
            heads.add("99.8% limits");
        }
        heads.add("Stands");
        return new Table(
                heads,
                funnel.points().stream()
                        .sorted(Comparator.comparing(point -> place(point).name(), String.CASE_INSENSITIVE_ORDER))
                        .map(this::row)
                        .toList());
    }

    private List<String> row(Funnel.Point point) {
        FunnelLimits limits = point.limits();
        Unit unit = values.unit();
        List<String> row = new ArrayList<>(List.of(
                place(point).name(),
                Unit.count(point.observed().numerator()),
                Unit.count(point.observed().denominator()),
                unit.words(point.value()),
                Unit.RATIO.words(point.z())));
        if (lines.inner()) {
            row.add(unit.brief(limits.lower95()) + " to " + unit.brief(limits.upper95()));
        }
        if (lines.outer()) {
            row.add(unit.brief(limits.lower99_8()) + " to " + unit.brief(limits.upper99_8()));
        }
        String said = place(point).said();
        row.add(lines.seen(point.standing()).words() + (said.isEmpty() ? "" : "; " + said));
        return row;
    }
}
