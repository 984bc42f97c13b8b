package isocentre.report.pages;

import isocentre.indicators.Level;
import isocentre.report.Chapter;
import isocentre.report.Place;
import isocentre.report.views.Article;
import isocentre.report.views.Link;
import isocentre.report.views.Section;
import isocentre.report.views.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The page of one provider: its figures beside its network and England, its months, its regimens.
public final class ProviderPage {
    private static final String ROOT = "../";

    private ProviderPage() {}

    public static Article of(Setting setting, Place provider) {
        List<Section> sections = new ArrayList<>();
        sections.add(glance(setting, provider));
        new Blocks()
                .add(new Drawings(setting, ROOT).spcGallery(Level.PROVIDER, provider))
                .sectionAfter(
                        "Each chart follows one figure month by month. The dashed lines are the limits within which this"
                                + " provider's own months usually vary; coloured points are unusual for it.",
                        "time",
                        "Over time")
                .ifPresent(sections::add);
        Said.section(setting, of -> of.provider().equals(provider.code())).ifPresent(sections::add);
        new Mixes(setting, ROOT).of(Level.PROVIDER, provider).ifPresent(sections::add);
        beside(setting, provider).ifPresent(sections::add);
        return new Article(
                setting.frame(
                        provider.name(),
                        provider.name() + ": radiotherapy figures, "
                                + provider.covered().words(),
                        "Providers",
                        true,
                        new Link("Home", "../index.html"),
                        new Link("Providers", "index.html")),
                kicker(setting, provider),
                provider.name(),
                String.join(" ", provider.notes()),
                false,
                sections);
    }

    private static String kicker(Setting setting, Place provider) {
        return "Provider · " + provider.code()
                + setting.place(provider.network())
                        .map(network -> " · network: " + network.name())
                        .orElse(" · outside any network");
    }

    private static Section glance(Setting setting, Place provider) {
        Blocks blocks = new Blocks();
        provider.ties().forEach(tie -> blocks.add(tie(setting, tie)));
        var tiles = TilesOf.of(setting, Level.PROVIDER, provider.code(), ROOT);
        blocks.add(tiles)
                .add(
                        tiles.isPresent()
                                ? TilesOf.missing(setting, Level.PROVIDER, provider.code())
                                : Optional.of(new Words("Nothing is known of " + provider.name() + " from "
                                        + provider.covered().words()
                                        + ": no file of it was loaded, and nothing was published.")));
        return blocks.section("glance", "At a glance, " + provider.covered().words());
    }

    private static Words tie(Setting setting, Place.Tie tie) {
        return setting.place(tie.code())
                .map(other -> new Words(tie.words(), new Link(other.name(), other.code() + ".html")))
                .orElseGet(() -> new Words(tie.words() + " " + tie.code() + "."));
    }

    private static Optional<Section> beside(Setting setting, Place provider) {
        Blocks blocks = new Blocks();
        for (Chapter chapter : setting.chapters()) {
            blocks.add(Overviews.beside(
                    setting,
                    chapter.title() + ", " + provider.covered().words(),
                    setting.subjects(chapter),
                    Level.PROVIDER,
                    provider,
                    ROOT));
        }
        String here = "'Here' is " + provider.name() + ", in the months "
                + provider.covered().words() + ". Its network and England are of " + setting.year() + ".";
        return blocks.sectionAfter(here, "beside", "Beside its network and England");
    }
}
