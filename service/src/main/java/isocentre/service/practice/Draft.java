package isocentre.service.practice;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.standards.Recommendation.Strength;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is written before it is a version of a guideline.
///
/// @param guideline of which it is the next version; empty for a new one
/// @param cycle the learning cycle of which it came
/// @param said what it says; its other parts are the same for all versions
public record Draft(
        Optional<UUID> guideline,
        Guideline.Kind kind,
        String owner,
        String site,
        String title,
        Optional<UUID> cycle,
        Said said) {

    /// What a version says, as in [Version].
    public record Said(
            String label,
            String words,
            String changes,
            Strength strength,
            String evidence,
            String evidenceLevel,
            String source,
            Basis basis,
            List<String> regimens,
            List<String> constraints,
            String indicator,
            LocalDate inForce) {}
}
