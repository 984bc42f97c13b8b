package isocentre.report.pages;

import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.radiotherapy.Month;
import isocentre.report.Place;
import isocentre.report.views.Article;
import isocentre.report.views.Block;
import isocentre.report.views.Link;
import isocentre.report.views.Section;
import isocentre.report.views.Table;
import isocentre.report.views.Table.Cell;
import isocentre.report.views.Table.Column;
import isocentre.report.views.Table.Row;
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
                        new Section("held-back", "Figures not shown for " + setting.year(), List.of(heldBack(setting))),
                        new Section("months", "Months without data", months(setting))));
    }

    static List<Block> blocks(Setting setting) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(needs(setting));
        blocks.add(heldBack(setting));
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
                        + " other records of the same patients, which the monthly files do not hold.");
    }

    private static Block heldBack(Setting setting) {
        List<Row> rows = new ArrayList<>();
        setting.nation().subjects().forEach(subject -> {
            Map<String, Integer> reasons = new TreeMap<>();
            List<Figure> figures = setting.book().places(subject.id(), Level.PROVIDER).stream()
                    .filter(figure -> setting.place(figure.code()).isPresent())
                    .toList();
            figures.stream()
                    .filter(figure -> !Wording.shown(figure))
                    .forEach(figure -> reasons.merge(figure.status().words(), 1, Integer::sum));
            reasons.forEach((why, count) -> rows.add(new Row(List.of(
                    new Cell(subject.name()),
                    new Cell(subject.id()),
                    new Cell(Tables.sentence(why)),
                    new Cell(String.valueOf(count)),
                    new Cell(String.valueOf(figures.size()))))));
        });
        return new Table(
                "Figures of providers for the year that are not shown",
                List.of(
                        Column.words("Indicator"),
                        Column.words("Id"),
                        Column.words("Why"),
                        Column.number("Providers"),
                        Column.number("Of")),
                rows,
                rows.isEmpty() ? "None: every figure with data is shown." : "");
    }

    /// A provider's month is missing if not one attendance of it is known.
    private static List<Block> months(Setting setting) {
        if (setting.subject(ATTENDANCES).isEmpty()) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (Place provider : setting.nation().providers()) {
            Set<Month> heard = setting.book().months(ATTENDANCES, "", Level.PROVIDER, provider.code()).stream()
                    .filter(figure -> figure.numerator() != null)
                    .map(figure -> figure.period().first())
                    .collect(Collectors.toSet());
            List<String> without = setting.nation()
                    .year()
                    .first()
                    .to(setting.nation().year().last())
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
        return List.of(new Table(
                "Months of " + setting.nation().year() + " without any attendance known",
                List.of(Column.words("Provider"), Column.number("Months"), Column.words("Which")),
                rows,
                rows.isEmpty() ? "None: attendances are known of every provider in every month of the year." : ""));
    }
}
