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
public record Grant(
        UUID id,
        Role role,
        String organisation,
        LocalDate from,
        @Nullable LocalDate to) implements Serializable {

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
