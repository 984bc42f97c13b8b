package isocentre.report;

import isocentre.charts.FunnelLines;
import isocentre.radiotherapy.Month;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How charts are drawn where a reader chooses. Signals are raised on the usual charts alone.
///
/// @param spread what the limits of funnel plots allow for
/// @param lines which of them are drawn
/// @param process whether charts over time have process limits; without, they are values with their intervals
/// @param screened whether outlying moving ranges are left out of process limits
/// @param rebase the month from which process limits start anew; null for none
public record ChartChoice(
        Spread spread,
        FunnelLines lines,
        boolean process,
        boolean screened,
        @Nullable Month rebase) {

    /// As charts are drawn where nothing is chosen.
    public static final ChartChoice USUAL = new ChartChoice(Spread.FITTING, FunnelLines.BOTH, true, true, null);

    /// What the limits of a funnel plot allow for.
    public enum Spread {
        /// Chance alone; where chance does not explain the spread, a second plot allows for usual differences too.
        FITTING,
        CHANCE,
        /// Chance and the usual differences between places (overdispersion).
        USUAL_DIFFERENCES
    }

    /// What was chosen, in sentences; empty for the usual charts.
    public String words() {
        List<String> words = new ArrayList<>();
        switch (spread) {
            case FITTING -> {}
            case CHANCE -> words.add("Funnel limits by chance alone.");
            case USUAL_DIFFERENCES -> words.add("Funnel limits adjusted for overdispersion.");
        }
        if (lines != FunnelLines.BOTH) {
            words.add("Funnel limits of " + lines.words() + " alone.");
        }
        if (!process) {
            words.add("Charts over time without process limits.");
        }
        if (!screened) {
            words.add("Outlying moving ranges counted in process limits.");
        }
        if (rebase != null) {
            words.add("Process limits start anew in " + rebase.words() + ".");
        }
        return String.join(" ", words);
    }
}
