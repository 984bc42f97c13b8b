package isocentre.radiotherapy.standards;

import isocentre.radiotherapy.Basis;
import java.time.LocalDate;

/// An operational delivery network.
///
/// @param id `ODN-01` to `ODN-11`
/// @param name a label: see its basis
/// @param establishedOn the day from which the specifications hold (GOV-03)
/// @param alliances2019 the alliances that the 2019 commitment prints beside it, separated by `;`
public record Network(
        String id,
        String name,
        Basis basis,
        String nameNote,
        LocalDate establishedOn,
        String alliances2019,
        String source) {
    static Network of(Row row) {
        return new Network(
                row.text("id"),
                row.text("name"),
                row.basis(),
                row.text("name_note"),
                LocalDate.parse(row.text("established_on")),
                row.text("alliances_2019"),
                row.text("source"));
    }
}
