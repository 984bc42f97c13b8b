package isocentre.plans.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The value of a data element, byte for byte as the file has it: a window on the file's bytes, not a copy.
public final class Value implements DataElement {
    private final Tag tag;
    private final Vr vr;
    private final Source source;
    private final int offset;
    private final int length;
    private final boolean fragments;

    Value(Tag tag, Vr vr, Source source, int offset, int length, boolean fragments) {
        this.tag = tag;
        this.vr = vr;
        this.source = source;
        this.offset = offset;
        this.length = length;
        this.fragments = fragments;
    }

    /// A value of its own bytes, which are not copied.
    public static Value of(Tag tag, Vr vr, byte... bytes) {
        return new Value(tag, vr, Source.of(bytes), 0, bytes.length, false);
    }

    /// A text value in plain characters, without padding: the writer pads.
    public static Value of(Tag tag, Vr vr, String text) {
        return of(tag, vr, text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public Tag tag() {
        return tag;
    }

    @Override
    public Vr vr() {
        return vr;
    }

    /// In bytes, padding included.
    public int length() {
        return length;
    }

    /// Whether it is compressed pixel data: fragments, each an item, up to the delimiter that the writer adds.
    public boolean fragments() {
        return fragments;
    }

    /// A copy of the bytes.
    public byte[] bytes() {
        return Arrays.copyOfRange(source.bytes(), offset, offset + length);
    }

    /// The bytes to read from, little endian.
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(source.bytes(), offset, length)
                .slice()
                .asReadOnlyBuffer()
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    /// The text, without padding at its end.
    String text(Charset charset) {
        byte[] bytes = source.bytes();
        int end = offset + length;
        while (end > offset && (bytes[end - 1] == 0 || bytes[end - 1] == ' ')) {
            end--;
        }
        return new String(bytes, offset, end - offset, charset);
    }

    Decimals decimals() {
        return Decimals.read(source.bytes(), offset, length);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(source.bytes(), offset, length);
    }

    /// Whether two values hold the same bytes.
    public boolean sameBytes(Value other) {
        return Arrays.equals(
                source.bytes(),
                offset,
                offset + length,
                other.source.bytes(),
                other.offset,
                other.offset + other.length);
    }
}
