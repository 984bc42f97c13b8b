package isocentre.service.priorities.voting;

import isocentre.service.priorities.Voice;
import java.util.Set;
import java.util.UUID;

/// What one person chose.
public record Vote(Voice voice, Set<UUID> choices) {
    public Vote {
        choices = Set.copyOf(choices);
    }
}
