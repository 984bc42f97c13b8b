package isocentre.service.learning.web;

import isocentre.charts.Unit;
import isocentre.service.learning.Clocks;
import isocentre.service.learning.Cycles;
import isocentre.service.pages.ListedIndicator;
import isocentre.statistics.Confidence;
import isocentre.statistics.Interval;
import isocentre.statistics.Proportions;
import java.util.List;
import org.springframework.stereotype.Component;

/// NET-05: questions taken up that were measured again after a change. The system's own figure.
@Component
class ClosedCycles implements ListedIndicator.Source {
    private final Cycles cycles;

    ClosedCycles(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public List<ListedIndicator> listed() {
        return List.of(new ListedIndicator(
                "NET-05",
                "Cycle closed",
                "Of the questions taken up, how many were measured again after a change.",
                words(cycles.clocks()),
                "/cycles"));
    }

    private static String words(Clocks clocks) {
        if (clocks.takenUp() == 0) {
            return "No question was taken up yet";
        }
        Interval share = Proportions.wilson(clocks.measured(), clocks.takenUp(), Confidence.P95);
        return clocks.measured() + " of " + clocks.takenUp() + ": " + Unit.PERCENT.words(share.estimate())
                + ", 95% interval " + Unit.PERCENT.brief(share.lower()) + " to " + Unit.PERCENT.words(share.upper())
                + clocks.medianDays()
                        .map(days -> "; from question to spread " + days + " days (median)")
                        .orElse("");
    }
}
