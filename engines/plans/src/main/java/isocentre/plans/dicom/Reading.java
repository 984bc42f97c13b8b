package isocentre.plans.dicom;

/// What came of reading a file.
public sealed interface Reading {

    /// It is DICOM and was read, as far as it goes: see its issues.
    record Readable(DicomFile file) implements Reading {}

    /// Nothing of it can be used.
    ///
    /// @param source the file, as the caller named it
    /// @param reason in plain English
    /// @param remedy what the sender can do
    record Refused(String source, String reason, String remedy) implements Reading {
        @Override
        public String toString() {
            return source + ": " + reason + ". " + remedy;
        }
    }
}
