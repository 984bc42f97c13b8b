package isocentre.service.practice;

import java.time.LocalDate;
import java.util.UUID;

/// A provider's own protocol, and the version of the network's that it follows (NOG-10).
public record LocalProtocol(UUID id, String provider, String name, UUID follows, LocalDate since) {}
