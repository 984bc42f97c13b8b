package isocentre.plans.dimse;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/// Protocol data units on a connection (PS3.8 section 9.3): a type, a length, and what they hold, big endian.
final class Wire {
    static final int ASSOCIATE_RQ = 1;
    static final int ASSOCIATE_AC = 2;
    static final int ASSOCIATE_RJ = 3;
    static final int DATA = 4;
    static final int RELEASE_RQ = 5;
    static final int RELEASE_RP = 6;
    static final int ABORT = 7;

    /// Bytes of the longest unit that is read; the other side is told.
    static final int LONGEST = 1 << 17;

    private final DataInputStream in;
    private final DataOutputStream out;

    Wire(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out, LONGEST));
    }

    record Unit(int type, ByteBuffer content) {}

    Unit read() throws IOException {
        int type = in.readUnsignedByte();
        in.readUnsignedByte();
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new Malformed("a unit of " + Integer.toUnsignedLong(length) + " bytes, where " + LONGEST
                    + " is the most that is taken");
        }
        byte[] content = new byte[length];
        in.readFully(content);
        return new Unit(type, ByteBuffer.wrap(content));
    }

    void write(int type, byte[] content) throws IOException {
        write(type, content, content.length);
    }

    /// Writes the first bytes of an array.
    void write(int type, byte[] content, int length) throws IOException {
        out.writeByte(type);
        out.writeByte(0);
        out.writeInt(length);
        out.write(content, 0, length);
        out.flush();
    }
}
