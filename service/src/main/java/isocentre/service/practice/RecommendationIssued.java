package isocentre.service.practice;

import java.util.UUID;

/// A version of a recommendation or protocol was agreed to: from its first day on it is in force.
public record RecommendationIssued(UUID guideline, UUID version) {}
