package isocentre.dataset.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The encoding of a file, as its first bytes tell.
record Encoding(Charset charset, int markLength) {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// Looks at the head of a file. Bytes that are not valid UTF-8 are Windows-1252; where they come later in the
    /// file, the check finds them and reads it again.
    static Encoding of(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(head, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        int look = Math.min(head.length & ~1, 256);
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < look; i += 2) {
            evenZeros += head[i] == 0 ? 1 : 0;
            oddZeros += head[i + 1] == 0 ? 1 : 0;
        }
        if (look >= 8 && oddZeros >= look / 2 * 9 / 10 && evenZeros == 0) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        if (look >= 8 && evenZeros >= look / 2 * 9 / 10 && oddZeros == 0) {
            return new Encoding(StandardCharsets.UTF_16BE, 0);
        }
        return new Encoding(Utf8.valid(head, 0, head.length, true) ? StandardCharsets.UTF_8 : WINDOWS_1252, 0);
    }

    boolean wide() {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }

    private static boolean begins(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// A UTF-16 stream turned into UTF-8, in small steps.
    static InputStream narrowed(InputStream wide, Charset charset) {
        return new Narrowed(wide, charset);
    }

    private static final class Narrowed extends InputStream {
        private final InputStream wide;
        private final CharsetDecoder decoder;
        private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        private final ByteBuffer in = ByteBuffer.allocate(1 << 15).flip();
        private final CharBuffer chars = CharBuffer.allocate(1 << 14).flip();
        private final ByteBuffer out = ByteBuffer.allocate(1 << 16).flip();
        private boolean ended;

        Narrowed(InputStream wide, Charset charset) {
            this.wide = wide;
            this.decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            while (!out.hasRemaining()) {
                if (ended) {
                    return -1;
                }
                refill();
            }
            int given = Math.min(length, out.remaining());
            out.get(bytes, from, given);
            return given;
        }

        private void refill() throws IOException {
            in.compact();
            int read = wide.read(in.array(), in.position(), in.remaining());
            if (read > 0) {
                in.position(in.position() + read);
            }
            in.flip();
            ended = read < 0;
            chars.compact();
            try {
                var result = decoder.decode(in, chars, ended);
                if (result.isError()) {
                    result.throwException();
                }
                chars.flip();
                out.compact();
                result = encoder.encode(chars, out, ended);
                if (result.isError()) {
                    result.throwException();
                }
                out.flip();
            } catch (CharacterCodingException e) {
                throw new Unreadable(
                        -1, "the file begins as UTF-16 and does not go on so", "Export it again, as UTF-8 if you can.");
            }
        }

        @Override
        public void close() throws IOException {
            wide.close();
        }
    }
}
