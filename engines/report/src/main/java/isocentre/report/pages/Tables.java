package isocentre.report.pages;

import isocentre.charts.Unit;
import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.report.Subject;
import isocentre.report.Subject.Shape;
import isocentre.report.views.Table;
import isocentre.report.views.Table.Cell;
import isocentre.report.views.Table.Column;
import isocentre.report.views.Table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The figures of one indicator, a row for each place, always in the order of names.
final class Tables {
    private Tables() {}

    /// The places of a level, England last.
    static Table places(Setting setting, Subject subject, Level level, String root) {
        List<Row> rows = new ArrayList<>();
        List<Figure> figures = sorted(setting, subject, level);
        figures.forEach(figure -> rows.add(row(setting, subject, figure, root)));
        setting.book().england(subject.id()).ifPresent(figure -> rows.add(row(setting, subject, figure, root)));
        String what = level == Level.NETWORK ? "by network" : "by provider";
        return new Table(
                subject.name() + " " + what + ", " + setting.year(),
                columns(subject),
                rows,
                Said.under(setting, figures));
    }

    /// The figures of a level in the order of the places' names, those outside any network last.
    static List<Figure> sorted(Setting setting, Subject subject, Level level) {
        Comparator<Figure> outsideLast =
                Comparator.comparing(figure -> figure.code().equals(Level.OUTSIDE));
        return setting.book().places(subject.id(), level).stream()
                .filter(figure -> figure.code().equals(Level.OUTSIDE)
                        || setting.place(figure.code()).isPresent())
                .sorted(outsideLast
                        .thenComparing(figure -> setting.shortName(figure).toLowerCase(Locale.UK))
                        .thenComparing(Figure::code))
                .toList();
    }

    private static List<Column> columns(Subject subject) {
        List<Column> columns = new ArrayList<>(List.of(Column.words("Place")));
        if (subject.shape() != Shape.COUNT) {
            if (hasNumerator(subject)) {
                columns.add(Column.number(subject.hits().isEmpty() ? "Counted" : sentence(subject.hits())));
            }
            columns.add(Column.number(
                    hasNumerator(subject) && subject.hits().isEmpty()
                            ? "Of " + subject.things()
                            : sentence(subject.things())));
        }
        columns.add(Column.number(valueHead(subject)));
        columns.add(Column.number("95% interval"));
        return columns;
    }

    private static boolean hasNumerator(Subject subject) {
        return subject.shape() == Shape.SHARE || !subject.hits().isEmpty();
    }

    static String valueHead(Subject subject) {
        return subject.unit().isEmpty() ? "Share" : sentence(subject.unit());
    }

    private static Row row(Setting setting, Subject subject, Figure figure, String root) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(name(setting, figure), setting.placePage(root, figure.code())));
        if (subject.shape() != Shape.COUNT) {
            if (hasNumerator(subject)) {
                cells.add(new Cell(count(figure.numerator())));
            }
            cells.add(new Cell(count(figure.denominator())));
        }
        cells.add(new Cell(Wording.cell(subject, figure)));
        cells.add(new Cell(Wording.bareInterval(subject, figure)));
        return new Row(cells);
    }

    private static String name(Setting setting, Figure figure) {
        String name = figure.code().equals(Level.OUTSIDE) ? "Outside any network" : setting.shortName(figure);
        String period = setting.period(figure);
        return period.equals(setting.year()) ? name : name + " (" + period + ")";
    }

    private static String count(@Nullable Double number) {
        return number == null ? "" : Unit.count(number);
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
