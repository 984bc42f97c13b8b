package isocentre.service.learning.web;

import isocentre.service.learning.Cycle;
import isocentre.service.learning.Origin;
import isocentre.service.pages.ChartPicture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a cycle's page shows beside the cycle itself.
///
/// @param insider whether figures are shown
/// @param moves words of the moves that may be made now
/// @param asks whether the reader may ask a question
/// @param votes whether the reader may vote now
/// @param commissions whether the reader may write down what commissioning decided
public record CycleStory(
        boolean insider,
        List<String> moves,
        boolean asks,
        boolean votes,
        boolean commissions,
        String indicator,
        List<Cycle.Member> community,
        String lookedFor,
        Origin origin,
        String follows,
        String promoted,
        Cycle.@Nullable Baseline baseline,
        Cycle.@Nullable Prediction prediction,
        Cycle.@Nullable Finding finding,
        Cycle.@Nullable Change change,
        List<Adopter> adopters,
        List<Cycle.Measurement> measurements,
        List<ChartPicture> pictures,
        List<String> analyses,
        long patients,
        long others,
        List<CommissioningPages.Decided> decided,
        List<Line> history) {

    /// A line of the history.
    public record Line(String when, String who, String did, String words, String dissent) {}

    /// A provider that has taken the change up.
    public record Adopter(String provider, String from) {}
}
