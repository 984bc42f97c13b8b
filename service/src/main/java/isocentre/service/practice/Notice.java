package isocentre.service.practice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A notice of a version to one of the four posts of a department.
///
/// @param acknowledged the day; empty while it is open
public record Notice(
        UUID id, UUID version, String provider, Post post, LocalDate sent, Optional<LocalDate> acknowledged) {
    public boolean open() {
        return acknowledged.isEmpty();
    }
}
