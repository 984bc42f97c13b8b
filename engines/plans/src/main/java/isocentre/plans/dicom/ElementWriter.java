package isocentre.plans.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Writes data elements, little endian, with their value representations (explicit, PS3.5 7.1.2) or without (7.1.3).
final class ElementWriter {
    private static final int UNDEFINED = 0xFFFFFFFF;
    private static final int ITEM = 0xFFFEE000;
    private static final int ITEM_END = 0xFFFEE00D;
    private static final int SEQUENCE_END = 0xFFFEE0DD;
    private static final int SHORT_LENGTH = 0xFFFE;

    private final OutputStream out;
    private final boolean explicit;

    private ElementWriter(OutputStream out, boolean explicit) {
        this.out = out;
        this.explicit = explicit;
    }

    static void write(Dataset dataset, OutputStream out, boolean explicit) throws IOException {
        new ElementWriter(out, explicit).dataset(dataset);
    }

    private void dataset(Dataset dataset) throws IOException {
        for (DataElement element : dataset) {
            switch (element) {
                case Value value -> value(value);
                case Sequence sequence -> sequence(sequence);
            }
        }
    }

    private void value(Value value) throws IOException {
        tag(value.tag().value());
        int padding = value.length() & 1;
        int length = value.length() + padding;
        if (explicit) {
            explicitHeader(value, length);
        } else {
            u32(length);
        }
        value.writeTo(out);
        if (value.fragments()) {
            tag(SEQUENCE_END);
            u32(0);
        } else if (padding == 1) {
            out.write(value.vr().padding());
        }
    }

    private void explicitHeader(Value value, int length) throws IOException {
        // Too long for a length of 16 bits, as contours can be: PS3.5 6.2.2 has it written as UN.
        Vr vr = !value.vr().longLength() && length > SHORT_LENGTH ? Vr.UN : value.vr();
        letters(vr);
        if (vr.longLength()) {
            u16(0);
            u32(value.fragments() ? UNDEFINED : length);
        } else {
            u16(length);
        }
    }

    private void sequence(Sequence sequence) throws IOException {
        tag(sequence.tag().value());
        if (explicit) {
            letters(Vr.SQ);
            u16(0);
        }
        if (sequence.undefinedLength()) {
            u32(UNDEFINED);
            items(sequence, this);
            tag(SEQUENCE_END);
            u32(0);
        } else {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            items(sequence, new ElementWriter(content, explicit));
            u32(content.size());
            content.writeTo(out);
        }
    }

    private static void items(Sequence sequence, ElementWriter into) throws IOException {
        for (Sequence.Item item : sequence.items()) {
            into.item(item);
        }
    }

    private void item(Sequence.Item item) throws IOException {
        tag(ITEM);
        if (item.undefinedLength()) {
            u32(UNDEFINED);
            dataset(item.dataset());
            tag(ITEM_END);
            u32(0);
        } else {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            write(item.dataset(), content, explicit);
            u32(content.size());
            content.writeTo(out);
        }
    }

    private void tag(int tag) throws IOException {
        u16(tag >>> 16);
        u16(tag);
    }

    private void letters(Vr vr) throws IOException {
        out.write(vr.name().charAt(0));
        out.write(vr.name().charAt(1));
    }

    private void u16(int value) throws IOException {
        out.write(value);
        out.write(value >>> 8);
    }

    private void u32(int value) throws IOException {
        u16(value);
        u16(value >>> 16);
    }
}
