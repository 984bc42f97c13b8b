package isocentre.plans.dicom;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A DICOM file (PS3.10): preamble, meta information and data set, element by element.
public final class DicomFile {
    static final int PREAMBLE = 128;

    private final String source;
    private final byte[] preamble;
    private final Dataset meta;
    private final TransferSyntax syntax;
    private final Dataset dataset;
    private final boolean pixelsSkipped;
    private final List<Issue> issues;

    DicomFile(
            String source,
            byte[] preamble,
            Dataset meta,
            TransferSyntax syntax,
            Dataset dataset,
            boolean pixelsSkipped,
            List<Issue> issues) {
        this.source = source;
        this.preamble = preamble;
        this.meta = meta;
        this.syntax = syntax;
        this.dataset = dataset;
        this.pixelsSkipped = pixelsSkipped;
        this.issues = List.copyOf(issues);
    }

    /// A new file of this data set, explicit little endian, not yet written.
    public static DicomFile of(String source, Dataset dataset) {
        return new DicomFile(
                source, new byte[PREAMBLE], Dataset.EMPTY, TransferSyntax.EXPLICIT, dataset, false, List.of());
    }

    /// Reads a file by its name. A file that cannot be opened is refused like one that is not DICOM.
    public static Reading read(Path path, PixelData pixels, Limits limits) {
        try (InputStream in = Files.newInputStream(path)) {
            return read(path.toString(), Source.of(in, Files.size(path), limits), pixels, limits);
        } catch (IOException e) {
            return new Reading.Refused(
                    path.toString(), "it could not be opened (" + e.getMessage() + ")", "Look at its permissions.");
        }
    }

    /// Reads a file that lies in memory.
    ///
    /// @param source what to call it in messages
    public static Reading read(String source, byte[] bytes, PixelData pixels, Limits limits) {
        InputStream in = new ByteArrayInputStream(bytes);
        return read(source, Source.of(in, bytes.length, limits), pixels, limits);
    }

    private static Reading read(String name, Source source, PixelData pixels, Limits limits) {
        try {
            return new Reading.Readable(Opening.open(name, source, pixels, limits));
        } catch (Refusal refusal) {
            return refusal.of(name);
        } catch (IOException e) {
            return e.getCause() instanceof Refusal refusal
                    ? refusal.of(name)
                    : new Reading.Refused(name, "it could not be read (" + e.getMessage() + ")", "Copy it again.");
        }
    }

    /// The file, as the caller named it.
    public String source() {
        return source;
    }

    /// The file meta information, group 0002.
    public Dataset meta() {
        return meta;
    }

    public TransferSyntax syntax() {
        return syntax;
    }

    public Dataset dataset() {
        return dataset;
    }

    /// Whether the pixels, and what follows them, were left unread as asked. Such a file cannot be written.
    public boolean pixelsSkipped() {
        return pixelsSkipped;
    }

    /// What departs from the standard in the encoding.
    public List<Issue> issues() {
        return issues;
    }

    /// Whether the preamble holds anything but zeros: another file format may hide there (CVE-2019-11687).
    public boolean preambleUsed() {
        for (byte b : preamble) {
            if (b != 0) {
                return true;
            }
        }
        return false;
    }

    byte[] preamble() {
        return preamble;
    }

    /// The same file with another data set: an empty preamble, meta information of our own.
    public DicomFile withDataset(Dataset changed) {
        TransferSyntax kept =
                syntax.encoding() == TransferSyntax.Encoding.COMPRESSED ? syntax : TransferSyntax.EXPLICIT;
        return new DicomFile(source, new byte[PREAMBLE], Dataset.EMPTY, kept, changed, pixelsSkipped, List.of());
    }

    /// Writes strictly: explicit little endian (compressed pixels stay compressed), complete meta information, even
    /// lengths. A file that already keeps the rules, and was not changed, comes out byte for byte.
    ///
    /// @throws IllegalStateException if the pixels were skipped, or class or instance UID are missing
    public void write(OutputStream out) throws IOException {
        Writer.write(this, out);
    }

    public void write(Path path) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            write(out);
        }
    }
}
