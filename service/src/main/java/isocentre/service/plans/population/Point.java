package isocentre.service.plans.population;

import java.util.Optional;
import java.util.UUID;

/// A figure of one plan, as it was measured when the plan came.
///
/// @param value in the unit of the metric
/// @param verdict of the protocol
/// @param question to the centre about it, if there was one
public record Point(
        String plan,
        String study,
        String provider,
        String system,
        String technique,
        double value,
        String verdict,
        Optional<UUID> question) {}
