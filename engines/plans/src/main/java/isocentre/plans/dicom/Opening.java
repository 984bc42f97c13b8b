package isocentre.plans.dicom;

import isocentre.plans.dicom.TransferSyntax.Encoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Finds out how a file is made before its data set is read: preamble, meta information, transfer syntax. Each may
/// be missing or wrong.
final class Opening {
    private static final Tag TRANSFER_SYNTAX = Tag.of(0x0002, 0x0010);
    private static final String MAGIC = "DICM";
    private static final String EXPORT_AGAIN = "Export it again as explicit or implicit VR little endian.";

    private final String name;
    private final Source source;
    private final PixelData pixels;
    private final Limits limits;
    private final Issues issues;

    private Opening(String name, Source source, PixelData pixels, Limits limits) {
        this.name = name;
        this.source = source;
        this.pixels = pixels;
        this.limits = limits;
        this.issues = new Issues(name);
    }

    static DicomFile open(String name, Source source, PixelData pixels, Limits limits) throws IOException, Refusal {
        return new Opening(name, source, pixels, limits).open();
    }

    private DicomFile open() throws IOException, Refusal {
        int start = start();
        byte[] preamble = new byte[DicomFile.PREAMBLE];
        if (start > DicomFile.PREAMBLE) {
            System.arraycopy(source.bytes(), 0, preamble, 0, preamble.length);
        }
        Parser head = new Parser(source, start, limits, issues);
        Dataset meta = head.meta(looksExplicit(start));
        if (meta.isEmpty()) {
            issues.note("", "the file meta information is missing", "the encoding is worked out from the data set");
        }
        TransferSyntax stated = stated(meta);
        if (stated.encoding() == Encoding.DEFLATED) {
            return inflated(preamble, meta, stated, head.at());
        }
        TransferSyntax syntax = checked(stated, head.at(), meta.isEmpty());
        Parser body = new Parser(source, head.at(), limits, issues);
        Dataset dataset = body.dataset(syntax.encoding() != Encoding.IMPLICIT, pixels);
        return file(preamble, meta, syntax, dataset, body.pixelsSkipped());
    }

    private DicomFile file(byte[] preamble, Dataset meta, TransferSyntax syntax, Dataset dataset, boolean skipped)
            throws Refusal {
        if (dataset.isEmpty()) {
            throw new Refusal("it has no data set", "Copy it again: the file is empty or cut off.");
        }
        return new DicomFile(name, preamble, meta, syntax, dataset, skipped, issues.list());
    }

    private DicomFile inflated(byte[] preamble, Dataset meta, TransferSyntax stated, int at)
            throws IOException, Refusal {
        Inflater inflater = new Inflater(true);
        try (InflaterInputStream in = new InflaterInputStream(source.from(at), inflater)) {
            Parser body = new Parser(Source.of(in, -1, limits), 0, limits, issues);
            Dataset dataset = body.dataset(true, pixels);
            return file(preamble, meta, stated, dataset, body.pixelsSkipped());
        } finally {
            inflater.end();
        }
    }

    /// Where the meta information starts, or the data set if there is none.
    private int start() throws IOException, Refusal {
        if (source.has(DicomFile.PREAMBLE + 4L) && magic(DicomFile.PREAMBLE)) {
            return DicomFile.PREAMBLE + 4;
        }
        if (!source.has(8)) {
            throw new Refusal("it is empty or too short to be DICOM", "Copy it again, or leave it out.");
        }
        if (magic(0)) {
            issues.note("", "the preamble is missing", "nothing is lost");
            return 4;
        }
        int group = source.u16(0);
        if (group == 0x0200 || group == 0x0800) {
            throw bigEndian();
        }
        boolean plausible = (group == 0x0002 || group == 0x0008)
                && (looksExplicit(0) || (source.u32(4) <= 0xFFFF && source.has(8 + source.u32(4))));
        if (!plausible) {
            throw new Refusal("it is not a DICOM file", "Leave it out.");
        }
        issues.note("", "the preamble and the letters DICM are missing", "nothing is lost");
        return 0;
    }

    private boolean magic(int at) {
        return MAGIC.equals(new String(source.bytes(), at, 4, StandardCharsets.US_ASCII));
    }

    private boolean looksExplicit(int at) throws IOException, Refusal {
        return source.has(at + 6L) && Vr.ofLetters(source.u16(at + 4)).isPresent();
    }

    private TransferSyntax stated(Dataset meta) {
        Optional<Uid> uid = meta.value(TRANSFER_SYNTAX)
                .map(value -> value.text(StandardCharsets.US_ASCII).strip())
                .filter(text -> !text.isBlank())
                .map(Uid::new);
        if (uid.isEmpty() && !meta.isEmpty()) {
            issues.note("", "the file does not state its transfer syntax", "it is worked out from the data set");
        }
        return uid.map(TransferSyntax::of).orElse(TransferSyntax.IMPLICIT);
    }

    /// The syntax that the data set is really in.
    private TransferSyntax checked(TransferSyntax stated, int at, boolean silent) throws IOException, Refusal {
        switch (stated.encoding()) {
            case BIG_ENDIAN -> throw bigEndian();
            case UNKNOWN ->
                throw new Refusal("its transfer syntax " + stated.uid() + " is not of the standard", EXPORT_AGAIN);
            case IMPLICIT, EXPLICIT, DEFLATED, COMPRESSED -> {}
        }
        if (!source.has(at + 8L)) {
            throw new Refusal("it has no data set", "Copy it again: the file is empty or cut off.");
        }
        if (source.u16(at) == 0x0800) {
            throw bigEndian();
        }
        boolean explicit = looksExplicit(at);
        boolean meant = stated.encoding() != Encoding.IMPLICIT;
        if (explicit == meant) {
            return stated;
        }
        if (!silent) {
            issues.note(
                    "",
                    "it says that value representations are " + (meant ? "explicit" : "implicit")
                            + ", and they are not",
                    "it is read as it is");
        }
        return explicit ? TransferSyntax.EXPLICIT : TransferSyntax.IMPLICIT;
    }

    private static Refusal bigEndian() {
        return new Refusal("it is big endian, an encoding that the standard withdrew in 2004", EXPORT_AGAIN);
    }
}
