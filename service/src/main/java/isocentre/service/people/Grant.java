package isocentre.service.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role given to a person, for an organisation and a time.
///
/// @param organisation ODS code, `ODN-01`, or `ENG`
/// @param from the first day
/// @param to the last day; null where no end is set
/// @param provider the identity provider whose claims gave it; null where an administrator did
public record Grant(
        UUID id,
        Role role,
        String organisation,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String provider) implements Serializable {

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
