package isocentre.report.pages;

import isocentre.indicators.Level;
import isocentre.report.Chapter;
import isocentre.report.Place;
import isocentre.report.views.Article;
import isocentre.report.views.Link;
import isocentre.report.views.Section;
import java.util.ArrayList;
import java.util.List;

/// The page of one provider: its figures beside its network and England, its months, its regimens.
public final class ProviderPage {
    private static final String ROOT = "../";

    private ProviderPage() {}

    public static Article of(Setting setting, Place provider) {
        Drawings drawings = new Drawings(setting, ROOT);
        List<Section> sections = new ArrayList<>();
        sections.add(new Blocks()
                .add(TilesOf.of(setting, TilesOf.headlines(setting), Level.PROVIDER, provider.code(), ROOT))
                .section("glance", "At a glance, " + setting.year()));
        sections.add(new Blocks()
                .words("Each chart follows one figure month by month. The dashed lines are the limits within which this"
                        + " provider's own months usually vary; coloured points are unusual for it.")
                .add(drawings.spcGallery(Level.PROVIDER, provider))
                .section("time", "Over time"));
        new Mixes(setting, ROOT).of(Level.PROVIDER, provider).ifPresent(sections::add);
        sections.add(beside(setting, provider));
        return new Article(
                setting.frame(
                        provider.name(),
                        provider.name() + ": radiotherapy figures, " + setting.year(),
                        "Providers",
                        true,
                        new Link("Home", "../index.html"),
                        new Link("Providers", "index.html")),
                kicker(setting, provider),
                provider.name(),
                provider.note(),
                false,
                sections);
    }

    private static String kicker(Setting setting, Place provider) {
        return "Provider · " + provider.code()
                + setting.place(provider.network())
                        .map(network -> " · network: " + network.name())
                        .orElse(" · outside any network");
    }

    private static Section beside(Setting setting, Place provider) {
        Blocks blocks = new Blocks();
        for (Chapter chapter : setting.chapters()) {
            blocks.add(Tables.beside(
                    setting,
                    chapter.title() + ", " + setting.year(),
                    setting.subjects(chapter),
                    Level.PROVIDER,
                    provider,
                    ROOT));
        }
        return blocks.section("beside", "Beside its network and England");
    }
}
