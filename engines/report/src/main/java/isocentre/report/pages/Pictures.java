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
        return picture(id, chart, chart.svg(), narrow(chart), chart.caption(), drawn);
    }

    /// A chart at a phone's width only, to stand beside others, with a caption of its own.
    Picture small(String id, Chart chart, String caption, Collection<Figure> drawn) {
        return picture(id, chart, "", narrow(chart), caption, drawn);
    }

    /// A large chart at the width of a page only: on a phone it is scrolled.
    Picture large(String id, Chart chart, Collection<Figure> drawn) {
        return picture(id, chart, chart.svg(), "", chart.caption(), drawn);
    }

    private static String narrow(Chart chart) {
        return chart.drawing(Size.PHONE).svg();
    }

    private Picture picture(
            String id, Chart chart, String wide, String narrow, String caption, Collection<Figure> drawn) {
        return new Picture(id, chart.title(), wide, narrow, caption, twin(chart), setting.badge(drawn));
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
