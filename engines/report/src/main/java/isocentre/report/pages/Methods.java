package isocentre.report.pages;

import isocentre.report.Subject;
import isocentre.report.views.Article;
import isocentre.report.views.Block;
import isocentre.report.views.Link;
import isocentre.report.views.Points;
import isocentre.report.views.Section;
import isocentre.report.views.Table;
import isocentre.report.views.Table.Cell;
import isocentre.report.views.Table.Column;
import isocentre.report.views.Table.Layout;
import isocentre.report.views.Table.Row;
import isocentre.report.views.Words;
import java.util.List;

/// How the figures are made, for a reader who wants to trust or repeat them.
public final class Methods {
    private Methods() {}

    public static Article page(Setting setting) {
        return new Article(
                setting.frame("Methods", "How the figures are made", "Methods", false, new Link("Home", "index.html")),
                setting.year(),
                "Methods",
                "How the figures are made, what the charts mean, and how well each definition is founded.",
                false,
                List.of(
                        new Section("figures", "Where the figures come from", sources(setting)),
                        new Section("charts", "How to read the charts", List.of(charts())),
                        new Section("intervals", "How sure a figure is", List.of(intervals())),
                        new Section("shown", "When a figure is not shown", List.of(shown())),
                        new Section("basis", "How well each definition is founded", List.of(basis(setting)))));
    }

    static List<Block> blocks(Setting setting) {
        return List.of(
                sources(setting).getFirst(),
                sources(setting).getLast(),
                charts(),
                intervals(),
                shown(),
                basis(setting));
    }

    private static List<Block> sources(Setting setting) {
        return List.of(
                new Words(
                        "Every hospital that gives radiotherapy sends, each month, one file of visits and one of treatments (the"
                                + " Radiotherapy Data Set). The files are checked, kept, and turned into figures by one published"
                                + " definition for each indicator. Waits of months covered by NHS England's published waiting-times"
                                + " workbooks are taken from these workbooks alone. All figures here come from data version "
                                + setting.nation().dataVersion() + "."),
                new Points(List.of(
                        "A provider is a hospital trust that gives radiotherapy. Trusts merge: figures follow the organisation"
                                + " as it stood in the month.",
                        "A network is a group of providers that work together; there are "
                                + setting.nation().networks().size()
                                + ". Trusts outside any network are counted for England and"
                                + " stand in a row of their own.",
                        "The financial year " + setting.nation().year()
                                + " runs from April to March. These pages cover " + setting.year()
                                + "; a figure of the year is of these months.",
                        "Counts stand as they are, even where they are small: no disclosure control has been applied to"
                                + " these pages. Those made from real submissions are for the services themselves.")));
    }

    private static Block charts() {
        return new Points(List.of(
                "Funnel plot: each point is a provider. The more treatments, the further right it stands and the less it"
                        + " should vary by chance. One provider in twenty lies outside the 95% limits by chance alone, one in five hundred"
                        + " outside the 99.8% limits.",
                "Chart over time (SPC): the line is one place month by month, with its mean and the limits within which its"
                        + " own months usually vary. A limit that no value can cross, such as one above 100%, is not drawn. Blue marks a change for the better, orange for the worse, purple a change where"
                        + " neither way is better, grey the usual variation. With fewer than 12 months the limits are trial limits.",
                "Dot plot: each dot is a value, the line through it its 95% interval. The order is that of names, never of values.",
                "Each chart has its numbers in a table under it."));
    }

    private static Block intervals() {
        return new Words(
                "The 95% interval is the range of values that fit the figures: if it is wide, few treatments stand behind the"
                        + " value. Shares have Wilson's interval, counts and rates Byar's or the exact Poisson interval, means that of the"
                        + " normal distribution. A count of everything that was done has an interval because next year's count would"
                        + " differ by chance too.");
    }

    private static Block shown() {
        return new Points(
                List.of(
                        "No data: nothing was sent or published.",
                        "Incomplete: too little of the data has come in. A figure of a network, or of England, needs nine tenths of its providers.",
                        "Too few: so few people stand behind it that they might be recognised, or that chance would decide it."));
    }

    private static Block basis(Setting setting) {
        return new Table(
                "The indicators, their basis and their sources",
                List.of(
                        Column.words("Indicator"),
                        Column.words("Id"),
                        Column.words("Basis of the definition"),
                        Column.words("Target"),
                        Column.words("Source")),
                setting.nation().subjects().stream().map(Methods::row).toList(),
                "Sourced: read in a named public source. Inferred or proposed: concluded from sources, or proposed here."
                        + " Not confirmed: to be checked. Only what is sourced is called a national standard.",
                Layout.SOURCES);
    }

    private static Row row(Subject subject) {
        return new Row(List.of(
                new Cell(subject.name(), Setting.indicatorPage("", subject.id())),
                new Cell(subject.id()),
                new Cell(subject.basis()),
                new Cell(
                        subject.targets().isEmpty()
                                ? "None"
                                : String.join(
                                        " ",
                                        subject.targets().stream()
                                                .map(IndicatorPage::targetWords)
                                                .toList())),
                new Cell(subject.source())));
    }
}
