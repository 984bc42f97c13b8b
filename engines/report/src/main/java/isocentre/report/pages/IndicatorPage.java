package isocentre.report.pages;

import isocentre.indicators.Level;
import isocentre.report.Subject;
import isocentre.report.Subject.Shape;
import isocentre.report.views.Article;
import isocentre.report.views.Definition;
import isocentre.report.views.Downloads;
import isocentre.report.views.Link;
import isocentre.report.views.Section;
import isocentre.report.views.Tiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The page of one indicator: what it means, England, its parts, its people, providers, networks, files, receipt.
public final class IndicatorPage {
    private static final String ROOT = "../";

    private IndicatorPage() {}

    public static Article of(Setting setting, Subject subject) {
        Drawings drawings = new Drawings(setting, ROOT);
        List<Section> sections = new ArrayList<>();
        sections.add(england(setting, subject, drawings));
        Parts.section(setting, subject).ifPresent(sections::add);
        ByPeople.section(setting, subject, ROOT).ifPresent(sections::add);
        providers(setting, subject, drawings).ifPresent(sections::add);
        networks(setting, subject, drawings).ifPresent(sections::add);
        Said.section(setting, of -> of.indicator().equals(subject.id())).ifPresent(sections::add);
        sections.add(files(subject));
        sections.add(new Blocks().add(Receipts.of(setting, subject)).section("receipt", "How this figure is made"));
        return new Article(
                setting.frame(
                        subject.name() + " (" + subject.id() + ")",
                        subject.words().getFirst(),
                        "Indicators",
                        true,
                        new Link("Home", "../index.html"),
                        new Link("Indicators", "index.html")),
                subject.chapter().title() + " · " + subject.id(),
                subject.name(),
                "",
                false,
                sections);
    }

    private static Section england(Setting setting, Subject subject, Drawings drawings) {
        Blocks blocks = new Blocks().add(new Definition(meaning(subject)));
        if (!setting.known(subject)) {
            blocks.words("There are no data of this indicator for " + setting.year()
                    + ": nothing from which it could be made was loaded.");
        } else if (subject.whole()) {
            setting.book()
                    .england(subject.id())
                    .ifPresent(figure ->
                            blocks.add(new Tiles(List.of(TilesOf.tile(setting, subject, figure, "England", "")))));
            blocks.add(drawings.trend(subject)).add(drawings.spc(subject));
        } else if (subject.shape() != Shape.MIX) {
            blocks.words(
                    "It has no value for the whole: each part below has its own. The parts of each provider and network"
                            + " stand in the files at the end of the page.");
        }
        return blocks.section("england", "England, " + setting.year());
    }

    private static List<String> meaning(Subject subject) {
        List<String> words = new ArrayList<>(subject.words());
        words.add(subject.better().words());
        subject.targets().forEach(target -> words.add(targetWords(target)));
        return words;
    }

    /// Only a sourced target is called a national standard.
    static String targetWords(Subject.Target target) {
        String what = target.national() ? "National standard" : "For comparison, not a national standard";
        return what + " (" + target.basis() + "): " + target.words();
    }

    private static Optional<Section> providers(Setting setting, Subject subject, Drawings drawings) {
        Blocks blocks = new Blocks();
        if (setting.known(subject) && subject.whole()) {
            blocks.addAll(drawings.funnels(subject))
                    .add(drawings.dots(subject, Level.PROVIDER))
                    .add(drawings.multiples(subject))
                    .add(Tables.places(setting, subject, Level.PROVIDER, ROOT));
        }
        blocks.add(new Mixes(setting, ROOT).byProvider(subject));
        return blocks.sectionAfter(
                "Each provider is a hospital trust that gives radiotherapy. They stand in the order of their names."
                        + " A provider that differs is a reason to ask why, not a verdict.",
                "providers",
                "Providers");
    }

    private static Optional<Section> networks(Setting setting, Subject subject, Drawings drawings) {
        Blocks blocks = new Blocks();
        if (setting.known(subject) && subject.whole()) {
            blocks.add(drawings.dots(subject, Level.NETWORK)).add(Tables.places(setting, subject, Level.NETWORK, ROOT));
        }
        blocks.add(new Mixes(setting, ROOT).byNetwork(subject));
        return blocks.sectionAfter(
                "The services work in " + setting.nation().networks().size() + " networks. Trusts outside any network"
                        + " have a row of their own where they have figures, so that the rows hold all of England.",
                "networks",
                "Networks");
    }

    private static Section files(Subject subject) {
        return new Blocks()
                .words("Every figure on this page, and the months of every place.")
                .add(new Downloads(List.of(
                        new Link(subject.id() + " as CSV", "../data/" + subject.id() + ".csv"),
                        new Link(subject.id() + " as JSON", "../data/" + subject.id() + ".json"))))
                .section("files", "The figures as files");
    }
}
