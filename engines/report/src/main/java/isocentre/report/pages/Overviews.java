package isocentre.report.pages;

import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.report.Place;
import isocentre.report.Subject;
import isocentre.report.views.Block;
import isocentre.report.views.Table;
import isocentre.report.views.Table.Cell;
import isocentre.report.views.Table.Column;
import isocentre.report.views.Table.Layout;
import isocentre.report.views.Table.Row;
import isocentre.report.views.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tables of many indicators. What has no data is named once below the table, instead of row after row.
final class Overviews {
    /// More indicators across do not fit a sheet of paper.
    private static final int ACROSS = 4;

    private Overviews() {}

    /// Several indicators for England; where there are no data of any, that alone.
    static Block england(Setting setting, String caption, List<Subject> subjects, String root) {
        List<Row> rows = new ArrayList<>();
        for (Subject subject : known(setting, subjects, Level.ENGLAND, Level.ENGLAND_CODE)) {
            Figure figure = setting.book().england(subject.id()).orElseThrow();
            rows.add(new Row(List.of(
                    new Cell(subject.name(), Setting.indicatorPage(root, subject.id())),
                    new Cell(subject.id()),
                    new Cell(Wording.valueOrWhy(subject, figure)),
                    new Cell(Wording.bareInterval(subject, figure)),
                    new Cell(Wording.counts(subject, figure)),
                    new Cell(setting.badge(List.of(figure)).words()))));
        }
        List<Column> columns = List.of(
                Column.words("Indicator"),
                Column.words("Id"),
                Column.number("England"),
                Column.number("95% interval"),
                Column.words("Rests on"),
                Column.words("From"));
        String note = note(setting, subjects, Level.ENGLAND, Level.ENGLAND_CODE);
        return rows.isEmpty() ? new Words(note) : new Table(caption, columns, rows, note, Layout.ENGLAND);
    }

    /// Many indicators for one place, beside its network (if it has one) and England; empty if there are no data of
    /// any.
    static Optional<Table> beside(
            Setting setting, String caption, List<Subject> subjects, Level level, Place place, String root) {
        boolean network = level == Level.PROVIDER && !place.network().isEmpty();
        List<Column> columns = new ArrayList<>(List.of(
                Column.words("Indicator"),
                Column.number("Here"),
                Column.number("95% interval"),
                Column.words("Rests on")));
        if (network) {
            columns.add(Column.number("Its network"));
        }
        columns.add(Column.number("England"));
        List<Row> rows = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (Subject subject : known(setting, subjects, level, place.code())) {
            Figure own =
                    setting.book().year(subject.id(), "", level, place.code()).orElseThrow();
            figures.add(own);
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell(subject.name(), Setting.indicatorPage(root, subject.id())));
            cells.add(new Cell(Wording.valueOrWhy(subject, own)));
            cells.add(new Cell(Wording.bareInterval(subject, own)));
            cells.add(new Cell(Wording.counts(subject, own)));
            if (network) {
                cells.add(value(subject, setting.book().year(subject.id(), "", Level.NETWORK, place.network())));
            }
            cells.add(value(subject, setting.book().england(subject.id())));
            rows.add(new Row(cells));
        }
        String note = (Said.under(setting, figures) + " " + note(setting, subjects, level, place.code())).strip();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Table(caption, columns, rows, note, Layout.BESIDE));
    }

    /// Networks down, a few indicators across; as many tables as paper asks for.
    static List<Table> sideBySide(Setting setting, List<Subject> subjects, String root) {
        List<Subject> known = known(setting, subjects, Level.ENGLAND, Level.ENGLAND_CODE);
        List<Table> tables = new ArrayList<>();
        for (int from = 0; from < known.size(); from += ACROSS) {
            List<Subject> across = known.subList(from, Math.min(known.size(), from + ACROSS));
            List<Column> columns = new ArrayList<>(List.of(Column.words("Network")));
            across.forEach(subject -> columns.add(Column.number(head(subject))));
            List<Row> rows = new ArrayList<>();
            for (Place network : setting.nation().networks()) {
                rows.add(across(setting, across, network.name(), root, Level.NETWORK, network.code()));
            }
            rows.add(across(setting, across, "Outside any network", root, Level.NETWORK, Level.OUTSIDE));
            rows.add(across(setting, across, "England", root, Level.ENGLAND, Level.ENGLAND_CODE));
            String caption = across.stream().map(Subject::name).collect(Collectors.joining("; "))
                    + ": networks side by side, " + setting.year();
            tables.add(new Table(caption, columns, rows, UNDER, Layout.ACROSS));
        }
        return tables;
    }

    private static final String UNDER = "Intervals stand on the page of each indicator and network.";

    private static String head(Subject subject) {
        return subject.unit().isEmpty() ? subject.name() : subject.name() + " (" + subject.unit() + ")";
    }

    private static Row across(
            Setting setting, List<Subject> subjects, String name, String root, Level level, String code) {
        List<Cell> cells = new ArrayList<>(List.of(new Cell(name, setting.placePage(root, code))));
        subjects.forEach(subject -> {
            Optional<Figure> figure = setting.book().year(subject.id(), "", level, code);
            String counts = figure.filter(Wording::shown)
                    .map(one -> Wording.counts(subject, one))
                    .orElse("");
            cells.add(new Cell(value(subject, figure).text() + (counts.isEmpty() ? "" : " (" + counts + ")")));
        });
        return new Row(cells);
    }

    /// The indicators of which something can be said of a place in the year.
    static List<Subject> known(Setting setting, List<Subject> subjects, Level level, String code) {
        return subjects.stream()
                .filter(subject -> setting.book()
                        .year(subject.id(), "", level, code)
                        .filter(Wording::known)
                        .isPresent())
                .toList();
    }

    /// What the table leaves out: `No data: Clinical wait, Full wait.`
    static String note(Setting setting, List<Subject> subjects, Level level, String code) {
        List<Subject> known = known(setting, subjects, level, code);
        String parts = names(subjects.stream()
                .filter(subject -> !subject.whole() && setting.known(subject))
                .toList());
        String none = names(subjects.stream()
                .filter(subject -> !known.contains(subject) && (subject.whole() || !setting.known(subject)))
                .toList());
        return ((none.isEmpty() ? "" : "No data: " + none + ". ")
                        + (parts.isEmpty() ? "" : "In parts, each on a page of its own: " + parts + "."))
                .strip();
    }

    private static String names(List<Subject> subjects) {
        return subjects.stream().map(Subject::name).collect(Collectors.joining("; "));
    }

    private static Cell value(Subject subject, Optional<Figure> figure) {
        return new Cell(figure.map(one -> Wording.valueOrWhy(subject, one)).orElse("no data"));
    }
}
