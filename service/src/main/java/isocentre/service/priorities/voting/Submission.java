package isocentre.service.priorities.voting;

import isocentre.service.priorities.Voice;
import java.util.Optional;
import java.util.UUID;

/// What somebody wants research to find out, in their own words.
///
/// @param voice the group as which they sent it, where they said so
/// @param question into which it went
/// @param reason why it went into none; empty where it did, or has no place yet
/// @param words with the reason
public record Submission(
        UUID id, String said, Optional<Voice> voice, Optional<UUID> question, String reason, String words) {

    public boolean placed() {
        return question.isPresent() || !reason.isEmpty();
    }
}
