package isocentre.report.pages;

import isocentre.charts.Chart;
import isocentre.charts.Dot;
import isocentre.charts.DotChart;
import isocentre.charts.Heading;
import isocentre.charts.Series;
import isocentre.charts.SmallMultiples;
import isocentre.charts.SpcChart;
import isocentre.charts.TrendChart;
import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.radiotherapy.Month;
import isocentre.report.Place;
import isocentre.report.Subject;
import isocentre.report.views.Gallery;
import isocentre.report.views.Picture;
import isocentre.statistics.XmR;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    private final Processes processes;

    Drawings(Setting setting, String root) {
        this.setting = setting;
        this.pictures = new Pictures(setting);
        this.points = new Points(setting, root);
        this.processes = new Processes(setting);
    }

    /// England month by month, with intervals and the national standard where there is one.
    Optional<Picture> trend(Subject subject) {
        return trendChart(subject).map(chart -> pictures.of("trend-" + subject.id(), chart, england(subject)));
    }

    private Optional<Picture> smallTrend(Subject subject, String caption) {
        return trendChart(subject)
                .map(chart -> pictures.small("trend-" + subject.id(), chart, caption, england(subject)));
    }

    private Optional<Chart> trendChart(Subject subject) {
        List<Figure> months = england(subject);
        if (shown(months).size() < 2) {
            return Optional.empty();
        }
        return Optional.of(TrendChart.of(
                new Heading(
                        subject.name(),
                        "England, " + setting.months().words(),
                        overTime(
                                subject,
                                "England month by month. " + subject.better().words())),
                Points.axis(subject),
                List.of(new Series(points.england(), points.readings(subject, months))),
                processes.standard(subject)));
    }

    /// What the reader of a chart over time must know besides.
    private String overTime(Subject subject, String words) {
        String target = subject.targets().stream()
                .filter(Subject.Target::national)
                .findFirst()
                .map(one -> " The target: " + one.words())
                .orElse("");
        return words
                + target
                + (setting.book().cut(subject.id())
                        ? " Earlier months were made up by software, and are left out."
                        : "");
    }

    private List<Figure> england(Subject subject) {
        return setting.book().months(subject.id(), "", Level.ENGLAND, Level.ENGLAND_CODE);
    }

    /// England's trends of several indicators, side by side; empty where there is none.
    Optional<Gallery> trends(List<Subject> subjects) {
        return gallery(
                "England month by month",
                subjects.stream()
                        .flatMap(subject -> smallTrend(subject, subject.words().getFirst()).stream()));
    }

    /// England month by month beside the networks in the year.
    Optional<Gallery> pair(Subject subject) {
        String words = subject.words().getFirst() + " " + subject.better().words();
        return gallery(
                subject.name(),
                Stream.of(
                                smallTrend(subject, words),
                                dotChart(subject, Level.NETWORK)
                                        .map(chart -> pictures.small(
                                                "dots-network-" + subject.id(),
                                                chart,
                                                "Networks by name, with 95% intervals.",
                                                placed(subject, Level.NETWORK))))
                        .flatMap(Optional::stream));
    }

    private static Optional<Gallery> gallery(String label, Stream<Picture> pictures) {
        List<Picture> drawn = pictures.toList();
        return drawn.isEmpty() ? Optional.empty() : Optional.of(new Gallery(label, drawn));
    }

    /// England over time against its own limits.
    Optional<Picture> spc(Subject subject) {
        List<Figure> months = shown(england(subject));
        if (months.size() < FEWEST_POINTS || !setting.choice().process()) {
            return Optional.empty(); // Without limits the trend says all that there is.
        }
        Heading heading = new Heading(
                subject.name() + ": has England changed?",
                setting.months().words(),
                overTime(subject, "Grey points vary as England's months usually do. Coloured points do not."));
        Chart chart = SpcChart.of(
                heading, Points.axis(subject), processes.of(subject, months), points.readings(subject, months), null);
        return Optional.of(pictures.of("spc-" + subject.id(), chart, months));
    }

    /// The followed indicators of one place, each against its own limits; empty where none can be drawn.
    Optional<Gallery> spcGallery(Level level, Place place) {
        return gallery(
                "Month by month",
                followed().stream()
                        .flatMap(subject ->
                                smallSpc(subject, level, place, subject.name(), place.shortName()).stream()));
    }

    /// One indicator of several providers, each against its own limits, in the order of their names; empty where none
    /// can be drawn.
    Optional<Gallery> spcOf(Subject subject, List<Place> providers, String label) {
        return gallery(
                label,
                providers.stream()
                        .flatMap(provider ->
                                smallSpc(subject, Level.PROVIDER, provider, provider.shortName(), subject.name())
                                        .stream()));
    }

    private Optional<Picture> smallSpc(Subject subject, Level level, Place place, String title, String subtitle) {
        return process(subject, level, place)
                .map(process -> setting.choice().process()
                        ? withLimits(subject, place, process, title, subtitle)
                        : withoutLimits(subject, place, process, title, subtitle));
    }

    private Picture withLimits(Subject subject, Place place, Process process, String title, String subtitle) {
        return pictures.small(
                "spc-" + subject.id() + "-" + place.code(),
                spcChart(subject, place, process, new Heading(title, subtitle, "")),
                processes.sentence(subject, process.xmr(), process.months()),
                process.months());
    }

    private Picture withoutLimits(Subject subject, Place place, Process process, String title, String subtitle) {
        Chart chart = TrendChart.of(
                new Heading(title, subtitle, ""),
                Points.axis(subject),
                List.of(new Series(points.provider(place), points.readings(subject, process.months()))),
                processes.standard(subject));
        return pictures.small("months-" + subject.id() + "-" + place.code(), chart, chart.caption(), process.months());
    }

    /// One indicator of one provider over time, at the width of a page.
    Optional<Picture> spcOf(Subject subject, Place provider) {
        return process(subject, Level.PROVIDER, provider)
                .map(process -> pictures.of(
                        "spc-" + subject.id() + "-" + provider.code(),
                        spcChart(
                                subject,
                                provider,
                                process,
                                new Heading(
                                        subject.name() + ", " + provider.shortName(),
                                        setting.months().words(),
                                        processes.sentence(subject, process.xmr(), process.months()))),
                        process.months()));
    }

    private Chart spcChart(Subject subject, Place place, Process process, Heading heading) {
        return SpcChart.of(
                heading,
                Points.axis(subject),
                process.xmr(),
                points.readings(subject, process.months()),
                points.href(place.code()));
    }

    /// The months of a place that have a value, and their limits.
    record Process(List<Figure> months, XmR xmr) {
        /// The number of a month's point; empty if it has none.
        Optional<Integer> at(Month month) {
            return IntStream.range(0, months.size())
                    .filter(i -> months.get(i).period().first().equals(month))
                    .boxed()
                    .findFirst();
        }
    }

    /// Empty where there are too few months, or too few cases in them.
    Optional<Process> process(Subject subject, Level level, Place place) {
        List<Figure> months = shown(setting.book().months(subject.id(), "", level, place.code()));
        return months.size() < FEWEST_POINTS || setting.tiny(subject, level, place)
                ? Optional.empty()
                : Optional.of(new Process(months, processes.of(subject, months)));
    }

    /// The indicators followed month by month.
    List<Subject> followed() {
        return FOLLOWED.stream().flatMap(id -> setting.subject(id).stream()).toList();
    }

    /// The places of a level in the year, with intervals, and England as a line.
    Optional<Picture> dots(Subject subject, Level level) {
        return dotChart(subject, level)
                .map(chart -> pictures.of("dots-" + level.word() + "-" + subject.id(), chart, placed(subject, level)));
    }

    /// Some places in the year, of whatever level, with intervals, and England as a line.
    Optional<Picture> dots(Subject subject, List<Place> places) {
        List<Figure> figures = places.stream()
                .flatMap(place ->
                        setting.book().year(subject.id(), "", Setting.level(place.code()), place.code()).stream())
                .toList();
        return dotChart(subject, figures, "compared")
                .map(chart -> pictures.of("compared-" + subject.id(), chart, figures));
    }

    private Optional<Chart> dotChart(Subject subject, Level level) {
        return dotChart(subject, placed(subject, level), level == Level.NETWORK ? "by network" : "by provider");
    }

    private Optional<Chart> dotChart(Subject subject, List<Figure> figures, String by) {
        if (shown(figures).isEmpty()) {
            return Optional.empty();
        }
        List<Dot> dots = figures.stream()
                .map(figure -> new Dot(points.place(figure), points.value(subject, figure)))
                .toList();
        Dot england = setting.book()
                .england(subject.id())
                .filter(figure -> Wording.shown(figure) && !subject.additive())
                .map(figure -> new Dot(points.england(), points.value(subject, figure)))
                .orElse(null);
        return Optional.of(DotChart.of(
                new Heading(
                        subject.name() + ", " + by,
                        setting.year(),
                        subject.better().words()),
                Points.axis(subject),
                dots,
                england));
    }

    private List<Figure> placed(Subject subject, Level level) {
        return Tables.sorted(setting, subject, level).stream()
                .filter(figure -> setting.place(figure.code()).isPresent())
                .toList();
    }

    /// Every provider month by month on one scale, with England behind.
    Optional<Picture> multiples(Subject subject) {
        return multiples(subject, setting.nation().providers(), "each provider");
    }

    /// Some places month by month on one scale, with England behind.
    Optional<Picture> multiples(Subject subject, List<Place> places, String which) {
        List<Series> series = new ArrayList<>();
        List<Figure> drawn = new ArrayList<>();
        for (Place provider : places) {
            List<Figure> months =
                    setting.book().months(subject.id(), "", Setting.level(provider.code()), provider.code());
            if (!shown(months).isEmpty()) {
                series.add(new Series(points.provider(provider), points.everyMonth(subject, months)));
                drawn.addAll(months);
            }
        }
        if (series.isEmpty() || setting.months().each().size() < FEWEST_POINTS) {
            return Optional.empty();
        }
        Series england =
                subject.additive() ? null : new Series(points.england(), points.everyMonth(subject, england(subject)));
        Chart chart = SmallMultiples.of(
                new Heading(subject.name() + ", " + which, setting.months().words(), ""),
                Points.axis(subject),
                series,
                england);
        return Optional.of(pictures.large("each-" + subject.id(), chart, drawn));
    }

    List<Picture> funnels(Subject subject) {
        return new Funnels(setting, pictures, points).of(subject);
    }

    Optional<Funnels.Field> field(Subject subject) {
        return new Funnels(setting, pictures, points).field(subject);
    }

    private static List<Figure> shown(List<Figure> figures) {
        return figures.stream().filter(Wording::shown).toList();
    }
}
