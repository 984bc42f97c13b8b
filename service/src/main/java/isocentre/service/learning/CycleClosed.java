package isocentre.service.learning;

import isocentre.service.learning.Cycle.Move;
import java.util.UUID;

/// A cycle was closed after its effect was measured.
public record CycleClosed(UUID cycle, Move outcome) {}
