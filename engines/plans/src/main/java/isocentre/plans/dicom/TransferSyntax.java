package isocentre.plans.dicom;

/// How a file is encoded (PS3.5 section 10).
///
/// @param uid as the file states it, or as it was recognised
public record TransferSyntax(Uid uid, Encoding encoding) {
    public static final TransferSyntax IMPLICIT = new TransferSyntax(new Uid("1.2.840.10008.1.2"), Encoding.IMPLICIT);
    public static final TransferSyntax EXPLICIT = new TransferSyntax(new Uid("1.2.840.10008.1.2.1"), Encoding.EXPLICIT);

    /// The encodings of the standard, as far as reading treats them differently.
    public enum Encoding {
        IMPLICIT,
        EXPLICIT,
        DEFLATED,
        BIG_ENDIAN,
        /// Explicit little endian with pixels in compressed fragments: JPEG, JPEG 2000, RLE, video.
        COMPRESSED,
        /// Not of the standard, or newer than this program.
        UNKNOWN
    }

    public static TransferSyntax of(Uid uid) {
        return new TransferSyntax(
                uid,
                switch (uid.value()) {
                    case "1.2.840.10008.1.2" -> Encoding.IMPLICIT;
                    case "1.2.840.10008.1.2.1" -> Encoding.EXPLICIT;
                    case "1.2.840.10008.1.2.1.99" -> Encoding.DEFLATED;
                    case "1.2.840.10008.1.2.2" -> Encoding.BIG_ENDIAN;
                    case "1.2.840.10008.1.2.1.98", "1.2.840.10008.1.2.5" -> Encoding.COMPRESSED;
                    default -> uid.value().startsWith("1.2.840.10008.1.2.4.") ? Encoding.COMPRESSED : Encoding.UNKNOWN;
                });
    }
}
