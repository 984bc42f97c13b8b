package isocentre.report.pages;

import isocentre.indicators.Level;
import isocentre.report.Subject;
import isocentre.report.views.Section;
import isocentre.report.views.Table;
import isocentre.report.views.Table.Cell;
import isocentre.report.views.Table.Column;
import isocentre.report.views.Table.Row;
import java.util.List;
import java.util.Optional;

/// England's figure of an indicator, part by part.
final class Parts {
    private Parts() {}

    static Optional<Section> section(Setting setting, Subject subject) {
        List<String> parts = setting.book().parts(subject.id(), Level.ENGLAND, "ENG");
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = parts.stream()
                .flatMap(part -> setting.book().year(subject.id(), part, Level.ENGLAND, "ENG").stream())
                .map(figure -> new Row(List.of(
                        new Cell(words(figure.breakdown())),
                        new Cell(Wording.cell(subject, figure)),
                        new Cell(Wording.bareInterval(subject, figure)),
                        new Cell(Wording.counts(subject, figure)))))
                .toList();
        Table table = new Table(
                subject.name() + ", England, part by part, " + setting.year(),
                List.of(
                        Column.words("Part"),
                        Column.number(Tables.valueHead(subject)),
                        Column.number("95% interval"),
                        Column.words("Rests on")),
                rows,
                "");
        return Optional.of(new Blocks().add(table).section("parts", "Parts of the whole"));
    }

    /// `stage=first` as a reader has it: `stage: first`.
    static String words(String breakdown) {
        return breakdown.replace("=", ": ").replace("-", " ");
    }
}
