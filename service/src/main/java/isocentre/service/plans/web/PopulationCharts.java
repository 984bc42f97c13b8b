package isocentre.service.plans.web;

import isocentre.charts.Axis;
import isocentre.charts.Heading;
import isocentre.charts.Strip;
import isocentre.charts.StripChart;
import isocentre.charts.Unit;
import isocentre.plans.metrics.Metric;
import isocentre.plans.scoring.Objective;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.ChartPicture;
import isocentre.service.plans.population.Group;
import isocentre.service.plans.population.Guard;
import isocentre.service.plans.population.Point;
import isocentre.service.plans.store.Technique;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Draws how the figures of an objective lie, for one reader.
final class PopulationCharts {
    private final Objective objective;
    private final Guard guard;
    private final String network;
    private final Directory directory;

    PopulationCharts(Objective objective, Guard guard, String network, Directory directory) {
        this.objective = objective;
        this.guard = guard;
        this.network = network;
        this.directory = directory;
    }

    static String words(Objective objective) {
        return (objective.structure() + " " + objective.metric().words()).strip();
    }

    List<ChartPicture> of(List<Point> points) {
        if (points.isEmpty()) {
            return List.of();
        }
        List<ChartPicture> pictures = new ArrayList<>();
        pictures.add(picture("By centre", points, point -> directory.name(point.provider())));
        pictures.add(picture(
                "By planning system and version",
                points,
                point -> point.system().isEmpty() ? "Not stated" : point.system()));
        pictures.add(picture(
                "By technique",
                points,
                point ->
                        Technique.named(point.technique()).map(Technique::words).orElse("Not stated")));
        return pictures;
    }

    private ChartPicture picture(String title, List<Point> points, Function<Point, String> by) {
        Metric.Unit measured = objective.metric().unit();
        double scale = measured == Metric.Unit.PERCENT ? 0.01 : 1;
        Unit unit = unit(measured);
        List<Strip> strips = guard.groups(points, by).stream()
                .map(group -> strip(group, scale, unit))
                .toList();
        return ChartPicture.of(
                title,
                StripChart.of(
                        Heading.of(words(objective) + ": " + title.toLowerCase(Locale.UK), "Plans of " + network),
                        new Axis(words(objective), unit),
                        strips));
    }

    private static Strip strip(Group group, double scale, Unit unit) {
        List<Strip.Mark> dots = group.own().stream()
                .map(point -> new Strip.Mark(
                        point.value() * scale,
                        "A plan of your centre: " + unit.words(point.value() * scale)
                                + (point.question().isPresent() ? ", with a question" : ""),
                        point.question()
                                .map(id -> "/population/questions/" + id)
                                .orElse("/plans/" + point.study()),
                        point.question().isPresent()))
                .toList();
        Optional<Group.Quarters> quarters = group.quarters();
        return quarters.map(some -> new Strip(
                        group.name(),
                        some.plans(),
                        new Strip.Box(some.first() * scale, some.median() * scale, some.third() * scale),
                        dots,
                        ""))
                .orElseGet(
                        () -> new Strip(group.name(), 0, null, dots, "hidden: few plans, or next to a group of few"));
    }

    private static Unit unit(Metric.Unit unit) {
        return switch (unit) {
            case GRAY -> Unit.GRAY;
            case PERCENT -> Unit.PERCENT;
            case RATIO -> Unit.RATIO;
            case CM3, GRAY_LITRE, METERSET -> Unit.NUMBER;
        };
    }
}
