package isocentre.service.publication;

import isocentre.charts.Axis;
import isocentre.charts.Chart;
import isocentre.charts.Dot;
import isocentre.charts.DotChart;
import isocentre.charts.Heading;
import isocentre.charts.Place;
import isocentre.charts.Reading;
import isocentre.charts.Series;
import isocentre.charts.TrendChart;
import isocentre.charts.Unit;
import isocentre.charts.Value;
import isocentre.statistics.Confidence;
import isocentre.statistics.Proportions;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Charts of released numbers. A hidden number is drawn as hidden: a row without a point, a month without a line.
public final class Charts {
    private Charts() {}

    /// Networks and alliances by name, England as the line.
    public static Chart places(Edition edition, Edition.Indicator indicator) {
        List<Dot> dots = new ArrayList<>();
        indicator.networks().forEach(one -> dots.add(dot("Networks", one)));
        indicator.alliances().forEach(one -> dots.add(dot("Cancer alliances", one)));
        return DotChart.of(
                Heading.of(
                                indicator.plain().title(),
                                "Networks and cancer alliances, "
                                        + edition.release().year())
                        .message("Made from rounded numbers, so small differences mean nothing."),
                new Axis("Share", Unit.PERCENT),
                dots,
                new Dot(Place.of("ENG", "England"), value(indicator.england())));
    }

    /// England by month.
    public static Chart months(Edition edition, Edition.Indicator indicator) {
        return TrendChart.of(
                Heading.of(
                                indicator.plain().title(),
                                "England by month, financial year "
                                        + edition.release().year())
                        .message("Made from rounded numbers."),
                new Axis("Share", Unit.PERCENT),
                List.of(new Series(
                        Place.of("ENG", "England"),
                        indicator.months().stream()
                                .map(one -> Reading.of(YearMonth.parse(one.name()), value(one)))
                                .toList())),
                null);
    }

    private static Dot dot(String group, Shown one) {
        return new Dot(new Place(group + one.name(), one.name(), one.name(), group, "", null), value(one));
    }

    private static Value value(Shown one) {
        Long part = one.part();
        Long whole = one.whole();
        if (part == null || whole == null || whole == 0) {
            return Value.missing(one.nobody() ? "nobody" : "hidden, too few people");
        }
        // Rounded apart, the part can come out larger than the whole.
        return Value.of(
                Proportions.wilson(Math.min(part, whole), whole, Confidence.P95),
                Words.number(part) + " of " + Words.number(whole) + ", rounded");
    }
}
