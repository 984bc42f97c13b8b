package isocentre.report.pages;

import static java.util.stream.Collectors.toMap;

import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.radiotherapy.Period;
import isocentre.report.Chapter;
import isocentre.report.ChartChoice;
import isocentre.report.Dates;
import isocentre.report.Months;
import isocentre.report.Nation;
import isocentre.report.Place;
import isocentre.report.Remarks;
import isocentre.report.Subject;
import isocentre.report.views.Badge;
import isocentre.report.views.Edition;
import isocentre.report.views.Frame;
import isocentre.report.views.Link;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What all pages share: the nation, its figures found by what is asked, and the words repeated on every page.
public final class Setting {
    /// The indicator of waits, which has charts of its own.
    static final String WAITS = "TIM-01";

    private static final double TINY = 0.02;

    private final Nation nation;
    private final Remarks remarks;
    private final Book book;
    private final Edition edition;
    private final Map<String, Subject> subjects;
    private final Map<String, Place> places;
    private final Months months;
    private final ChartChoice choice;

    /// @param remarks what providers have said of their figures
    public Setting(Nation nation, Remarks remarks) {
        this.nation = nation;
        this.remarks = remarks;
        this.choice = ChartChoice.USUAL;
        this.book = new Book(nation.figures(), nation.year(), figure -> synthetic(nation, figure));
        this.edition = Editions.of(nation);
        this.subjects = nation.subjects().stream().collect(toMap(Subject::id, Function.identity()));
        this.places = Stream.concat(nation.networks().stream(), nation.providers().stream())
                .collect(toMap(Place::code, Function.identity()));
        this.months = new Months(nation.from(), nation.covered().last());
    }

    private Setting(Setting of, ChartChoice choice) {
        this.nation = of.nation;
        this.remarks = of.remarks;
        this.book = of.book;
        this.edition = of.edition;
        this.subjects = of.subjects;
        this.places = of.places;
        this.months = of.months;
        this.choice = choice;
    }

    /// The same figures, with charts as a reader has chosen them.
    public Setting choosing(ChartChoice chosen) {
        return new Setting(this, chosen);
    }

    public Nation nation() {
        return nation;
    }

    ChartChoice choice() {
        return choice;
    }

    /// Whose organisations the months count for, in words.
    public String organised() {
        LocalDate day = nation.organisedOn();
        return day == null
                ? "As organised then: each month counts for the provider, network and alliance of its own time."
                : "As organised now: all months count for the providers, networks and alliances of " + Dates.words(day)
                        + "; those of a provider that passed its service on count for its successor.";
    }

    Remarks remarks() {
        return remarks;
    }

    /// What a provider says of a figure; nothing where the figure is of other months than those it spoke of.
    Optional<Remarks.Remark> said(Figure figure) {
        boolean whole = nation.known().equals(nation.covered());
        return remarks.on(figure).filter(remark -> whole || !figure.period().equals(nation.year()));
    }

    Book book() {
        return book;
    }

    Edition edition() {
        return edition;
    }

    /// All months drawn in charts over time.
    Months months() {
        return months;
    }

    /// The months of the year of which there is anything, in words: `April 2024 to March 2025`.
    String year() {
        return nation.covered().words();
    }

    /// The months that a figure is of, in words: a figure of the year is of the months of which there is anything, and
    /// in which its place gave radiotherapy.
    String period(Figure figure) {
        Period period = figure.period();
        return period.equals(nation.year())
                ? place(figure.code())
                        .map(Place::covered)
                        .orElse(nation.covered())
                        .words()
                : new Months(period.first(), period.last()).words();
    }

    /// A part of a figure in words: `stage=first` is `first`, `technique=S01` what the code means.
    String part(String breakdown) {
        String bare = breakdown.substring(breakdown.indexOf('=') + 1).replaceAll("(?<=[a-z])-(?=[a-z])", " ");
        return nation.parts().getOrDefault(breakdown, bare);
    }

    /// Whether there are data of an indicator in the year.
    boolean known(Subject subject) {
        return book.known(subject.id());
    }

    Optional<Subject> subject(String id) {
        return Optional.ofNullable(subjects.get(id));
    }

    Optional<Place> place(String code) {
        return Optional.ofNullable(places.get(code));
    }

    List<Place> providersOf(Place network) {
        return nation.providers().stream()
                .filter(provider -> provider.network().equals(network.code()))
                .toList();
    }

    /// The providers outside any network.
    List<Place> outside() {
        return nation.providers().stream()
                .filter(provider -> provider.network().isEmpty())
                .toList();
    }

    List<Chapter> chapters() {
        return Arrays.stream(Chapter.values())
                .filter(chapter -> !subjects(chapter).isEmpty())
                .toList();
    }

    List<Subject> subjects(Chapter chapter) {
        return nation.subjects().stream()
                .filter(subject -> subject.chapter() == chapter)
                .toList();
    }

    /// Whether a provider has so few cases, beside the others, that a chart of it would show chance alone.
    boolean tiny(Subject subject, Level level, Place place) {
        if (level != Level.PROVIDER) {
            return false;
        }
        double mean = book.places(subject.id(), level).stream()
                .filter(figure -> places.containsKey(figure.code()))
                .map(Setting::size)
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return book.year(subject.id(), "", level, place.code())
                .flatMap(Setting::size)
                .filter(size -> size < TINY * mean)
                .isPresent();
    }

    private static Optional<Double> size(Figure figure) {
        return Optional.ofNullable(figure.denominator() == null ? figure.numerator() : figure.denominator());
    }

    /// Where the figures come from: one badge for all of them, which says synthetic if any of them is.
    Badge badge(Collection<Figure> figures) {
        Set<String> sources = new LinkedHashSet<>();
        for (Figure figure : figures) {
            sources.add(figure.source());
        }
        List<Nation.Origin> origins = sources.stream()
                .filter(source -> !source.isEmpty())
                .sorted()
                .map(this::origin)
                .toList();
        return new Badge(
                origins.stream().map(Nation.Origin::words).distinct().collect(Collectors.joining(" and ")),
                origins.stream().anyMatch(Nation.Origin::synthetic));
    }

    private static boolean synthetic(Nation nation, Figure figure) {
        Nation.Origin origin = nation.sources().get(figure.source());
        return origin != null && origin.synthetic();
    }

    private Nation.Origin origin(String source) {
        Nation.Origin origin = nation.sources().get(source);
        if (origin == null) {
            throw new IllegalStateException("no origin is known for figures from '" + source + "'");
        }
        return origin;
    }

    /// The frame of a page in a folder of the site, or of a page at its top.
    Frame frame(String title, String description, String section, boolean inFolder, Link... trail) {
        return new Frame(title, description, section, inFolder ? "../" : "", List.of(trail), edition);
    }

    static String indicatorPage(String root, String id) {
        return root + "indicators/" + id + ".html";
    }

    /// The page of a provider or network, empty if it has none.
    String placePage(String root, String code) {
        return place(code)
                .map(place -> root + (code.startsWith("ODN-") ? "networks/" : "providers/") + code + ".html")
                .orElse("");
    }

    /// The level of a place that has a page, or of England.
    static Level level(String code) {
        return code.equals(Level.ENGLAND_CODE)
                ? Level.ENGLAND
                : code.startsWith("ODN-") ? Level.NETWORK : Level.PROVIDER;
    }

    /// The short name of a place for charts and tables; that of the figure where no page is known.
    String shortName(Figure figure) {
        return place(figure.code()).map(Place::shortName).orElse(figure.name());
    }
}
