package isocentre.report.pages;

import isocentre.indicators.Figure;
import isocentre.report.Place;
import isocentre.report.Subject;
import isocentre.report.views.Article;
import isocentre.report.views.Link;
import isocentre.report.views.Section;
import isocentre.report.views.Table;
import isocentre.report.views.Table.Cell;
import isocentre.report.views.Table.Column;
import isocentre.report.views.Table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Some places side by side on some indicators: each indicator on one scale, places by name, England behind, intervals
/// throughout. It compares; it ranks nobody.
public final class ComparePage {
    private ComparePage() {}

    /// @param indicators ids; those that the nation does not have are left out
    /// @param places codes of providers and networks; likewise
    public static Article of(Setting setting, List<String> indicators, List<String> places) {
        String root =
                "/figures/" + setting.nation().year() + (setting.nation().organisedOn() == null ? "" : "-now") + "/";
        Drawings drawings = new Drawings(setting, root);
        List<Place> compared = places.stream()
                .distinct()
                .flatMap(code -> setting.place(code).stream())
                .sorted(Comparator.comparing((Place place) -> place.shortName().toLowerCase(Locale.UK)))
                .toList();
        List<Section> sections = indicators.stream()
                .distinct()
                .flatMap(id -> setting.subject(id).stream())
                .filter(Subject::whole)
                .map(subject -> section(setting, subject, compared, drawings, root))
                .toList();
        return new Article(
                setting.frame("Compare", "Places side by side", "Compare", true, new Link("Home", root + "index.html")),
                "",
                "Compare",
                "",
                false,
                sections);
    }

    private static Section section(
            Setting setting, Subject subject, List<Place> places, Drawings drawings, String root) {
        Blocks blocks = new Blocks()
                .words(subject.words().getFirst() + " " + subject.better().words())
                .add(drawings.dots(subject, places))
                .add(drawings.multiples(subject, places, "month by month"))
                .add(table(setting, subject, places, root));
        return blocks.section("compare-" + subject.id(), subject.name() + ", " + setting.year());
    }

    private static Table table(Setting setting, Subject subject, List<Place> places, String root) {
        List<Row> rows = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (Place place : places) {
            Optional<Figure> figure = setting.book().year(subject.id(), "", Setting.level(place.code()), place.code());
            figure.ifPresent(figures::add);
            rows.add(row(subject, new Cell(place.shortName(), setting.placePage(root, place.code())), figure));
        }
        rows.add(row(
                subject,
                new Cell("England", root + "index.html"),
                setting.book().england(subject.id())));
        return new Table(
                subject.name() + ", " + setting.year(),
                List.of(
                        Column.words("Place"),
                        Column.number(Tables.valueHead(subject)),
                        Column.number("95% interval"),
                        Column.words("Rests on")),
                rows,
                ("In the order of names. Definition and receipt stand on the page of the indicator. "
                                + Said.under(setting, figures))
                        .strip());
    }

    private static Row row(Subject subject, Cell place, Optional<Figure> figure) {
        return new Row(List.of(
                place,
                new Cell(figure.map(one -> Wording.cell(subject, one)).orElse("no data")),
                new Cell(figure.map(one -> Wording.bareInterval(subject, one)).orElse("")),
                new Cell(figure.map(one -> Wording.counts(subject, one)).orElse(""))));
    }
}
