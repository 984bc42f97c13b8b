package isocentre.service.feedback;

import java.util.UUID;

/// A provider has explained a figure of its own.
public record PointExplained(UUID signal) {}
