package isocentre.service.practice.web;

import isocentre.charts.Axis;
import isocentre.charts.Chart;
import isocentre.charts.Heading;
import isocentre.charts.Place;
import isocentre.charts.Reading;
import isocentre.charts.Series;
import isocentre.charts.TrendChart;
import isocentre.charts.Unit;
import isocentre.charts.Value;
import isocentre.radiotherapy.Month;
import isocentre.service.pages.ChartPicture;
import isocentre.service.practice.adoption.AdoptionCurve;
import isocentre.service.practice.adoption.AdoptionCurve.Point;
import isocentre.service.practice.adoption.Followed;
import isocentre.service.practice.adoption.Practised;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Charts of how a guideline spreads.
final class AdoptionCharts {
    private AdoptionCharts() {}

    /// Some of the centres, by the name of their network or their own.
    record Part(String name, List<String> centres) {}

    /// The curve of some of the centres, drawn beside that of all.
    record Beside(String name, AdoptionCurve curve) {}

    /// The share of centres that state that they follow it, and of those whose data show it.
    static ChartPicture curve(AdoptionCurve all, Optional<Beside> beside, String name, double target) {
        List<Series> lines = new ArrayList<>();
        lines.add(line("stated", name + ": state that they follow it", all, AdoptionCharts::stated));
        lines.add(line("shown", name + ": the data show it", all, AdoptionCharts::shown));
        beside.ifPresent(one -> {
            lines.add(line(
                    "beside-stated", one.name() + ": state that they follow it", one.curve(), AdoptionCharts::stated));
            lines.add(line("beside-shown", one.name() + ": the data show it", one.curve(), AdoptionCharts::shown));
        });
        return picture(TrendChart.of(
                Heading.of("How it spreads over centres", name + ", at the end of each month")
                        .message("A centre counts as showing it when at least half of its patients of three months were"
                                + " treated by it."),
                new Axis("Share of centres", Unit.PERCENT),
                lines,
                target));
    }

    /// The share of patients treated by it, month by month; empty while there are none.
    ///
    /// @param parts one to three that are drawn beside all
    static Optional<ChartPicture> shares(Practised practised, AdoptionCurve curve, List<Part> parts) {
        List<Month> months = curve.points().stream().map(Point::month).toList();
        if (months.stream().allMatch(month -> practised.all(month).of() == 0)) {
            return Optional.empty();
        }
        List<Series> lines = new ArrayList<>();
        lines.add(shares("all", "All centres with data", months, practised::all));
        for (Part part : parts) {
            lines.add(shares(part.name(), part.name(), months, month -> sum(practised, part.centres(), month)));
        }
        return Optional.of(picture(TrendChart.of(
                Heading.of("Patients treated by it", practised.indicator() + ", by month")
                        .message("Data version " + practised.dataVersion() + "."),
                new Axis("Share of patients", Unit.PERCENT),
                lines,
                null)));
    }

    private static ChartPicture picture(Chart chart) {
        return ChartPicture.of(chart.title(), chart);
    }

    private static Series shares(String code, String name, List<Month> months, Function<Month, Followed> followed) {
        return new Series(
                Place.of(code, name),
                months.stream()
                        .map(month -> reading(month, of(followed.apply(month))))
                        .toList());
    }

    private static Followed sum(Practised practised, List<String> codes, Month month) {
        return codes.stream()
                .map(code -> practised.of(code).getOrDefault(month, new Followed(0, 0)))
                .reduce(new Followed(0, 0), Followed::and);
    }

    private static Series line(String code, String name, AdoptionCurve curve, Function<Point, Value> value) {
        return new Series(
                new Place(code, name, name, "", "", null),
                curve.points().stream()
                        .map(point -> reading(point.month(), value.apply(point)))
                        .toList());
    }

    private static Reading reading(Month month, Value value) {
        return Reading.of(YearMonth.of(month.year(), month.number()), value);
    }

    private static Value stated(Point point) {
        return point.centres() == 0
                ? Value.missing("no centres")
                : Value.of((double) point.stated() / point.centres(), point.stated() + " of " + point.centres());
    }

    private static Value shown(Point point) {
        return point.measured() == 0
                ? Value.missing("no centre with enough patients")
                : Value.of((double) point.shown() / point.measured(), point.shown() + " of " + point.measured());
    }

    private static Value of(Followed followed) {
        return followed.of() == 0
                ? Value.missing("no patients")
                : Value.of(followed.interval(), followed.followed(), followed.of());
    }
}
