package isocentre.service.release;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Tables on their way to the public, or there.
///
/// @param name year and version: `2024-25-v1`
/// @param policy by which it was made safe: `hes/1`
/// @param synthetic whether software made any of the data behind it
/// @param decision empty while it is open
public record Release(
        UUID id,
        String name,
        String year,
        State state,
        String policy,
        String dataVersion,
        boolean synthetic,
        Step proposal,
        Optional<Step> decision,
        String reason) {

    /// Who did it, and when.
    public record Step(UUID person, String name, Instant at) {}
}
