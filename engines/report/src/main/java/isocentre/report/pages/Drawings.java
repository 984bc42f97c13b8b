package isocentre.report.pages;

import isocentre.charts.Chart;
import isocentre.charts.Dot;
import isocentre.charts.DotChart;
import isocentre.charts.Heading;
import isocentre.charts.Reading;
import isocentre.charts.Series;
import isocentre.charts.SmallMultiples;
import isocentre.charts.SpcChart;
import isocentre.charts.TrendChart;
import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.report.Place;
import isocentre.report.Subject;
import isocentre.report.views.Gallery;
import isocentre.report.views.Picture;
import isocentre.statistics.Direction;
import isocentre.statistics.ProcessLimits;
import isocentre.statistics.Signal;
import isocentre.statistics.XmR;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The charts of a page. A chart is left out where its figures are too few to draw; the tables still say so.
final class Drawings {
    /// Fewer points than this show no change over time.
    private static final int FEWEST_POINTS = 3;

    /// Followed month by month on the pages of providers and networks.
    private static final List<String> FOLLOWED = List.of(
            "TIM-01", "TIM-02", "TIM-06", "ACC-16", "ACC-15", "FRX-01", "FRX-03", "FRX-05", "FRX-08", "DEL-01",
            "DEL-04", "CAP-01", "DQ-02");

    private final Setting setting;
    private final Pictures pictures;
    private final Points points;

    Drawings(Setting setting, String root) {
        this.setting = setting;
        this.pictures = new Pictures(setting);
        this.points = new Points(setting, root);
    }

    /// England month by month, with intervals and the national standard where there is one.
    Optional<Picture> trend(Subject subject) {
        return trendChart(subject).map(chart -> pictures.of("trend-" + subject.id(), chart, england(subject)));
    }

    private Optional<Chart> trendChart(Subject subject) {
        List<Figure> months = england(subject);
        if (shown(months).size() < 2) {
            return Optional.empty();
        }
        String message = "England month by month. " + subject.better().words();
        return Optional.of(TrendChart.of(
                new Heading(subject.name(), "England, " + setting.span(), message),
                Points.axis(subject),
                List.of(new Series(points.england(), readings(subject, months))),
                standard(subject)));
    }

    private List<Figure> england(Subject subject) {
        return setting.book().months(subject.id(), "", Level.ENGLAND, "ENG");
    }

    /// England's trends of several indicators, side by side.
    Gallery trends(List<Subject> subjects) {
        List<Picture> trends = new ArrayList<>();
        for (Subject subject : subjects) {
            trendChart(subject)
                    .ifPresent(chart -> trends.add(pictures.small(
                            "trend-" + subject.id(), chart, subject.words().getFirst(), england(subject))));
        }
        return new Gallery("England month by month", trends);
    }

    /// England over time against its own limits.
    Optional<Picture> spc(Subject subject) {
        List<Figure> months = shown(england(subject));
        if (months.size() < FEWEST_POINTS) {
            return Optional.empty();
        }
        Heading heading = new Heading(
                subject.name() + ": has England changed?",
                setting.span(),
                "Grey points vary as England's months usually do. Coloured points do not.");
        Chart chart =
                SpcChart.of(heading, Points.axis(subject), process(subject, months), readings(subject, months), null);
        return Optional.of(pictures.of("spc-" + subject.id(), chart, months));
    }

    /// The followed indicators of one place, each against its own limits.
    Gallery spcGallery(Level level, Place place) {
        List<Picture> charts = FOLLOWED.stream()
                .flatMap(id -> setting.subject(id).stream())
                .flatMap(subject -> small(subject, level, place, subject.name(), place.shortName()).stream())
                .toList();
        return new Gallery("Month by month", charts);
    }

    /// One indicator of several providers, each against its own limits, in the order of their names.
    Gallery spcOf(Subject subject, List<Place> providers, String label) {
        List<Picture> charts = providers.stream()
                .flatMap(provider ->
                        small(subject, Level.PROVIDER, provider, provider.shortName(), subject.name()).stream())
                .toList();
        return new Gallery(label, charts);
    }

    private Optional<Picture> small(Subject subject, Level level, Place place, String title, String subtitle) {
        List<Figure> months = shown(setting.book().months(subject.id(), "", level, place.code()));
        if (months.size() < FEWEST_POINTS || setting.tiny(subject, level, place)) {
            return Optional.empty();
        }
        XmR process = process(subject, months);
        Chart chart = SpcChart.of(
                new Heading(title, subtitle, ""),
                Points.axis(subject),
                process,
                readings(subject, months),
                points.href(place.code()));
        return Optional.of(pictures.small(
                "spc-" + subject.id() + "-" + place.code(), chart, sentence(subject, process, months), months));
    }

    /// What the chart says, in a line: `Mean 91.2%, usual range 87.0% to 95.4%. March 2025: as usual.`
    private static String sentence(Subject subject, XmR process, List<Figure> months) {
        ProcessLimits limits = process.limits().getLast();
        Signal signal = process.points().getLast().signal();
        return "Mean " + Wording.number(subject, limits.mean()) + ", usual range "
                + Wording.number(subject, limits.lower()) + " to " + Wording.number(subject, limits.upper())
                + (limits.trial() ? " (trial limits: few months). " : ". ")
                + months.getLast().period().first().words() + ": " + (signal == null ? "as usual" : signal.words())
                + ".";
    }

    private static XmR process(Subject subject, List<Figure> months) {
        return XmR.of(
                months.stream().map(Drawings::value).toList(),
                XmR.Settings.of(direction(subject)).target(standard(subject)));
    }

    /// The places of a level in the year, with intervals, and England as a line.
    Optional<Picture> dots(Subject subject, Level level) {
        List<Figure> figures = Tables.sorted(setting, subject, level).stream()
                .filter(figure -> setting.place(figure.code()).isPresent())
                .toList();
        if (shown(figures).isEmpty()) {
            return Optional.empty();
        }
        List<Dot> dots = figures.stream()
                .map(figure -> new Dot(points.place(figure, level), Points.value(subject, figure)))
                .toList();
        Dot england = setting.book()
                .england(subject.id())
                .filter(Wording::shown)
                .map(figure -> new Dot(points.england(), Points.value(subject, figure)))
                .orElse(null);
        String by = level == Level.NETWORK ? "by network" : "by provider";
        Chart chart = DotChart.of(
                new Heading(
                        subject.name() + ", " + by,
                        setting.year(),
                        subject.better().words()),
                Points.axis(subject),
                dots,
                england);
        return Optional.of(pictures.of("dots-" + level.word() + "-" + subject.id(), chart, figures));
    }

    /// Every provider month by month on one scale, with England behind.
    Optional<Picture> multiples(Subject subject) {
        List<Series> series = new ArrayList<>();
        List<Figure> drawn = new ArrayList<>();
        for (Place provider : setting.nation().providers()) {
            List<Figure> months = setting.book().months(subject.id(), "", Level.PROVIDER, provider.code());
            if (!shown(months).isEmpty()) {
                series.add(new Series(points.provider(provider), everyMonth(subject, months)));
                drawn.addAll(months);
            }
        }
        if (series.isEmpty() || setting.months().size() < FEWEST_POINTS) {
            return Optional.empty();
        }
        Series england = new Series(
                points.england(), everyMonth(subject, setting.book().months(subject.id(), "", Level.ENGLAND, "ENG")));
        Chart chart = SmallMultiples.of(
                new Heading(subject.name() + ", each provider", setting.span(), ""),
                Points.axis(subject),
                series,
                england);
        return Optional.of(pictures.large("each-" + subject.id(), chart, drawn));
    }

    List<Picture> funnels(Subject subject) {
        return new Funnels(setting, pictures, points).of(subject);
    }

    private List<Reading> everyMonth(Subject subject, List<Figure> months) {
        return setting.months().stream()
                .map(month -> {
                    Optional<Figure> figure = months.stream()
                            .filter(one -> one.period().first().equals(month))
                            .findFirst();
                    return Reading.of(
                            YearMonth.of(month.year(), month.number()),
                            figure.map(one -> Points.value(subject, one))
                                    .orElseGet(() -> isocentre.charts.Value.missing("no data")));
                })
                .toList();
    }

    private static List<Reading> readings(Subject subject, List<Figure> months) {
        return months.stream()
                .map(figure -> Reading.of(
                        YearMonth.of(
                                figure.period().first().year(),
                                figure.period().first().number()),
                        Points.value(subject, figure)))
                .toList();
    }

    private static List<Figure> shown(List<Figure> figures) {
        return figures.stream().filter(Wording::shown).toList();
    }

    private static double value(Figure figure) {
        return Objects.requireNonNull(figure.value());
    }

    /// Only a sourced target is drawn as a line to be met.
    private static @Nullable Double standard(Subject subject) {
        return subject.targets().stream()
                .filter(Subject.Target::national)
                .map(Subject.Target::value)
                .findFirst()
                .orElse(null);
    }

    private static Direction direction(Subject subject) {
        return switch (subject.better()) {
            case HIGHER -> Direction.UP;
            case LOWER -> Direction.DOWN;
            case NEITHER -> Direction.NEITHER;
        };
    }
}
