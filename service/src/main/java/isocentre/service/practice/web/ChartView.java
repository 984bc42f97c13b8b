package isocentre.service.practice.web;

import isocentre.charts.Chart;
import isocentre.charts.Size;
import isocentre.charts.Table;

/// A chart for a page and for a phone, with its twin.
public record ChartView(String title, String wide, String phone, String caption, Table table) {
    static ChartView of(Chart chart) {
        return new ChartView(
                chart.title(), chart.svg(), chart.drawing(Size.PHONE).svg(), chart.caption(), chart.table());
    }
}
