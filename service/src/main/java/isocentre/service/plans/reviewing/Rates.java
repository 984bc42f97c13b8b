package isocentre.service.plans.reviewing;

import isocentre.radiotherapy.Month;
import isocentre.statistics.Confidence;
import isocentre.statistics.Interval;
import isocentre.statistics.Observed;
import isocentre.statistics.Proportions;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// TEC-05: how many radical plans were reviewed before the first fraction or in the week after, and how long it
/// took.
@Component
public class Rates {
    private final ReviewCounts counts;
    private final PlanIndicator indicator = PlanIndicator.of("TEC-05");

    Rates(ReviewCounts counts) {
        this.counts = counts;
    }

    /// A place over some months.
    ///
    /// @param days the median of the months' medians, weighted by nothing: how long it usually took
    public record Place(String code, long plans, long inTime, long changes, OptionalDouble days, int fewest) {
        /// Whether there are too few plans to show.
        public boolean hidden() {
            return plans < fewest;
        }

        /// By Wilson's method. Only of a place that is shown.
        public Interval interval() {
            return Proportions.wilson(inTime, plans, Confidence.P95);
        }

        public Observed observed() {
            return new Observed(code, inTime, plans);
        }
    }

    public PlanIndicator indicator() {
        return indicator;
    }

    public List<ReviewMonth> months(Month from, Month to) {
        return counts.between(from, to);
    }

    /// The providers in the order of their codes.
    public List<Place> places(List<ReviewMonth> months) {
        Map<String, List<ReviewMonth>> by = months.stream()
                .collect(Collectors.groupingBy(ReviewMonth::provider, TreeMap::new, Collectors.toList()));
        return by.entrySet().stream()
                .map(each -> together(each.getKey(), each.getValue()))
                .toList();
    }

    /// All plans of some months as one place.
    public Place together(String code, List<ReviewMonth> months) {
        double[] days = months.stream()
                .flatMapToDouble(one -> one.days().stream())
                .sorted()
                .toArray();
        return new Place(
                code,
                months.stream().mapToLong(ReviewMonth::plans).sum(),
                months.stream().mapToLong(ReviewMonth::inTime).sum(),
                months.stream().mapToLong(ReviewMonth::changes).sum(),
                days.length == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((days[(days.length - 1) / 2] + days[days.length / 2]) / 2),
                indicator.fewest());
    }
}
