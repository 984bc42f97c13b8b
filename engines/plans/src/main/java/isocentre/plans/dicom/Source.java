package isocentre.plans.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The bytes of a file, read only as far as they are asked for, so that an image's pixels need never be read.
final class Source {
    private static final int FIRST = 1 << 16;

    private final @Nullable InputStream in;
    private final long expected;
    private final int limit;
    private byte[] bytes;
    private int filled;
    private boolean ended;

    private Source(@Nullable InputStream in, long expected, int limit, byte[] bytes, int filled) {
        this.in = in;
        this.expected = expected;
        this.limit = limit;
        this.bytes = bytes;
        this.filled = filled;
        this.ended = in == null;
    }

    static Source of(byte[] bytes) {
        return new Source(null, bytes.length, bytes.length, bytes, bytes.length);
    }

    /// @param expected how many bytes there are, or -1 if not known
    static Source of(InputStream in, long expected, Limits limits) {
        int first = expected >= 0 && expected < FIRST ? (int) expected : FIRST;
        return new Source(in, expected, limits.bytes(), new byte[first], 0);
    }

    /// Whether there are bytes up to (not including) the place; reads as far as needed.
    ///
    /// @throws Refusal if that would take more than the limit
    boolean has(long end) throws IOException, Refusal {
        if (end <= filled) {
            return true;
        }
        if (ended || (expected >= 0 && end > expected)) {
            return false;
        }
        while (filled < end && !ended) {
            if (filled == limit || (expected >= 0 && end > limit)) {
                throw new Refusal(
                        "more of it is needed than the limit of " + limit + " bytes",
                        "Split it, or ask for the limit to be raised if it is a genuine object.");
            }
            fill(end);
        }
        return end <= filled;
    }

    private void fill(long end) throws IOException {
        if (filled == bytes.length) {
            long wish = expected >= 0 ? expected : Math.max(2L * bytes.length, end);
            bytes = Arrays.copyOf(bytes, (int) Math.min(limit, Math.clamp(wish, filled + 1L, 2L * limit)));
        }
        int got;
        try {
            got = in == null ? -1 : in.read(bytes, filled, bytes.length - filled);
        } catch (ZipException | EOFException torn) {
            got = -1;
        }
        if (got < 0) {
            ended = true;
        } else {
            filled += got;
        }
    }

    /// How many bytes have been read so far.
    int filled() {
        return filled;
    }

    /// The array with at least the bytes read so far. Changes as more are read.
    byte[] bytes() {
        return bytes;
    }

    int u16(int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    long u32(int at) {
        return u16(at) | (long) u16(at + 2) << 16;
    }

    /// The tag at a place, which little endian files keep as two numbers.
    int tag(int at) {
        return u16(at) << 16 | u16(at + 2);
    }

    /// What follows from a place on, as a stream.
    InputStream from(int start) {
        return new InputStream() {
            private int at = start;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                try {
                    if (!has(at + 1L)) {
                        return -1;
                    }
                } catch (Refusal tooLarge) {
                    throw new IOException(tooLarge.getMessage(), tooLarge);
                }
                int count = Math.min(length, filled - at);
                System.arraycopy(bytes, at, into, offset, count);
                at += count;
                return count;
            }
        };
    }
}
