package isocentre.service.consultation.coding;

import java.util.UUID;

/// Something that several people said.
///
/// @param meaning what belongs to it, for coders and readers
public record Theme(UUID id, String name, String meaning) {}
