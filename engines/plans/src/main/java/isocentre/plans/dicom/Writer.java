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
    private static final String IMPLEMENTATION = "2.25.308822654064814828303077529190362221316";

    private static final String IMPLEMENTATION_VERSION = "ISOCENTRE_0.1";

    private Writer() {}

    static void write(DicomFile file, OutputStream out) throws IOException {
        if (file.pixelsSkipped()) {
            throw new IllegalStateException(file.source() + " was read without its pixels and cannot be written");
        }
        out.write(file.preamble());
        out.write("DICM".getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream meta = new ByteArrayOutputStream();
        ElementWriter.write(meta(file), meta);
        ElementWriter.write(Dataset.of(unsigned(META_LENGTH, meta.size())), out);
        meta.writeTo(out);
        ElementWriter.write(file.dataset(), out);
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
        List<DataElement> elements = new ArrayList<>();
        elements.add(Value.of(META_VERSION, Vr.OB, (byte) 0, (byte) 1));
        elements.add(Value.of(META_CLASS, Vr.UI, kind));
        elements.add(Value.of(META_INSTANCE, Vr.UI, instance));
        TransferSyntax syntax = kept ? file.syntax() : TransferSyntax.EXPLICIT;
        elements.add(Value.of(META_SYNTAX, Vr.UI, syntax.uid().value()));
        elements.add(Value.of(META_IMPLEMENTATION, Vr.UI, IMPLEMENTATION));
        elements.add(Value.of(META_IMPLEMENTATION_VERSION, Vr.SH, IMPLEMENTATION_VERSION));
        return Dataset.of(elements);
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
