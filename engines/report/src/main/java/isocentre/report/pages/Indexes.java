package isocentre.report.pages;

import isocentre.indicators.Figure;
import isocentre.report.Chapter;
import isocentre.report.Place;
import isocentre.report.Subject;
import isocentre.report.views.Article;
import isocentre.report.views.Block;
import isocentre.report.views.Card;
import isocentre.report.views.Cards;
import isocentre.report.views.Frame;
import isocentre.report.views.Link;
import isocentre.report.views.Section;
import isocentre.report.views.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The lists of indicators, networks and providers.
public final class Indexes {
    private static final Link HOME = new Link("Home", "../index.html");

    private Indexes() {}

    public static Article indicators(Setting setting) {
        List<Section> sections = setting.chapters().stream()
                .map(chapter -> new Section(
                        chapter.name().toLowerCase(Locale.ROOT), chapter.title(), chapter(setting, chapter)))
                .toList();
        return list(
                setting.frame("Indicators", "Every indicator, with its value for England", "Indicators", true, HOME),
                "Indicators",
                "Each indicator measures one thing, by one published definition. The value shown is England's, "
                        + setting.year() + ".",
                sections);
    }

    private static List<Block> chapter(Setting setting, Chapter chapter) {
        List<Card> cards = setting.subjects(chapter).stream()
                .map(subject -> card(setting, subject))
                .toList();
        return chapter.words().isEmpty()
                ? List.of(new Cards(cards))
                : List.of(new Words(chapter.words()), new Cards(cards));
    }

    private static Card card(Setting setting, Subject subject) {
        return new Card(
                subject.name(),
                subject.id() + ".html",
                subject.id(),
                subject.words().getFirst(),
                value(setting, subject));
    }

    private static String value(Setting setting, Subject subject) {
        if (!setting.known(subject)) {
            return "no data";
        }
        return setting.book()
                .england(subject.id())
                .filter(Wording::known)
                .map(figure -> valueAndCounts(subject, figure))
                .orElse("in parts");
    }

    private static String valueAndCounts(Subject subject, Figure figure) {
        String counts = Wording.shown(figure)
                ? Wording.counts(subject, figure)
                : figure.status().words();
        return Wording.value(subject, figure) + (counts.isEmpty() ? "" : " (" + counts + ")");
    }

    public static Article networks(Setting setting) {
        List<Card> cards = setting.nation().networks().stream()
                .map(network -> new Card(
                        network.name(),
                        network.code() + ".html",
                        network.code(),
                        String.join(
                                ", ",
                                setting.providersOf(network).stream()
                                        .map(Place::shortName)
                                        .toList()),
                        ""))
                .toList();
        return list(
                setting.frame("Networks", "The radiotherapy networks of England", "Networks", true, HOME),
                "Networks",
                "Radiotherapy services work together in " + cards.size()
                        + " networks, here in the order of their names.",
                List.of(new Section("list", "All networks", List.of(new Cards(cards)))));
    }

    public static Article providers(Setting setting) {
        List<Section> sections = new ArrayList<>();
        for (Place network : setting.nation().networks()) {
            sections.add(members(setting, network.code(), network.name(), setting.providersOf(network)));
        }
        if (!setting.outside().isEmpty()) {
            sections.add(members(setting, "outside", "Outside any network", setting.outside()));
        }
        return list(
                setting.frame("Providers", "The trusts that give radiotherapy in England", "Providers", true, HOME),
                "Providers",
                setting.nation().providers().size()
                        + " hospital trusts gave radiotherapy by external beam at some time from " + setting.year()
                        + ", here by network and in the order of their names.",
                sections);
    }

    private static Section members(Setting setting, String id, String title, List<Place> providers) {
        return new Section(
                id,
                title,
                List.of(new Cards(providers.stream()
                        .map(provider -> NetworkPage.card(setting, provider))
                        .toList())));
    }

    private static Article list(Frame frame, String title, String lead, List<Section> sections) {
        return new Article(frame, "", title, lead, sections.size() > 1, sections);
    }
}
