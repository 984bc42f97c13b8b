package isocentre.service.plans.web;

import isocentre.charts.Axis;
import isocentre.charts.FunnelChart;
import isocentre.charts.Heading;
import isocentre.charts.Place;
import isocentre.charts.Reading;
import isocentre.charts.SpcChart;
import isocentre.charts.Unit;
import isocentre.charts.Value;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.ChartPicture;
import isocentre.service.plans.reviewing.Rates;
import isocentre.service.plans.reviewing.ReviewMonth;
import isocentre.statistics.Direction;
import isocentre.statistics.Funnel;
import isocentre.statistics.Measure;
import isocentre.statistics.Observed;
import isocentre.statistics.XmR;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The funnel and the months of TEC-05.
final class RatesCharts {
    /// Months with fewer plans than the indicator's fewest have no point; with fewer points there is no chart.
    private static final int LEAST_POINTS = 6;

    private static final Axis SHARE = new Axis("Reviewed in time", Unit.PERCENT);

    private final Rates rates;
    private final Directory directory;

    RatesCharts(Rates rates, Directory directory) {
        this.rates = rates;
        this.directory = directory;
    }

    List<ChartPicture> of(List<Rates.Place> places, List<ReviewMonth> months, Optional<String> own) {
        List<ChartPicture> pictures = new ArrayList<>();
        List<Observed> observed = places.stream()
                .filter(place -> !place.hidden())
                .map(Rates.Place::observed)
                .toList();
        double pooled = observed.isEmpty() ? 0 : Funnel.pooled(observed);
        // Where all are reviewed, or none, there is nothing that chance could spread.
        if (observed.size() > 1 && pooled > 0 && pooled < 1) {
            pictures.add(ChartPicture.of(
                    "Centres by the number of their plans",
                    FunnelChart.of(
                            Heading.of("Plans reviewed in time, by centre", "Last twelve months"),
                            SHARE,
                            "Plans in the twelve months",
                            Funnel.exact(Measure.PROPORTION, pooled, observed),
                            observed.stream()
                                    .map(one -> Place.of(one.place(), directory.name(one.place())))
                                    .toList())));
        }
        own.flatMap(code -> spc(
                        directory.name(code),
                        months.stream()
                                .filter(one -> one.provider().equals(code))
                                .toList()))
                .ifPresent(pictures::add);
        spc("England", months).ifPresent(pictures::add);
        return pictures;
    }

    private Optional<ChartPicture> spc(String name, List<ReviewMonth> months) {
        List<Reading> readings = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        months.stream().map(ReviewMonth::month).distinct().sorted().forEach(month -> {
            Rates.Place place = rates.together(
                    name,
                    months.stream().filter(one -> one.month().equals(month)).toList());
            if (!place.hidden()) {
                values.add(place.interval().estimate());
                readings.add(Reading.of(
                        YearMonth.from(month.firstDay()), Value.of(place.interval(), place.inTime(), place.plans())));
            }
        });
        return values.size() < LEAST_POINTS
                ? Optional.empty()
                : Optional.of(ChartPicture.of(
                        name + ", month by month",
                        SpcChart.of(
                                Heading.of("Plans reviewed in time, " + name, "By month in which the plan came"),
                                SHARE,
                                XmR.of(values, XmR.Settings.of(Direction.UP)),
                                readings,
                                null)));
    }
}
