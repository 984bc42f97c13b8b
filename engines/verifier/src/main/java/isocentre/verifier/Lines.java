package isocentre.verifier;

import java.io.IOException;
import java.io.InputStream;

/// Reads a file line by line in one piece of memory.
final class Lines {
    /// Longer than any entry can be.
    static final int LONGEST = 2048;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 18];
    private int start;
    private int filled;

    Lines(InputStream in) {
        this.in = in;
    }

    /// What takes a line: the bytes from `from` to `to`, good until it returns.
    interface Taker {
        void line(byte[] bytes, int from, int to);
    }

    /// Gives the next line to the taker.
    ///
    /// @return false at the end, or where no line ends within the longest allowed; [#rest] tells
    boolean next(Taker taker) throws IOException {
        int at = start;
        while (true) {
            while (at < filled) {
                if (buffer[at] == '\n') {
                    int from = start;
                    start = at + 1;
                    taker.line(buffer, from, at);
                    return true;
                }
                at++;
            }
            if (filled - start > LONGEST) {
                return false;
            }
            at -= start;
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
            start = 0;
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return false;
            }
            filled += read;
        }
    }

    /// How many bytes follow the last line, as far as they were read.
    int rest() {
        return filled - start;
    }
}
