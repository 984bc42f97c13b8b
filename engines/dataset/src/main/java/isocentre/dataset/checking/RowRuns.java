package isocentre.dataset.checking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs of consecutive rows with the same key and value, split by key into parts that are looked at one by one at
/// the end. Whenever a part has filled its chunk of memory, the chunk goes to a temporary file, so memory does not
/// grow with the submission.
final class RowRuns implements AutoCloseable {
    /// Longs of a run: key, value, first row and number of rows.
    static final int RUN = 3;

    static final int PARTS = 64;

    private static final int PART_BITS = 6;
    private static final int LENGTH_BITS = 24;
    private static final int FIRST_CHUNK = RUN * 16;
    private static final int CHUNK = FIRST_CHUNK << 4;

    private final long[][] chunks = new long[PARTS][];
    private final int[] lengths = new int[PARTS];
    /// Where in the file the full chunks of each part stand.
    private final List<List<Long>> written = new ArrayList<>();

    private @Nullable FileChannel channel;
    private @Nullable ByteBuffer buffer;
    private long end;

    RowRuns() {
        for (int part = 0; part < PARTS; part++) {
            chunks[part] = new long[0];
            written.add(new ArrayList<>());
        }
    }

    static long place(long row, int rows) {
        return row << LENGTH_BITS | rows;
    }

    static long row(long place) {
        return place >>> LENGTH_BITS;
    }

    static int rows(long place) {
        return (int) (place & (1 << LENGTH_BITS) - 1);
    }

    /// Adds runs.
    synchronized void add(long[] runs, int longs) throws IOException {
        for (int i = 0; i < longs; i += RUN) {
            int part = (int) (runs[i] >>> Long.SIZE - PART_BITS);
            if (lengths[part] == chunks[part].length) {
                makeRoom(part);
            }
            long[] chunk = chunks[part];
            int at = lengths[part];
            chunk[at] = runs[i];
            chunk[at + 1] = runs[i + 1];
            chunk[at + 2] = runs[i + 2];
            lengths[part] = at + RUN;
        }
    }

    private void makeRoom(int part) throws IOException {
        int now = chunks[part].length;
        if (now < CHUNK) {
            chunks[part] = Arrays.copyOf(chunks[part], now == 0 ? FIRST_CHUNK : now * 2);
        } else {
            written.get(part).add(end);
            write(chunks[part]);
            lengths[part] = 0;
        }
    }

    private void write(long[] chunk) throws IOException {
        FileChannel to = channel;
        ByteBuffer bytes = buffer;
        if (to == null || bytes == null) {
            Path file = Files.createTempFile("isocentre-keys", ".tmp");
            to = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            bytes = ByteBuffer.allocateDirect(CHUNK * Long.BYTES);
            channel = to;
            buffer = bytes;
        }
        bytes.clear();
        bytes.asLongBuffer().put(chunk);
        while (bytes.hasRemaining()) {
            end += to.write(bytes, end);
        }
    }

    /// All runs of one part. Parts may be read by several threads, once nothing is added any more.
    ///
    /// @throws UncheckedIOException if the temporary file cannot be read
    long[] part(int part) {
        List<Long> positions = written.get(part);
        long[] runs = new long[positions.size() * CHUNK + lengths[part]];
        int at = 0;
        for (long position : positions) {
            read(position, LongBuffer.wrap(runs, at, CHUNK));
            at += CHUNK;
        }
        System.arraycopy(chunks[part], 0, runs, at, lengths[part]);
        return runs;
    }

    private void read(long position, LongBuffer to) {
        FileChannel from = channel;
        if (from == null) {
            throw new IllegalStateException("nothing was written");
        }
        try {
            ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Long.BYTES);
            while (bytes.hasRemaining()) {
                if (from.read(bytes, position + bytes.position()) < 0) {
                    throw new IOException("a temporary file was cut short");
                }
            }
            to.put(bytes.flip().asLongBuffer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        written.forEach(List::clear);
        Arrays.fill(chunks, new long[0]);
        Arrays.fill(lengths, 0);
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            open.close();
        }
    }
}
