package isocentre.indicators.rolling;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Period;
import java.util.ArrayList;
import java.util.List;

/// The months of a query and the periods that hold them.
///
/// @param periodOf the number of each month's period
final class Span {
    private final List<Month> months;
    private final List<Period> periods = new ArrayList<>();
    private final int[] periodOf;

    Span(Month from, Month to, Period.By by) {
        months = from.to(to).toList();
        periodOf = new int[months.size()];
        for (int i = 0; i < periodOf.length; i++) {
            Period period = Period.holding(months.get(i), by);
            if (periods.isEmpty() || !periods.getLast().equals(period)) {
                periods.add(period);
            }
            periodOf[i] = periods.size() - 1;
        }
    }

    List<Month> months() {
        return months;
    }

    List<Period> periods() {
        return periods;
    }

    int periodOf(int month) {
        return periodOf[month];
    }

    /// The place in the span of a month counted from year 0; negative or beyond the end if it lies outside.
    int place(int sinceYear0) {
        Month first = months.getFirst();
        return sinceYear0 - (first.year() * 12 + first.number() - 1);
    }

    /// How many months of the period lie in the span.
    int monthsIn(int period) {
        int count = 0;
        for (int of : periodOf) {
            count += of == period ? 1 : 0;
        }
        return count;
    }
}
