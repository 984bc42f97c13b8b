package isocentre.report.pages;

import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.radiotherapy.Month;
import isocentre.report.Months;
import isocentre.report.Place;
import isocentre.report.Subject;
import isocentre.report.views.Article;
import isocentre.report.views.Block;
import isocentre.report.views.Link;
import isocentre.report.views.Section;
import isocentre.report.views.Table;
import isocentre.report.views.Table.Cell;
import isocentre.report.views.Table.Column;
import isocentre.report.views.Table.Layout;
import isocentre.report.views.Table.Row;
import isocentre.report.views.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the report does not say, and why: figures that would need other data, and figures not shown.
public final class Missing {
    private static final String ATTENDANCES = "ACC-15";

    private Missing() {}

    public static Article page(Setting setting) {
        return new Article(
                setting.frame(
                        "What is missing and why",
                        "What these pages do not say, and why",
                        "What is missing",
                        false,
                        new Link("Home", "index.html")),
                setting.year(),
                "What is missing and why",
                "A report should say what it leaves out. These are the figures we cannot make yet, and those we hold back.",
                false,
                List.of(
                        new Section("catalogue", "Figures that need other data", List.of(needs(setting))),
                        new Section("held-back", "Figures not shown for " + setting.year(), heldBack(setting)),
                        new Section("months", "Months without data", months(setting))));
    }

    static List<Block> blocks(Setting setting) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(needs(setting));
        blocks.addAll(heldBack(setting));
        blocks.addAll(months(setting));
        return blocks;
    }

    private static Block needs(Setting setting) {
        List<Row> rows = Catalogue.entries().stream()
                .filter(entry -> setting.subject(entry.id()).isEmpty())
                .map(entry -> new Row(List.of(
                        new Cell(entry.name()),
                        new Cell(entry.id()),
                        new Cell(
                                entry.needs().isEmpty()
                                        ? "Not computed yet"
                                        : "Needs " + String.join("; and ", entry.needs())))))
                .toList();
        return new Table(
                "Indicators of the catalogue that are not in this report",
                List.of(Column.words("Indicator"), Column.words("Id"), Column.words("Why it is missing")),
                rows,
                "The catalogue has " + Catalogue.entries().size()
                        + " indicators. Outcomes such as survival need links to"
                        + " other records of the same patients, which the monthly files do not hold.",
                Layout.REASONS);
    }

    /// Figures of providers that are held back, with the reason. Indicators without any data are named apart.
    private static List<Block> heldBack(Setting setting) {
        List<Block> blocks = new ArrayList<>();
        String unknown = setting.nation().subjects().stream()
                .filter(subject -> !setting.known(subject))
                .map(Subject::name)
                .collect(Collectors.joining("; "));
        if (!unknown.isEmpty()) {
            blocks.add(new Words("No data of any provider: " + unknown + "."));
        }
        List<Row> rows = new ArrayList<>();
        setting.nation().subjects().stream().filter(setting::known).forEach(subject -> {
            Map<String, Integer> reasons = new TreeMap<>();
            List<Figure> figures = setting.book().places(subject.id(), Level.PROVIDER).stream()
                    .filter(figure -> setting.place(figure.code()).isPresent())
                    .toList();
            figures.stream()
                    .filter(figure -> !Wording.shown(figure))
                    .forEach(figure -> reasons.merge(figure.status().words(), 1, Integer::sum));
            reasons.forEach((why, count) -> rows.add(new Row(List.of(
                    new Cell(subject.name(), Setting.indicatorPage("", subject.id())),
                    new Cell(subject.id()),
                    new Cell(Tables.sentence(why)),
                    new Cell(String.valueOf(count)),
                    new Cell(String.valueOf(figures.size()))))));
        });
        blocks.add(
                rows.isEmpty()
                        ? new Words("Every other figure of a provider for the year is shown.")
                        : new Table(
                                "Figures of providers for the year that are not shown",
                                List.of(
                                        Column.words("Indicator"),
                                        Column.words("Id"),
                                        Column.words("Why"),
                                        Column.number("Providers"),
                                        Column.number("Of")),
                                rows,
                                ""));
        return blocks;
    }

    /// A provider's month is missing if not one attendance of it is known.
    private static List<Block> months(Setting setting) {
        List<Block> blocks = new ArrayList<>(notCovered(setting));
        if (setting.subject(ATTENDANCES).filter(setting::known).isEmpty()) {
            blocks.add(new Words("No submissions are known of any provider in any month."));
            return blocks;
        }
        List<Row> rows = new ArrayList<>();
        for (Place provider : setting.nation().providers()) {
            Set<Month> heard = setting.book().months(ATTENDANCES, "", Level.PROVIDER, provider.code()).stream()
                    .filter(figure -> figure.numerator() != null)
                    .map(figure -> figure.period().first())
                    .collect(Collectors.toSet());
            List<String> without = provider.covered().each().stream()
                    .filter(month -> !heard.contains(month))
                    .map(Month::words)
                    .toList();
            if (!without.isEmpty()) {
                rows.add(new Row(List.of(
                        new Cell(provider.name(), setting.placePage("", provider.code())),
                        new Cell(String.valueOf(without.size())),
                        new Cell(String.join(", ", without)))));
            }
        }
        blocks.add(
                rows.isEmpty()
                        ? new Words(
                                "Attendances are known of every provider in every month from " + setting.year() + ".")
                        : new Table(
                                "Providers of which no attendance is known in some month, " + setting.year(),
                                List.of(Column.words("Provider"), Column.number("Months"), Column.words("Which")),
                                rows,
                                "",
                                Layout.REASONS));
        return blocks;
    }

    /// The months of the financial year of which nothing at all is known.
    private static List<Block> notCovered(Setting setting) {
        Months covered = setting.nation().covered();
        List<String> none = setting.nation()
                .year()
                .first()
                .to(setting.nation().year().last())
                .filter(month -> !covered.each().contains(month))
                .map(Month::words)
                .toList();
        return none.isEmpty()
                ? List.of()
                : List.of(new Words("Of the financial year " + setting.nation().year() + " these pages cover "
                        + covered.words() + ". Nothing is known of " + String.join(", ", none) + "."));
    }
}
