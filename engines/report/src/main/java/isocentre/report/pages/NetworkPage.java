package isocentre.report.pages;

import isocentre.indicators.Level;
import isocentre.report.Chapter;
import isocentre.report.Place;
import isocentre.report.views.Article;
import isocentre.report.views.Card;
import isocentre.report.views.Cards;
import isocentre.report.views.Link;
import isocentre.report.views.Section;
import java.util.List;

/// The page of one network: its figures beside England, its months, its providers side by side.
public final class NetworkPage {
    private static final String ROOT = "../";

    private NetworkPage() {}

    public static Article of(Setting setting, Place network) {
        Drawings drawings = new Drawings(setting, ROOT);
        Section glance = new Blocks()
                .add(TilesOf.of(setting, TilesOf.headlines(setting), Level.NETWORK, network.code(), ROOT))
                .section("glance", "At a glance, " + setting.year());
        Section time =
                new Blocks().add(drawings.spcGallery(Level.NETWORK, network)).section("time", "Over time");
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
                network.note(),
                false,
                List.of(glance, members(setting, network, drawings), time, beside(setting, network)));
    }

    private static Section members(Setting setting, Place network, Drawings drawings) {
        List<Place> providers = setting.providersOf(network);
        Blocks blocks = new Blocks()
                .add(new Cards(providers.stream()
                        .map(provider -> card(setting, provider))
                        .toList()));
        setting.subject("TIM-01").ifPresent(subject -> blocks.add(drawings.spcOf(subject, providers, subject.name())));
        return blocks.section("providers", "Its providers");
    }

    static Card card(Setting setting, Place provider) {
        String waits = setting.subject("TIM-01")
                .flatMap(subject -> setting.book()
                        .year(subject.id(), "", Level.PROVIDER, provider.code())
                        .filter(Wording::shown)
                        .map(figure -> Wording.value(subject, figure) + " treated within 31 days ("
                                + Wording.countsAndPeriod(subject, figure) + ")"))
                .orElse("");
        return new Card(provider.name(), setting.placePage(ROOT, provider.code()), provider.code(), waits, "");
    }

    private static Section beside(Setting setting, Place network) {
        Blocks blocks = new Blocks();
        for (Chapter chapter : setting.chapters()) {
            blocks.add(Tables.beside(
                    setting,
                    chapter.title() + ", " + setting.year(),
                    setting.subjects(chapter),
                    Level.NETWORK,
                    network,
                    ROOT));
        }
        return blocks.section("beside", "Beside England");
    }
}
