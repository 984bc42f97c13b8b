package isocentre.report.pages;

import isocentre.charts.Chart;
import isocentre.charts.Heading;
import isocentre.charts.Mix;
import isocentre.charts.MixChart;
import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.indicators.Status;
import isocentre.report.Place;
import isocentre.report.RegimenUse;
import isocentre.report.views.Article;
import isocentre.report.views.Card;
import isocentre.report.views.Cards;
import isocentre.report.views.Link;
import isocentre.report.views.Picture;
import isocentre.report.views.Table;
import isocentre.report.views.Table.Cell;
import isocentre.report.views.Table.Column;
import isocentre.report.views.Table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which regimens are used for a tumour and intent, place by place: bars of 100% in the order of names. Regimens that
/// fewer than five people of a place had are drawn as other; a place with too few people is not drawn.
public final class RegimenPages {
    private static final int MOST_CATEGORIES = 8;
    private static final int FEWEST = 5;
    private static final String OTHER = "other";
    private static final String ROOT = "../";

    private RegimenPages() {}

    /// All tumours and intents.
    public static Article index(Setting setting, RegimenUse use) {
        List<Card> cards = use.groups().values().stream()
                .map(group -> new Card(
                        sentence(group.name()),
                        file(group.name()) + ".html",
                        "",
                        england(group).size() + " regimens in England",
                        england(group).stream()
                                .findFirst()
                                .map(figure -> RegimenUse.words(figure.breakdown()))
                                .orElse("")))
                .toList();
        return new Article(
                setting.frame(
                        "Regimens", "Which regimens are used", "Regimens", true, new Link("Home", "../index.html")),
                "",
                "Regimens",
                "Which dose in how many fractions each service uses, tumour by tumour. The regimen named is the one most used in England.",
                false,
                List.of(new Blocks()
                        .add(new Cards(cards))
                        .section("groups", "By tumour and intent, " + setting.year())));
    }

    /// One tumour and intent, by the name of its file; empty where there is none.
    public static Optional<Article> of(Setting setting, RegimenUse use, String file) {
        return use.groups().values().stream()
                .filter(group -> file(group.name()).equals(file))
                .findFirst()
                .map(group -> page(setting, group));
    }

    private static String file(String group) {
        return group.replace(' ', '-');
    }

    private static Article page(Setting setting, RegimenUse.Group group) {
        return new Article(
                setting.frame(
                        sentence(group.name()) + ", regimens",
                        "Regimens of " + group.name(),
                        "Regimens",
                        true,
                        new Link("Home", "../index.html"),
                        new Link("Regimens", "index.html")),
                "Regimens",
                sentence(group.name()),
                "External beam, by the prescription of the plan with the highest dose. What differs is a reason to ask why, not a verdict.",
                false,
                List.of(
                        new Blocks()
                                .add(picture(
                                        setting,
                                        group,
                                        Level.PROVIDER,
                                        setting.nation().providers(),
                                        "by provider"))
                                .section("providers", "Providers, " + setting.year()),
                        new Blocks()
                                .add(picture(
                                        setting,
                                        group,
                                        Level.NETWORK,
                                        setting.nation().networks(),
                                        "by network"))
                                .section("networks", "Networks, " + setting.year()),
                        new Blocks()
                                .add(table(setting, group))
                                .words(setting.organised() + " Data version "
                                        + setting.nation().dataVersion() + ".")
                                .section("england", "England, and the regimen library")));
    }

    private static Table table(Setting setting, RegimenUse.Group group) {
        List<Row> rows = new ArrayList<>();
        double rest = 0;
        for (Figure figure : england(group)) {
            double count = count(figure);
            if (count < FEWEST) {
                rest += count;
                continue;
            }
            rows.add(new Row(List.of(
                    new Cell(RegimenUse.words(figure.breakdown())),
                    new Cell(isocentre.charts.Unit.count(count)),
                    new Cell(
                            figure.value() == null
                                    ? figure.status().words()
                                    : isocentre.charts.Unit.PERCENT.words(figure.value())),
                    new Cell(group.named().getOrDefault(figure.breakdown(), "Not in the library")))));
        }
        if (rest >= FEWEST) {
            rows.add(new Row(List.of(
                    new Cell("Fewer than five people each, together"),
                    new Cell(isocentre.charts.Unit.count(rest)),
                    new Cell(""),
                    new Cell(""))));
        }
        return new Table(
                "Regimens of " + group.name() + ", England, " + setting.year(),
                List.of(
                        Column.words("Regimen"),
                        Column.number("Episodes"),
                        Column.number("Share"),
                        Column.words("In the regimen library as")),
                rows,
                "A match has the same number of fractions and a dose within 2%. A match names a schedule; it does not say that the choice was right for a person.");
    }

    private static Optional<Picture> picture(
            Setting setting, RegimenUse.Group group, Level level, List<Place> places, String by) {
        List<String> largest = england(group).stream()
                .filter(figure -> count(figure) >= FEWEST)
                .limit(MOST_CATEGORIES)
                .map(Figure::breakdown)
                .toList();
        if (largest.isEmpty()) {
            return Optional.empty();
        }
        Points points = new Points(setting, ROOT);
        List<Figure> drawn = new ArrayList<>();
        List<Mix> mixes = new ArrayList<>();
        for (Place place : places) {
            List<Figure> own = of(group, level, place.code());
            drawn.addAll(own);
            mixes.add(mix(points.provider(place), own, largest));
        }
        List<String> categories = new ArrayList<>(largest.stream()
                .map(category -> RegimenUse.words(category)
                        + (group.named().containsKey(category) ? "" : " (not in the library)"))
                .toList());
        categories.add(OTHER);
        Chart chart = MixChart.of(
                new Heading(
                        sentence(group.name()) + ", regimens " + by,
                        setting.year(),
                        "The regimens most used in England; the rest, and those of fewer than five people of a place, as other."),
                categories,
                mixes,
                List.of(mix(points.england(), of(group, Level.ENGLAND, Level.ENGLAND_CODE), largest)));
        return Optional.of(new Pictures(setting).of("regimens-" + level.word(), chart, drawn));
    }

    private static Mix mix(isocentre.charts.Place place, List<Figure> own, List<String> largest) {
        if (own.isEmpty() || own.stream().anyMatch(figure -> !Wording.shown(figure))) {
            return Mix.missing(
                    place,
                    largest.size() + 1,
                    own.isEmpty()
                            ? Status.NO_DATA.words()
                            : own.getFirst().status().words());
        }
        double[] counts = new double[largest.size() + 1];
        for (Figure figure : own) {
            int at = count(figure) < FEWEST ? -1 : largest.indexOf(figure.breakdown());
            counts[at < 0 ? largest.size() : at] += count(figure);
        }
        hide(counts);
        return Mix.of(place, Arrays.stream(counts).boxed().toList());
    }

    /// Puts the smallest regimen to the others as long as these are fewer than five: else the rest of the bar would
    /// tell.
    private static void hide(double[] counts) {
        int other = counts.length - 1;
        while (counts[other] > 0 && counts[other] < FEWEST) {
            int smallest = -1;
            for (int i = 0; i < other; i++) {
                if (counts[i] > 0 && (smallest < 0 || counts[i] < counts[smallest])) {
                    smallest = i;
                }
            }
            if (smallest < 0) {
                return;
            }
            counts[other] += counts[smallest];
            counts[smallest] = 0;
        }
    }

    private static List<Figure> of(RegimenUse.Group group, Level level, String code) {
        return group.figures().stream()
                .filter(figure -> figure.level() == level && figure.code().equals(code))
                .toList();
    }

    /// England's, the most used first.
    private static List<Figure> england(RegimenUse.Group group) {
        return of(group, Level.ENGLAND, Level.ENGLAND_CODE).stream()
                .sorted(Comparator.comparingDouble(RegimenPages::count)
                        .reversed()
                        .thenComparing(Figure::breakdown))
                .toList();
    }

    private static double count(Figure figure) {
        Double numerator = figure.numerator();
        return numerator == null ? 0 : numerator;
    }

    private static String sentence(String group) {
        return Tables.sentence(group.replace('-', ' '));
    }
}
