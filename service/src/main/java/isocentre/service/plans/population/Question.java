package isocentre.service.plans.population;

import java.time.Instant;
import java.util.UUID;

/// A question to a centre about one figure of one plan.
///
/// @param lowerFence below it a value lies far from the others; likewise above the upper
/// @param others plans that it was held against
public record Question(
        UUID id,
        String provider,
        String plan,
        String study,
        String protocol,
        String version,
        int place,
        String structure,
        String metric,
        double value,
        double lowerFence,
        double upperFence,
        int others,
        State state,
        Instant since,
        Instant opened) {

    /// One line of what was said.
    ///
    /// @param account of the author, as the log names it
    public record Entry(Instant at, String account, String author, String move, String words) {}
}
