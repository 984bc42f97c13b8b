package isocentre.dataset;

import java.time.LocalDate;
import java.util.Optional;

/// A patient as the attendance file names them. Given once per distinct patient to [People], and to nothing else.
///
/// @param pseudonym what [People#pseudonym] gave for this patient
/// @param nhsNumber as submitted, trimmed; may be empty or wrong
/// @param postcode as submitted, trimmed
public record Person(
        String pseudonym,
        String provider,
        String nhsNumber,
        String localPatientId,
        Optional<LocalDate> birthDate,
        String familyName,
        String givenName,
        String postcode,
        String gender) {

    /// Never the person: it must not end in a log.
    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
