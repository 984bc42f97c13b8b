package isocentre.effects;

import isocentre.radiotherapy.Month;
import isocentre.statistics.Direction;
import isocentre.statistics.PlannedRebase;
import isocentre.statistics.ProcessLimits;
import isocentre.statistics.XmR;
import java.util.List;
import java.util.Locale;

/// SPC with a planned rebase: are the months after a change special cause by the limits of the months before it?
public final class ProcessChange {
    private static final int AFTER = 3;

    private ProcessChange() {}

    /// @param change the first month of the new practice, agreed beforehand
    /// @throws isocentre.statistics.UnusableFigure if a month has no value
    public static Effect measure(Series series, Month change, Direction better) {
        int at = series.index(change);
        if (at < ProcessLimits.FIRM_FROM) {
            return new Effect.TooLittle(
                    "There are " + Math.max(0, at) + " months before " + change.words() + "; firm limits need "
                            + ProcessLimits.FIRM_FROM + ".",
                    "Take earlier months into the baseline.");
        }
        if (series.length() - at < AFTER) {
            return new Effect.TooLittle(
                    "There are " + Math.max(0, series.length() - at) + " months from " + change.words() + " on; "
                            + AFTER + " are the least.",
                    "Wait for more months.");
        }
        PlannedRebase rebase = PlannedRebase.of(
                series.months().stream().map(Observation::share).toList(), at, XmR.Settings.of(better));
        long high = rebase.signals(true);
        long low = rebase.signals(false);
        return new Effect.Charted(
                rebase,
                high + low > 0,
                sentence(rebase, high, low),
                List.of(
                        "The months before the change were steady: no trend, no season.",
                        "One month does not lean on the month before it.",
                        "The month of the change was agreed before any later month was seen."),
                List.of(
                        "What else changed in the same months.",
                        "How great the change is, with an interval: the chart has none.",
                        "The chart asks eight rules of every month, so that within a year it often cries change where"
                                + " there is none: it opens a question and does not close one."));
    }

    private static String sentence(PlannedRebase rebase, long high, long low) {
        int months = rebase.after().size();
        String means = String.format(
                Locale.ROOT,
                "The mean went from %.4g to %.4g.",
                rebase.frozen().mean(),
                rebase.chart().limits().getLast().mean());
        if (high + low == 0) {
            return "None of the " + months + " months after the change stands out from the months before it. " + means;
        }
        return "Of the " + months + " months after the change " + high + " stand out as high and " + low
                + " as low by the limits of the months before it. " + means;
    }
}
