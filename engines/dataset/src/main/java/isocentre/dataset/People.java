package isocentre.dataset;

/// Turns people into pseudonyms, so that identity never reaches the normal form. Called from several threads at
/// once.
public interface People {

    /// The analysis pseudonym of a patient: the same for the same patient, free of commas, quotes and line ends.
    ///
    /// @param nhsNumber trimmed, empty where not given
    /// @param localPatientId trimmed, empty where not given; the episode's identifier in version 5
    String pseudonym(String provider, String nhsNumber, String localPatientId);

    /// Hears of every distinct patient of an attendance file once, in no particular order.
    void person(Person person);
}
