package isocentre.report.pages;

import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.report.Subject;
import isocentre.report.views.Article;
import isocentre.report.views.Definition;
import isocentre.report.views.Downloads;
import isocentre.report.views.Link;
import isocentre.report.views.Section;
import isocentre.report.views.Tiles;
import java.util.ArrayList;
import java.util.List;

/// The page of one indicator: what it means, England, providers, networks, parts, files, receipt.
public final class IndicatorPage {
    private static final String ROOT = "../";

    private IndicatorPage() {}

    public static Article of(Setting setting, Subject subject) {
        Drawings drawings = new Drawings(setting, ROOT);
        List<Section> sections = new ArrayList<>();
        sections.add(england(setting, subject, drawings));
        sections.add(providers(setting, subject, drawings));
        sections.add(networks(setting, subject, drawings));
        Parts.section(setting, subject).ifPresent(sections::add);
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
        List<Figure> england = setting.book().england(subject.id()).stream().toList();
        blocks.add(new Tiles(england.stream()
                .map(figure -> TilesOf.tile(setting, subject, figure, ROOT))
                .toList()));
        blocks.add(drawings.trend(subject)).add(drawings.spc(subject));
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

    private static Section providers(Setting setting, Subject subject, Drawings drawings) {
        Blocks blocks = new Blocks()
                .words(
                        "Each provider is a hospital trust that gives radiotherapy. They stand in the order of their names."
                                + " A provider outside the limits is a reason to ask why, not a verdict.");
        drawings.funnels(subject).forEach(blocks::add);
        return blocks.add(drawings.dots(subject, Level.PROVIDER))
                .add(new Mixes(setting, ROOT).byProvider(subject))
                .add(drawings.multiples(subject))
                .add(Tables.places(setting, subject, Level.PROVIDER, ROOT))
                .section("providers", "Providers");
    }

    private static Section networks(Setting setting, Subject subject, Drawings drawings) {
        return new Blocks()
                .words(
                        "The services work in " + setting.nation().networks().size() + " networks."
                                + " Treatments at trusts outside any network stand in a row of their own, so that the rows add up to England.")
                .add(drawings.dots(subject, Level.NETWORK))
                .add(new Mixes(setting, ROOT).byNetwork(subject))
                .add(Tables.places(setting, subject, Level.NETWORK, ROOT))
                .section("networks", "Networks");
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
