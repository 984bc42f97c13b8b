package isocentre.service.learning.web;

import isocentre.charts.Axis;
import isocentre.charts.Heading;
import isocentre.charts.Reading;
import isocentre.charts.SpcChart;
import isocentre.charts.Unit;
import isocentre.charts.Value;
import isocentre.indicators.Indicator;
import isocentre.indicators.Indicators;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.learning.Answer;
import isocentre.service.learning.Cycle;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.ChartPicture;
import isocentre.statistics.Confidence;
import isocentre.statistics.Proportions;
import isocentre.statistics.XmR;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The months of a cycle's place as a process chart whose limits start anew with the change.
final class BeforeAfter {
    private static final int FEWEST = 6;

    private BeforeAfter() {}

    /// Empty where there are too few months to draw.
    ///
    /// @param starts first month of the new practice
    static Optional<ChartPicture> of(Cycle cycle, Month starts, List<Answer.Counts> months, Directory directory) {
        if (months.size() < FEWEST) {
            return Optional.empty();
        }
        Indicator indicator = Indicators.of(Standards.load())
                .select(List.of(cycle.indicator()))
                .getFirst();
        List<Reading> readings = new ArrayList<>();
        List<Integer> rebases = new ArrayList<>();
        for (Answer.Counts one : months) {
            Month month = Month.of(one.month());
            if (month.equals(starts) && !readings.isEmpty()) {
                rebases.add(readings.size());
            }
            readings.add(Reading.of(
                    YearMonth.from(month.firstDay()),
                    Value.of(
                            Proportions.wilson(one.numerator(), one.denominator(), Confidence.P95),
                            one.numerator(),
                            one.denominator())));
        }
        XmR.Settings settings = XmR.Settings.of(indicator.direction()).rebasedAt(rebases.toArray(Integer[]::new));
        return Optional.of(ChartPicture.of(
                "Before and after",
                SpcChart.of(
                        Heading.of(
                                indicator.name() + ", " + directory.name(cycle.place()),
                                "Month by month; limits start anew in " + starts.words()),
                        new Axis(indicator.name(), Unit.PERCENT),
                        XmR.of(
                                months.stream()
                                        .map(one -> one.numerator() / one.denominator())
                                        .toList(),
                                settings),
                        readings,
                        null)));
    }
}
