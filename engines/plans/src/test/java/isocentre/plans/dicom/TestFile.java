package isocentre.plans.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Files in every encoding that is met, made byte by byte: what the product itself never writes.
public final class TestFile {
    private static final String EXPLICIT = "1.2.840.10008.1.2.1";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public static byte[] explicit(Dataset dataset) {
        return of(EXPLICIT, body(dataset, true, false));
    }

    public static byte[] implicit(Dataset dataset) {
        return of("1.2.840.10008.1.2", body(dataset, false, false));
    }

    public static byte[] undefinedLengths(Dataset dataset, boolean explicit) {
        return of(explicit ? EXPLICIT : "1.2.840.10008.1.2", body(dataset, explicit, true));
    }

    public static byte[] deflated(Dataset dataset) {
        return of("1.2.840.10008.1.2.1.99", deflate(body(dataset, true, false)));
    }

    static byte[] deflate(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9, true))) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /// A file of the stated transfer syntax with any body.
    public static byte[] of(String syntax, byte[] body) {
        TestFile meta = new TestFile();
        meta.element(0x00020001, "OB", new byte[] {0, 1});
        meta.element(0x00020010, "UI", even(syntax));
        TestFile file = new TestFile();
        file.bytes(new byte[128]).bytes("DICM".getBytes(StandardCharsets.US_ASCII));
        file.element(0x00020000, "UL", new TestFile().u32(meta.out.size()).toBytes());
        return file.bytes(meta.toBytes()).bytes(body).toBytes();
    }

    public static byte[] body(Dataset dataset, boolean explicit, boolean undefined) {
        TestFile body = new TestFile();
        for (DataElement element : dataset) {
            byte[] content = element instanceof Sequence sequence
                    ? items(sequence, explicit, undefined)
                    : even(((Value) element).bytes());
            body.tag(element.tag().value());
            int length = element instanceof Sequence && undefined ? -1 : content.length;
            if (explicit) {
                body.bytes(element.vr().name().getBytes(StandardCharsets.US_ASCII));
                if (element.vr().longLength()) {
                    body.u16(0).u32(length);
                } else {
                    body.u16(length);
                }
            } else {
                body.u32(length);
            }
            body.bytes(content);
        }
        return body.toBytes();
    }

    private static byte[] items(Sequence sequence, boolean explicit, boolean undefined) {
        TestFile items = new TestFile();
        for (Sequence.Item item : sequence.items()) {
            byte[] content = body(item.dataset(), explicit, undefined);
            items.tag(0xFFFEE000).u32(undefined ? -1 : content.length).bytes(content);
            if (undefined) {
                items.tag(0xFFFEE00D).u32(0);
            }
        }
        return undefined ? items.tag(0xFFFEE0DD).u32(0).toBytes() : items.toBytes();
    }

    /// An explicit element of a short length.
    TestFile element(int tag, String vr, byte[] value) {
        tag(tag).bytes(vr.getBytes(StandardCharsets.US_ASCII));
        if (Vr.valueOf(vr).longLength()) {
            u16(0).u32(value.length);
        } else {
            u16(value.length);
        }
        return bytes(value);
    }

    TestFile tag(int tag) {
        return u16(tag >>> 16).u16(tag);
    }

    TestFile u16(int value) {
        out.write(value);
        out.write(value >>> 8);
        return this;
    }

    TestFile u32(int value) {
        return u16(value).u16(value >>> 16);
    }

    TestFile bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    static byte[] even(String text) {
        return even(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] even(byte[] bytes) {
        return bytes.length % 2 == 0 ? bytes : java.util.Arrays.copyOf(bytes, bytes.length + 1);
    }
}
