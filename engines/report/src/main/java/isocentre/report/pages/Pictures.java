package isocentre.report.pages;

import isocentre.charts.Chart;
import isocentre.charts.Size;
import isocentre.indicators.Figure;
import isocentre.report.views.Picture;
import isocentre.report.views.Table;
import isocentre.report.views.Table.Cell;
import isocentre.report.views.Table.Column;
import isocentre.report.views.Table.Row;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// Charts as the pages show them, with the badge of the figures drawn.
final class Pictures {
    private final Setting setting;

    Pictures(Setting setting) {
        this.setting = setting;
    }

    /// A chart at the width of a page, and laid out again for a phone.
    Picture of(String id, Chart chart, Collection<Figure> drawn) {
        return new Picture(
                id,
                chart.title(),
                chart.svg(),
                chart.drawing(Size.PHONE).svg(),
                chart.caption(),
                twin(chart),
                setting.badge(drawn));
    }

    /// The same at a phone's width only, to stand beside others.
    static Picture narrow(Picture picture) {
        return new Picture(
                picture.id(),
                picture.title(),
                "",
                picture.narrow(),
                picture.caption(),
                picture.twin(),
                picture.badge());
    }

    private static Table twin(Chart chart) {
        List<Column> columns = IntStream.range(0, chart.table().headers().size())
                .mapToObj(i -> new Column(chart.table().headers().get(i), i > 0))
                .toList();
        List<Row> rows = chart.table().rows().stream()
                .map(row -> new Row(row.stream().map(Cell::new).toList()))
                .toList();
        return new Table(chart.title(), columns, rows, "");
    }
}
