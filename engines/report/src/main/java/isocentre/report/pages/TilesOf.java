package isocentre.report.pages;

import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.report.Subject;
import isocentre.report.views.Tile;
import isocentre.report.views.Tiles;
import isocentre.report.views.Words;
import java.util.List;
import java.util.Optional;

/// Figures to read first.
public final class TilesOf {
    /// What a reader asks for first, in the order in which the report has them.
    public static final List<String> HEADLINES =
            List.of("TIM-01", "ACC-14", "FRX-01", "FRX-03", "FRX-05", "CAP-01", "DEL-01", "DQ-01");

    private TilesOf() {}

    static List<Subject> headlines(Setting setting) {
        return HEADLINES.stream().flatMap(id -> setting.subject(id).stream()).toList();
    }

    /// Those of which there are data; empty if there are none.
    static Optional<Tiles> of(Setting setting, Level level, String code, String root) {
        List<Tile> tiles = headlines(setting).stream()
                .flatMap(subject -> setting.book().year(subject.id(), "", level, code).stream()
                        .filter(Wording::known)
                        .map(figure -> tile(
                                setting, subject, figure, subject.name(), Setting.indicatorPage(root, subject.id()))))
                .toList();
        return tiles.isEmpty() ? Optional.empty() : Optional.of(new Tiles(tiles));
    }

    /// @param href where its label leads; empty for nowhere
    static Tile tile(Setting setting, Subject subject, Figure figure, String label, String href) {
        return new Tile(
                label,
                Wording.shown(figure) ? Wording.cell(subject, figure) : Wording.NOT_SHOWN,
                Wording.shown(figure) ? subject.unit() : "",
                Wording.countsAndPeriod(setting, subject, figure)
                        + setting.said(figure)
                                .map(remark -> ". The provider says: “" + remark.words() + "”")
                                .orElse(""),
                Wording.interval(subject, figure),
                setting.badge(List.of(figure)),
                href);
    }

    /// What the tiles leave out, where they leave out any.
    static Optional<Words> missing(Setting setting, Level level, String code) {
        String note = Overviews.note(setting, headlines(setting), level, code);
        return note.isEmpty() ? Optional.empty() : Optional.of(new Words(note));
    }
}
