package isocentre.report.pages;

import isocentre.charts.Chart;
import isocentre.charts.FunnelChart;
import isocentre.charts.FunnelLines;
import isocentre.charts.Heading;
import isocentre.charts.Unit;
import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.report.Subject;
import isocentre.report.Subject.Shape;
import isocentre.report.views.Picture;
import isocentre.statistics.Funnel;
import isocentre.statistics.Measure;
import isocentre.statistics.Observed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Funnel plots of the providers in the year, for indicators that are shares. The first has limits by chance alone;
/// where more than a tenth of the providers lie outside its outer limits, chance is not what sets them apart, and a
/// second one allows for the usual differences between places. Both are shown, so that the choice is open.
final class Funnels {
    private static final double MANY = 0.1;
    private static final int FEWEST_PLACES = 5;

    private final Setting setting;
    private final Pictures pictures;
    private final Points points;

    Funnels(Setting setting, Pictures pictures, Points points) {
        this.setting = setting;
        this.pictures = pictures;
        this.points = points;
    }

    /// The providers of a funnel plot in the year.
    ///
    /// @param figures of the providers drawn, in the order of the funnels' points
    /// @param tiny those too small to draw
    /// @param chance limits by chance alone
    /// @param wider limits that allow for usual differences too, where chance does not explain the spread
    record Field(List<Figure> figures, List<Figure> tiny, Funnel chance, Optional<Funnel> wider) {
        /// The funnel by whose limits a provider is asked about.
        Funnel judged() {
            return wider.orElse(chance);
        }
    }

    /// Empty where the indicator is no share, or too few providers have a figure.
    Optional<Field> field(Subject subject) {
        List<Figure> all = Tables.sorted(setting, subject, Level.PROVIDER).stream()
                .filter(Funnels::drawable)
                .toList();
        List<Figure> tiny = all.stream().filter(figure -> tiny(subject, figure)).toList();
        List<Figure> figures =
                all.stream().filter(figure -> !tiny.contains(figure)).toList();
        Double england = setting.book().england(subject.id()).map(Figure::value).orElse(null);
        if (subject.shape() != Shape.SHARE || england == null || figures.size() < FEWEST_PLACES) {
            return Optional.empty();
        }
        List<Observed> observed = figures.stream()
                .map(figure -> new Observed(
                        figure.code(),
                        Objects.requireNonNull(figure.numerator()),
                        Objects.requireNonNull(figure.denominator())))
                .toList();
        Funnel chance = Funnel.exact(Measure.PROPORTION, england, observed);
        long alarms = chance.points().stream()
                .filter(point -> point.standing().alarm())
                .count();
        return Optional.of(new Field(
                figures,
                tiny,
                chance,
                alarms > MANY * observed.size()
                        ? Optional.of(Funnel.overdispersed(Measure.PROPORTION, england, observed))
                        : Optional.empty()));
    }

    List<Picture> of(Subject subject) {
        return field(subject).map(field -> pictures(subject, field)).orElse(List.of());
    }

    private List<Picture> pictures(Subject subject, Field field) {
        return switch (setting.choice().spread()) {
            case FITTING -> fitting(subject, field);
            case CHANCE ->
                List.of(picture(
                        subject,
                        field.figures(),
                        field.chance(),
                        "funnel-",
                        outside(field.chance()) + left(field.tiny())));
            case USUAL_DIFFERENCES -> {
                Funnel wider = field.wider()
                        .orElseGet(() -> Funnel.overdispersed(
                                Measure.PROPORTION,
                                field.chance().target(),
                                field.chance().observed()));
                yield List.of(
                        picture(subject, field.figures(), wider, "funnel-wider-", outside(wider) + left(field.tiny())));
            }
        };
    }

    private List<Picture> fitting(Subject subject, Field field) {
        List<Picture> funnels = new ArrayList<>();
        String next = field.wider().isPresent()
                ? " More than chance explains: a second plot allows for usual differences between places."
                : "";
        String left = left(field.tiny());
        funnels.add(
                picture(subject, field.figures(), field.chance(), "funnel-", outside(field.chance()) + next + left));
        field.wider()
                .ifPresent(wider ->
                        funnels.add(picture(subject, field.figures(), wider, "funnel-wider-", outside(wider) + left)));
        return funnels;
    }

    private boolean tiny(Subject subject, Figure figure) {
        return setting.place(figure.code())
                .filter(place -> setting.tiny(subject, Level.PROVIDER, place))
                .isPresent();
    }

    private String left(List<Figure> tiny) {
        return tiny.isEmpty()
                ? ""
                : " Too small to draw, and in the table: "
                        + tiny.stream()
                                .map(figure -> setting.shortName(figure) + " ("
                                        + Unit.count(Objects.requireNonNull(figure.denominator())) + ")")
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private static boolean drawable(Figure figure) {
        Double denominator = figure.denominator();
        return Wording.shown(figure) && figure.numerator() != null && denominator != null && denominator > 0;
    }

    private Picture picture(Subject subject, List<Figure> figures, Funnel funnel, String id, String message) {
        Chart chart = FunnelChart.of(
                new Heading(
                        subject.name() + ", providers by size",
                        setting.year()
                                + (funnel.overdispersion().isEmpty()
                                        ? "; limits by chance alone"
                                        : "; limits that also allow for usual differences"),
                        message),
                Points.axis(subject),
                Tables.sentence(subject.things()),
                funnel,
                setting.choice().lines(),
                figures.stream().map(figure -> points.place(figure)).toList());
        return pictures.of(id + subject.id(), chart, figures);
    }

    private String outside(Funnel funnel) {
        List<Funnel.Point> all = funnel.points();
        boolean inner = setting.choice().lines() == FunnelLines.P95;
        long beyond = all.stream()
                .filter(point ->
                        inner ? point.standing().outside() : point.standing().alarm())
                .count();
        return Unit.count(beyond) + " of " + all.size() + " providers lie outside the " + (inner ? "95%" : "99.8%")
                + " limits.";
    }
}
