package isocentre.report.pages;

import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.report.Place;
import isocentre.report.Subject;
import isocentre.report.Subject.Shape;
import isocentre.report.views.Table;
import isocentre.report.views.Table.Cell;
import isocentre.report.views.Table.Column;
import isocentre.report.views.Table.Row;
import isocentre.report.words.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tables of figures, always in the order of names.
final class Tables {
    private static final String OUTSIDE = "-";

    private Tables() {}

    /// One indicator, a row for each place of a level, England last.
    static Table places(Setting setting, Subject subject, Level level, String root) {
        List<Row> rows = new ArrayList<>();
        sorted(setting, subject, level).forEach(figure -> rows.add(row(setting, subject, figure, root)));
        setting.book().england(subject.id()).ifPresent(figure -> rows.add(row(setting, subject, figure, root)));
        String what = level == Level.NETWORK ? "by network" : "by provider";
        return new Table(subject.name() + " " + what + ", " + setting.year(), columns(subject), rows, "");
    }

    /// The figures of a level in the order of the places' names, those outside any network last.
    static List<Figure> sorted(Setting setting, Subject subject, Level level) {
        Comparator<Figure> outsideLast =
                Comparator.comparing(figure -> figure.code().equals(OUTSIDE));
        return setting.book().places(subject.id(), level).stream()
                .filter(figure -> figure.code().equals(OUTSIDE)
                        || setting.place(figure.code()).isPresent())
                .sorted(outsideLast.thenComparing(setting::shortName).thenComparing(Figure::code))
                .toList();
    }

    private static List<Column> columns(Subject subject) {
        List<Column> columns = new ArrayList<>(List.of(Column.words("Place")));
        if (subject.shape() == Shape.SHARE) {
            columns.add(Column.number("Numerator"));
        }
        if (subject.shape() != Shape.COUNT) {
            columns.add(Column.number(subject.things().isEmpty() ? "Denominator" : sentence(subject.things())));
        }
        columns.add(Column.number(valueHead(subject)));
        columns.add(Column.number("95% interval"));
        return columns;
    }

    static String valueHead(Subject subject) {
        return subject.unit().isEmpty() ? "Share" : sentence(subject.unit());
    }

    private static Row row(Setting setting, Subject subject, Figure figure, String root) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(name(setting, figure), setting.placePage(root, figure.code())));
        if (subject.shape() == Shape.SHARE) {
            cells.add(new Cell(count(figure.numerator())));
        }
        if (subject.shape() != Shape.COUNT) {
            cells.add(new Cell(count(figure.denominator())));
        }
        cells.add(new Cell(Wording.cell(subject, figure)));
        cells.add(new Cell(Wording.bareInterval(subject, figure)));
        return new Row(cells);
    }

    private static String name(Setting setting, Figure figure) {
        return figure.code().equals(OUTSIDE) ? "Outside any network" : setting.shortName(figure);
    }

    private static String count(@Nullable Double number) {
        return number == null ? "" : Numbers.quantity(number);
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// Many indicators for one place, beside its network (if it has one) and England.
    static Table beside(
            Setting setting, String caption, List<Subject> subjects, Level level, Place place, String root) {
        List<Column> columns = new ArrayList<>(List.of(Column.words("Indicator"), Column.number(place.shortName())));
        boolean network = level == Level.PROVIDER && !place.network().isEmpty();
        columns.add(Column.number("Rests on"));
        columns.add(Column.number("95% interval"));
        if (network) {
            columns.add(Column.number("Its network"));
        }
        columns.add(Column.number("England"));
        List<Row> rows = new ArrayList<>();
        for (Subject subject : subjects) {
            List<Cell> cells = new ArrayList<>();
            Optional<Figure> own = setting.book().year(subject.id(), "", level, place.code());
            cells.add(new Cell(subject.name(), Setting.indicatorPage(root, subject.id())));
            cells.add(new Cell(value(subject, own)));
            cells.add(
                    new Cell(own.map(figure -> Wording.counts(subject, figure)).orElse("")));
            cells.add(new Cell(
                    own.map(figure -> Wording.bareInterval(subject, figure)).orElse("")));
            if (network) {
                cells.add(new Cell(
                        value(subject, setting.book().year(subject.id(), "", Level.NETWORK, place.network()))));
            }
            cells.add(new Cell(value(subject, setting.book().england(subject.id()))));
            rows.add(new Row(cells));
        }
        return new Table(caption, columns, rows, "");
    }

    /// Several indicators for England.
    static Table england(Setting setting, String caption, List<Subject> subjects, String root) {
        List<Row> rows = new ArrayList<>();
        for (Subject subject : subjects) {
            Optional<Figure> figure = setting.book().england(subject.id());
            rows.add(new Row(List.of(
                    new Cell(subject.name(), Setting.indicatorPage(root, subject.id())),
                    new Cell(subject.id()),
                    new Cell(value(subject, figure)),
                    new Cell(figure.map(one -> Wording.bareInterval(subject, one))
                            .orElse("")),
                    new Cell(figure.map(one -> Wording.counts(subject, one)).orElse("")),
                    new Cell(figure.map(one -> setting.badge(List.of(one)).words())
                            .orElse("")))));
        }
        List<Column> columns = List.of(
                Column.words("Indicator"),
                Column.words("Id"),
                Column.number("England"),
                Column.number("95% interval"),
                Column.words("Rests on"),
                Column.words("From"));
        return new Table(caption, columns, rows, "");
    }

    /// Networks down, a few indicators across.
    static Table sideBySide(Setting setting, List<Subject> subjects, String root) {
        List<Column> columns = new ArrayList<>(List.of(Column.words("Network")));
        subjects.forEach(subject -> columns.add(Column.number(subject.name())));
        List<Row> rows = new ArrayList<>();
        for (Place network : setting.nation().networks()) {
            rows.add(across(setting, subjects, network.name(), root, Level.NETWORK, network.code()));
        }
        rows.add(across(setting, subjects, "England", root, Level.ENGLAND, "ENG"));
        return new Table("Networks side by side, " + setting.year(), columns, rows, UNDER);
    }

    private static final String UNDER =
            "Numerators, denominators and intervals stand on the page of each indicator and network.";

    private static Row across(
            Setting setting, List<Subject> subjects, String name, String root, Level level, String code) {
        List<Cell> cells = new ArrayList<>(List.of(new Cell(name, setting.placePage(root, code))));
        subjects.forEach(subject -> {
            Optional<Figure> figure = setting.book().year(subject.id(), "", level, code);
            String counts = figure.filter(Wording::shown)
                    .map(one -> Wording.counts(subject, one))
                    .orElse("");
            cells.add(new Cell(value(subject, figure) + (counts.isEmpty() ? "" : " (" + counts + ")")));
        });
        return new Row(cells);
    }

    private static String value(Subject subject, Optional<Figure> figure) {
        return figure.map(one -> Wording.shown(one)
                        ? Wording.value(subject, one)
                        : one.status().words())
                .orElse("no data");
    }
}
