package isocentre.synthetic;

import java.time.LocalDate;

/// A synthetic patient as one provider knows them. Nobody can take them for a living person: the NHS number is of the
/// 999 range, names say that they are invented, the postcode lies in the area `ZZ`, which does not exist.
record Person(
        String nhsNumber,
        String localId,
        String internalId,
        LocalDate born,
        String gender,
        String family,
        String given,
        String postcode,
        String practitioner,
        String practice) {}
