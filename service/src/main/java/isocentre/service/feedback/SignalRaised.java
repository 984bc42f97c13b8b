package isocentre.service.feedback;

import java.util.UUID;

/// A figure of a provider was seen to be unusual.
public record SignalRaised(UUID signal) {}
