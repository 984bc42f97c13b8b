package isocentre.plans.dicom;

import isocentre.plans.dicom.TransferSyntax.Encoding;
import java.io.IOException;
import java.io.OutputStream;

/// Data sets as they travel between systems (PS3.7): encoded, without a file around them.
public final class Transfer {
    private Transfer() {}

    /// @throws IOException if it is not well-formed, or larger than the limits
    public static Dataset read(byte[] bytes, TransferSyntax syntax, Limits limits) throws IOException {
        Issues issues = new Issues("");
        try {
            Dataset dataset = new Parser(Source.of(bytes), 0, limits, issues)
                    .dataset(syntax.encoding() != Encoding.IMPLICIT, PixelData.KEEP);
            if (issues.list().stream().anyMatch(issue -> issue.severity() == Severity.LOSS)) {
                throw new IOException("the data set is cut off or malformed");
            }
            return dataset;
        } catch (Refusal refusal) {
            throw new IOException(refusal.getMessage(), refusal);
        }
    }

    /// @param syntax uncompressed, or that in which the pixels of the data set are compressed
    public static void write(Dataset dataset, TransferSyntax syntax, OutputStream out) throws IOException {
        switch (syntax.encoding()) {
            case IMPLICIT -> ElementWriter.write(dataset, out, false);
            case EXPLICIT, COMPRESSED -> ElementWriter.write(dataset, out, true);
            case DEFLATED, BIG_ENDIAN, UNKNOWN ->
                throw new IllegalArgumentException("nothing is sent in transfer syntax " + syntax.uid());
        }
    }

    /// Writes what makes a file (PS3.10) of a data set that follows: preamble and meta information. The same object
    /// gets the same head from every version of this program.
    public static void head(Uid sopClass, Uid instance, TransferSyntax syntax, OutputStream out) throws IOException {
        Writer.head(sopClass, instance, syntax, out);
    }

    /// Who made this program's files and messages: its Implementation Class UID.
    public static Uid implementation() {
        return new Uid(Writer.IMPLEMENTATION);
    }
}
