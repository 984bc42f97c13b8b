package isocentre.report.pages;

import isocentre.indicators.Level;
import isocentre.report.Chapter;
import isocentre.report.Place;
import isocentre.report.views.Article;
import isocentre.report.views.Card;
import isocentre.report.views.Cards;
import isocentre.report.views.Link;
import isocentre.report.views.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The page of one network: its figures beside England, its months, its providers side by side.
public final class NetworkPage {
    private static final String ROOT = "../";

    private NetworkPage() {}

    public static Article of(Setting setting, Place network) {
        Drawings drawings = new Drawings(setting, ROOT);
        List<Section> sections = new ArrayList<>();
        sections.add(glance(setting, network));
        sections.add(members(setting, network, drawings));
        new Blocks()
                .add(drawings.spcGallery(Level.NETWORK, network))
                .sectionAfter(
                        "Each chart follows one figure of the whole network month by month, against the limits within which"
                                + " the network's own months usually vary.",
                        "time",
                        "Over time")
                .ifPresent(sections::add);
        Set<String> providers =
                setting.providersOf(network).stream().map(Place::code).collect(Collectors.toSet());
        Said.section(setting, of -> providers.contains(of.provider())).ifPresent(sections::add);
        new Mixes(setting, ROOT).of(Level.NETWORK, network).ifPresent(sections::add);
        beside(setting, network).ifPresent(sections::add);
        return new Article(
                setting.frame(
                        network.name(),
                        network.name() + " radiotherapy network: figures, " + setting.year(),
                        "Networks",
                        true,
                        new Link("Home", "../index.html"),
                        new Link("Networks", "index.html")),
                "Radiotherapy network · " + network.code(),
                network.name(),
                String.join(" ", network.notes()),
                false,
                sections);
    }

    private static Section glance(Setting setting, Place network) {
        return new Blocks()
                .add(TilesOf.of(setting, Level.NETWORK, network.code(), ROOT))
                .add(TilesOf.missing(setting, Level.NETWORK, network.code()))
                .section("glance", "At a glance, " + setting.year());
    }

    private static Section members(Setting setting, Place network, Drawings drawings) {
        List<Place> providers = setting.providersOf(network);
        Blocks blocks = new Blocks()
                .add(new Cards(providers.stream()
                        .map(provider -> card(setting, provider))
                        .toList()));
        setting.subject(Setting.WAITS)
                .ifPresent(
                        subject -> blocks.add(drawings.spcOf(subject, providers, subject.name() + ", month by month")));
        return blocks.section("providers", "Its providers");
    }

    static Card card(Setting setting, Place provider) {
        String waits = setting.subject(Setting.WAITS)
                .flatMap(subject -> setting.book()
                        .year(subject.id(), "", Level.PROVIDER, provider.code())
                        .filter(Wording::shown)
                        .map(figure -> Wording.value(subject, figure) + " treated within 31 days ("
                                + Wording.countsAndPeriod(setting, subject, figure) + ")"))
                .orElse("");
        return new Card(provider.name(), setting.placePage(ROOT, provider.code()), provider.code(), waits, "");
    }

    private static Optional<Section> beside(Setting setting, Place network) {
        Blocks blocks = new Blocks();
        for (Chapter chapter : setting.chapters()) {
            blocks.add(Overviews.beside(
                    setting,
                    chapter.title() + ", " + setting.year(),
                    setting.subjects(chapter),
                    Level.NETWORK,
                    network,
                    ROOT));
        }
        return blocks.sectionAfter(
                "'Here' is the network as a whole, " + setting.year() + ".", "beside", "Beside England");
    }
}
