package isocentre.statistics;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// An XmR chart across a change that was planned beforehand: limits are frozen on the values before it, the
/// values after it are held against those, and only then does the chart start new limits at the change.
///
/// The date of the rebase is that of the change, agreed before any value after it was seen: a date chosen to
/// suit the chart would find a change in any series (NHS England, Making Data Count, on when to recalculate
/// limits).
///
/// @param frozen the limits of the values before the change
/// @param after the rule that each value after the change breaks against the frozen limits, or null; runs and
///     trends are sought among the values after the change alone
/// @param chart all values, with new limits from the change on
public record PlannedRebase(ProcessLimits frozen, List<After> after, XmR chart) {

    /// A value after the change with the first rule that it breaks, or null.
    public record After(double value, @Nullable Signal signal) {}

    public PlannedRebase {
        after = List.copyOf(after);
    }

    /// @param change index of the first value after the change
    /// @throws UnusableFigure if a value is not a number, or the change is not between two values
    public static PlannedRebase of(List<Double> values, int change, XmR.Settings settings) {
        XmR chart = XmR.of(values, settings.rebasedAt(change));
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        ProcessLimits frozen = chart.limits().getFirst();
        Signals signals = new Signals(
                all, new ProcessLimits(change, all.length, frozen.mean(), frozen.movingRange(), frozen.screened()));
        List<After> after = IntStream.range(change, all.length)
                .mapToObj(i -> new After(all[i], signals.at(i)))
                .toList();
        return new PlannedRebase(frozen, after, chart);
    }

    /// How many values after the change break a rule on the high side (true) or the low side.
    public long signals(boolean high) {
        return after.stream()
                .map(After::signal)
                .filter(Objects::nonNull)
                .filter(signal -> signal.high() == high)
                .count();
    }

    /// The mean after the change less the mean before it, in the unit of the values.
    public double shift() {
        return chart.limits().getLast().mean() - frozen.mean();
    }
}
