package isocentre.dataset.blocks;

import isocentre.dataset.reading.Unreadable;
import java.io.IOException;
import java.io.InputStream;

/// Cuts a stream into blocks of whole records. It alone knows where in the stream a quoted cell is open, so blocks
/// are taken in turn; what takes the time, finding and reading the cells, then goes on side by side.
public final class Blocks implements AutoCloseable {
    /// A record longer than this is refused: a quote was left open, or the file is no table.
    public static final int MAX_RECORD = 1 << 20;

    private final InputStream stream;
    private final int size;
    private final byte delimiter;
    private byte[] rest = new byte[0];
    private int restLength;
    private boolean ended;
    /// Whether reading stopped for good: what follows a failure is no record.
    private boolean stopped;
    /// Whether the bytes last looked at end within quotes.
    private boolean torn;
    private long next;

    /// @param stream begins with a record
    /// @param size how many bytes a block has at least, before the end of the file
    public Blocks(InputStream stream, int size, char delimiter) {
        this.stream = stream;
        this.size = size;
        this.delimiter = (byte) delimiter;
    }

    /// Fills the block with the next records; false at the end of the stream, and after a failure.
    ///
    /// @throws Unreadable if a record is too long, or the file ends within quotes
    public synchronized boolean next(Block block) throws IOException {
        if (stopped) {
            return false;
        }
        stopped = true;
        boolean filled = filled(block);
        stopped = !filled;
        return filled;
    }

    private boolean filled(Block block) throws IOException {
        int length = 0;
        int wanted = Math.max(size, restLength);
        block.room(wanted + 1);
        System.arraycopy(rest, 0, block.bytes, 0, restLength);
        length = restLength;
        while (true) {
            length += fill(block.bytes, length, wanted);
            if (length == 0) {
                return false;
            }
            int cut = cut(block, length);
            if (cut > 0) {
                keep(block.bytes, cut, length);
                block.from = 0;
                block.to = cut;
                block.number = next++;
                return true;
            }
            if (ended || length > MAX_RECORD) {
                throw tooLong(ended);
            }
            wanted = length + Math.max(size, 1 << 16);
            block.room(wanted + 1);
        }
    }

    private static Unreadable tooLong(boolean ended) {
        return ended
                ? new Unreadable(
                        -1,
                        "the file ends inside a quoted cell",
                        "A quote was opened and never closed, or the file was cut short: export it again.")
                : new Unreadable(
                        -1,
                        "a record is longer than " + MAX_RECORD + " bytes",
                        "A quote was opened and never closed, or this is not a table: export the file again.");
    }

    private int fill(byte[] bytes, int from, int to) throws IOException {
        int length = from;
        while (!ended && length < to) {
            int read = stream.read(bytes, length, to - length);
            if (read < 0) {
                ended = true;
            } else {
                length += read;
            }
        }
        return length - from;
    }

    private void keep(byte[] bytes, int from, int to) {
        restLength = to - from;
        if (restLength < 0) {
            restLength = 0;
            return;
        }
        if (rest.length < restLength) {
            rest = new byte[Math.max(restLength, size)];
        }
        System.arraycopy(bytes, from, rest, 0, restLength);
    }

    /// The position after the last whole record among the bytes; 0 where there is none. At the end of the stream the
    /// last record gets the line end that it may lack.
    private int cut(Block block, int length) {
        byte[] bytes = block.bytes;
        long high = 0;
        long quotes = 0;
        long nuls = 0;
        for (int p = length; p < length + 8; p++) {
            bytes[p] = ' ';
        }
        long quote = Words.pattern((byte) '"');
        for (int p = 0; p < length; p += 8) {
            long word = Words.at(bytes, p);
            high |= word;
            quotes |= Words.zeros(word ^ quote);
            nuls |= Words.zeros(word);
        }
        block.beyondAscii = (high & 0x8080808080808080L) != 0;
        block.nul = nuls != 0;
        torn = false;
        int last = quotes != 0 ? lastEndAmongQuotes(bytes, length) : lastEnd(bytes, 0, length, length);
        if (!ended || torn) {
            return last;
        }
        if (last < length) {
            bytes[length] = '\n';
            return length + 1;
        }
        return length;
    }

    /// As [#lastEnd], where quoted cells may hold line ends. Notes whether a cell is left open.
    private int lastEndAmongQuotes(byte[] bytes, int length) {
        int last = 0;
        int outside = 0;
        while (true) {
            int open = nextQuote(bytes, outside, length);
            while (open < length && !opens(bytes, open)) {
                open = nextQuote(bytes, open + 1, length);
            }
            last = Math.max(last, lastEnd(bytes, outside, open, length));
            if (open >= length) {
                return last;
            }
            int close = nextQuote(bytes, open + 1, length);
            while (close + 1 < length && bytes[close + 1] == '"') {
                close = nextQuote(bytes, close + 2, length);
            }
            if (close >= length) {
                torn = true;
                return last;
            }
            if (close + 1 == length && !ended) {
                return last;
            }
            outside = close + 1;
        }
    }

    private boolean opens(byte[] bytes, int quote) {
        if (quote == 0) {
            return true;
        }
        byte before = bytes[quote - 1];
        return before == delimiter || before == '\n' || before == '\r';
    }

    private static int nextQuote(byte[] bytes, int from, int to) {
        long quote = Words.pattern((byte) '"');
        for (int p = from; p < to; p += 8) {
            long hits = Words.zeros(Words.at(bytes, p) ^ quote);
            if (hits != 0) {
                return Math.min(to, p + (Long.numberOfTrailingZeros(hits) >>> 3));
            }
        }
        return to;
    }

    /// The position after the last line end in the stretch; 0 where there is none. A CR is one only where it can be
    /// seen that no LF follows.
    private int lastEnd(byte[] bytes, int from, int to, int length) {
        for (int p = to - 1; p >= from; p--) {
            if (bytes[p] == '\n') {
                return p + 1;
            }
            if (bytes[p] == '\r' && (ended || p + 1 < length) && (p + 1 >= length || bytes[p + 1] != '\n')) {
                return p + 1;
            }
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
