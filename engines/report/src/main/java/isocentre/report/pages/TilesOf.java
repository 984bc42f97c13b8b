package isocentre.report.pages;

import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.report.Subject;
import isocentre.report.views.Tile;
import isocentre.report.views.Tiles;
import java.util.List;
import java.util.stream.Stream;

/// Figures to read first.
final class TilesOf {
    /// What a reader asks for first, in the order in which the report has them.
    static final List<String> HEADLINES =
            List.of("TIM-01", "ACC-14", "FRX-01", "FRX-03", "FRX-05", "CAP-01", "DEL-01", "DQ-01");

    private TilesOf() {}

    static List<Subject> headlines(Setting setting) {
        return HEADLINES.stream().flatMap(id -> setting.subject(id).stream()).toList();
    }

    static Tiles of(Setting setting, List<Subject> subjects, Level level, String code, String root) {
        return new Tiles(subjects.stream()
                .flatMap(subject -> setting.book().year(subject.id(), "", level, code).stream()
                        .flatMap(figure -> Stream.of(tile(setting, subject, figure, root))))
                .toList());
    }

    static Tile tile(Setting setting, Subject subject, Figure figure, String root) {
        return new Tile(
                subject.name(),
                Wording.shown(figure) ? Wording.cell(subject, figure) : Wording.NOT_SHOWN,
                Wording.shown(figure) ? subject.unit() : "",
                Wording.countsAndPeriod(subject, figure),
                Wording.interval(subject, figure),
                setting.badge(List.of(figure)),
                Setting.indicatorPage(root, subject.id()));
    }
}
