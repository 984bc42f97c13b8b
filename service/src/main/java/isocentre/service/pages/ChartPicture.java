package isocentre.service.pages;

import isocentre.charts.Chart;
import isocentre.charts.Size;
import isocentre.charts.Table;

/// A chart for both widths, with its twin.
public record ChartPicture(String title, String wide, String phone, String caption, Table table) {

    public static ChartPicture of(String title, Chart chart) {
        return new ChartPicture(title, chart.svg(), chart.drawing(Size.PHONE).svg(), chart.caption(), chart.table());
    }
}
