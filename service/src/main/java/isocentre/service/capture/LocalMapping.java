package isocentre.service.capture;

import isocentre.dataset.repairing.Mapping;
import isocentre.radiotherapy.OdsCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A value of a provider's own and what it stands for, confirmed by a person of that provider.
///
/// @param field canonical name of the item
/// @param maker who confirmed it
/// @param revoked by whom and when it was given up, if it was
public record LocalMapping(
        UUID id,
        OdsCode provider,
        String field,
        String sent,
        String readAs,
        String maker,
        Instant madeAt,
        Optional<Revoked> revoked) {

    /// The end of a mapping.
    public record Revoked(String by, Instant at) {}

    /// As the mapper takes it.
    public Mapping asMapping() {
        return new Mapping(id.toString(), field, sent, readAs);
    }
}
