package isocentre.service.learning;

import java.util.UUID;

/// What a cycle found is agreed, and with it a change.
public record FindingAgreed(UUID cycle) {}
