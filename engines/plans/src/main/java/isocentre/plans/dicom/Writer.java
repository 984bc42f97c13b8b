package isocentre.plans.dicom;

import isocentre.plans.dicom.TransferSyntax.Encoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes a DICOM file, explicit little endian.
final class Writer {
    static final Tag SOP_CLASS = Tag.of(0x0008, 0x0016);
    static final Tag SOP_INSTANCE = Tag.of(0x0008, 0x0018);
    private static final Tag META_LENGTH = Tag.of(0x0002, 0x0000);
    private static final Tag META_VERSION = Tag.of(0x0002, 0x0001);
    private static final Tag META_CLASS = Tag.of(0x0002, 0x0002);
    private static final Tag META_INSTANCE = Tag.of(0x0002, 0x0003);
    private static final Tag META_SYNTAX = Tag.of(0x0002, 0x0010);
    private static final Tag META_IMPLEMENTATION = Tag.of(0x0002, 0x0012);
    private static final Tag META_IMPLEMENTATION_VERSION = Tag.of(0x0002, 0x0013);

    /// UUID-derived (PS3.5 B.2), made once for Isocentre.
    static final String IMPLEMENTATION = "2.25.308822654064814828303077529190362221316";

    private static final String IMPLEMENTATION_VERSION = "ISOCENTRE_0.1";

    private Writer() {}

    static void write(DicomFile file, OutputStream out) throws IOException {
        if (file.pixelsSkipped()) {
            throw new IllegalStateException(file.source() + " was read without its pixels and cannot be written");
        }
        head(file.preamble(), meta(file), out);
        ElementWriter.write(file.dataset(), out, true);
    }

    /// What stands before the data set.
    private static void head(byte[] preamble, Dataset meta, OutputStream out) throws IOException {
        out.write(preamble);
        out.write("DICM".getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ElementWriter.write(meta, bytes, true);
        ElementWriter.write(Dataset.of(unsigned(META_LENGTH, bytes.size())), out, true);
        bytes.writeTo(out);
    }

    /// The head of a file for a data set that came without one. The same object gets the same head, whatever
    /// version of this program writes it: no version is named.
    static void head(Uid sopClass, Uid instance, TransferSyntax syntax, OutputStream out) throws IOException {
        head(new byte[DicomFile.PREAMBLE], Dataset.of(meta(sopClass.value(), instance.value(), syntax)), out);
    }

    /// As it was where it says what we would; else our own.
    private static Dataset meta(DicomFile file) {
        Encoding encoding = file.syntax().encoding();
        boolean kept = encoding == Encoding.EXPLICIT || encoding == Encoding.COMPRESSED;
        Dataset old = file.meta();
        String kind = uid(file, SOP_CLASS, "SOP Class UID");
        String instance = uid(file, SOP_INSTANCE, "SOP Instance UID");
        if (kept
                && says(old, META_CLASS, kind)
                && says(old, META_INSTANCE, instance)
                && says(old, META_SYNTAX, file.syntax().uid().value())
                && old.has(META_VERSION)
                && old.has(META_IMPLEMENTATION)) {
            return old;
        }
        List<DataElement> elements = meta(kind, instance, kept ? file.syntax() : TransferSyntax.EXPLICIT);
        elements.add(Value.of(META_IMPLEMENTATION_VERSION, Vr.SH, IMPLEMENTATION_VERSION));
        return Dataset.of(elements);
    }

    private static List<DataElement> meta(String kind, String instance, TransferSyntax syntax) {
        List<DataElement> elements = new ArrayList<>();
        elements.add(Value.of(META_VERSION, Vr.OB, (byte) 0, (byte) 1));
        elements.add(Value.of(META_CLASS, Vr.UI, kind));
        elements.add(Value.of(META_INSTANCE, Vr.UI, instance));
        elements.add(Value.of(META_SYNTAX, Vr.UI, syntax.uid().value()));
        elements.add(Value.of(META_IMPLEMENTATION, Vr.UI, IMPLEMENTATION));
        return elements;
    }

    private static boolean says(Dataset meta, Tag tag, String text) {
        return meta.value(tag)
                .filter(value -> value.text(StandardCharsets.US_ASCII).equals(text))
                .isPresent();
    }

    private static String uid(DicomFile file, Tag tag, String name) {
        return file.dataset()
                .value(tag)
                .map(value -> value.text(StandardCharsets.US_ASCII).strip())
                .filter(text -> !text.isEmpty())
                .orElseThrow(
                        () -> new IllegalStateException(file.source() + " has no " + name + ": it cannot be written"));
    }

    private static Value unsigned(Tag tag, int value) {
        return Value.of(tag, Vr.UL, (byte) value, (byte) (value >>> 8), (byte) (value >>> 16), (byte) (value >>> 24));
    }
}
