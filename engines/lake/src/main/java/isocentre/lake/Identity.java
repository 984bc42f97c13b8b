package isocentre.lake;

/// A patient, opened from the sealed rows of the table `identity`.
///
/// @param patient the analysis pseudonym that the treatment rows carry
/// @param birthDate ISO, empty where not given
public record Identity(
        String patient,
        String provider,
        String nhsNumber,
        String localPatientId,
        String birthDate,
        String familyName,
        String givenName,
        String postcode,
        String gender) {

    /// Never the person: it must not end in a log.
    @Override
    public String toString() {
        return "Identity[hidden]";
    }
}
