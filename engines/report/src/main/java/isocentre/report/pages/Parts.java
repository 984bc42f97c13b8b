package isocentre.report.pages;

import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.indicators.People;
import isocentre.report.Subject;
import isocentre.report.views.Section;
import isocentre.report.views.Table;
import isocentre.report.views.Table.Cell;
import isocentre.report.views.Table.Column;
import isocentre.report.views.Table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// England's figure of an indicator, part by part: a table for each way of dividing it, such as by intent.
final class Parts {
    private Parts() {}

    static Optional<Section> section(Setting setting, Subject subject) {
        Map<String, List<Figure>> ways = new LinkedHashMap<>();
        for (String part : setting.book().parts(subject.id(), Level.ENGLAND, Level.ENGLAND_CODE)) {
            if (People.in(part)) {
                continue;
            }
            setting.book()
                    .year(subject.id(), part, Level.ENGLAND, Level.ENGLAND_CODE)
                    .ifPresent(figure -> ways.computeIfAbsent(way(part), key -> new ArrayList<>())
                            .add(figure));
        }
        Blocks blocks = new Blocks();
        ways.forEach((way, figures) -> blocks.add(table(setting, subject, way, figures)));
        return blocks.isEmpty() ? Optional.empty() : Optional.of(blocks.section("parts", "England, part by part"));
    }

    private static Table table(Setting setting, Subject subject, String way, List<Figure> figures) {
        List<Row> rows = figures.stream()
                .map(figure -> new Row(List.of(
                        new Cell(setting.part(figure.breakdown())),
                        new Cell(Wording.cell(subject, figure)),
                        new Cell(Wording.bareInterval(subject, figure)),
                        new Cell(Wording.counts(subject, figure)))))
                .toList();
        return new Table(
                subject.name() + " by " + way + ", England, " + setting.year(),
                List.of(
                        Column.words(Tables.sentence(way)),
                        Column.number(Tables.valueHead(subject)),
                        Column.number("95% interval"),
                        Column.words("Rests on")),
                rows,
                "");
    }

    /// `stage=first` is divided by stage.
    private static String way(String breakdown) {
        return breakdown.substring(0, Math.max(0, breakdown.indexOf('='))).replace('-', ' ');
    }
}
