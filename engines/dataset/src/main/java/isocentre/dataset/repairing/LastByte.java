package isocentre.dataset.repairing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Remembers the last byte of a stream: the reader lends a line end to a last record that has none, and that one
/// must not be written back.
final class LastByte extends FilterInputStream {
    private int last = '\n';
    private boolean ended;

    LastByte(InputStream in) {
        super(in);
    }

    /// Whether the stream has ended, and on something else than a line end.
    boolean endedWithinLine() {
        return ended && last != '\n' && last != '\r';
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        note(b < 0, b);
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        note(read < 0, read > 0 ? bytes[from + read - 1] : last);
        return read;
    }

    private void note(boolean atEnd, int b) {
        ended |= atEnd;
        last = atEnd ? last : b;
    }
}
