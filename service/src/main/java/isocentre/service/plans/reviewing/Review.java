package isocentre.service.plans.reviewing;

import isocentre.plans.dicom.Uid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// One review of a plan.
///
/// @param study as the treating centre holds it
/// @param shown as the reviewer sees it
/// @param rare whether a reviewer of another centre is wanted
/// @param firstFraction the clock: the outcome is wanted before that day
public record Review(
        UUID id,
        Uid study,
        Uid shown,
        String title,
        String provider,
        String skill,
        boolean rare,
        LocalDate firstFraction,
        String question,
        UUID requestedBy,
        String requester,
        Instant requestedAt,
        Optional<Reviewer> reviewer,
        State state,
        Optional<Instant> outcomeAt) {

    /// Somebody who reviews, for the centre they work at.
    public record Reviewer(UUID id, String name, String provider) {}

    /// One line of what was said and done.
    ///
    /// @param move empty for a remark
    public record Entry(Instant at, String author, String move, String structure, String slice, String words) {}

    /// The exact version of an object that is reviewed.
    public record Version(String uid, String kind, String sha256) {}
}
