package isocentre.service.learning;

import java.util.UUID;

/// A question was kept as a cycle.
public record QuestionAsked(UUID cycle) {}
