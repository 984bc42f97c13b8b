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
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Runs of consecutive rows with the same key and value, split by key into parts that are looked at one by one at
/// the end. Beyond a budget shared by all rules they go to a temporary file, so memory does not grow with the
/// submission.
final class RowRuns implements AutoCloseable {
    /// Longs of a run: key, value, first row and number of rows.
    static final int RUN = 3;

    private static final int PARTS = 64;
    private static final int LENGTH_BITS = 24;
    private static final int FIRST_CHUNK = RUN * 64;
    private static final int MAX_CHUNK = RUN * 4096;

    private record Segment(long position, int longs) {}

    private final AtomicLong budget;
    private final long[][] parts = new long[PARTS][];
    private final int[] lengths = new int[PARTS];
    private final List<List<long[]>> full = new ArrayList<>();
    private final List<List<Segment>> spilled = new ArrayList<>();
    private long held;
    private @Nullable FileChannel channel;
    private @Nullable ByteBuffer buffer;

    /// @param budget longs that all rules together may still hold in memory
    RowRuns(AtomicLong budget) {
        this.budget = budget;
        for (int i = 0; i < PARTS; i++) {
            parts[i] = new long[0];
            full.add(new ArrayList<>());
            spilled.add(new ArrayList<>());
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
            int part = (int) (runs[i] >>> 58);
            if (lengths[part] == parts[part].length) {
                grow(part);
            }
            int at = lengths[part];
            parts[part][at] = runs[i];
            parts[part][at + 1] = runs[i + 1];
            parts[part][at + 2] = runs[i + 2];
            lengths[part] = at + RUN;
        }
    }

    private void grow(int part) throws IOException {
        int now = parts[part].length;
        int next = now == 0 ? FIRST_CHUNK : Math.min(MAX_CHUNK, now * 2);
        if (budget.addAndGet(-next) < 0) {
            spill();
        }
        if (lengths[part] > 0) {
            full.get(part).add(parts[part]);
        }
        parts[part] = new long[next];
        lengths[part] = 0;
        held += next;
    }

    private void spill() throws IOException {
        for (int part = 0; part < PARTS; part++) {
            for (long[] chunk : full.get(part)) {
                write(part, chunk, chunk.length);
            }
            full.get(part).clear();
            if (lengths[part] > 0) {
                write(part, parts[part], lengths[part]);
            }
            parts[part] = new long[0];
            lengths[part] = 0;
        }
        budget.addAndGet(held);
        held = 0;
    }

    private void write(int part, long[] longs, int length) throws IOException {
        FileChannel to = channel;
        if (to == null) {
            Path file = Files.createTempFile("isocentre-keys", ".tmp");
            to = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            channel = to;
        }
        ByteBuffer bytes = bytes(length);
        bytes.asLongBuffer().put(longs, 0, length);
        spilled.get(part).add(new Segment(to.position(), length));
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    private ByteBuffer bytes(int longs) {
        ByteBuffer to = buffer;
        if (to == null) {
            to = ByteBuffer.allocateDirect(MAX_CHUNK * Long.BYTES);
            buffer = to;
        }
        return to.clear().limit(longs * Long.BYTES);
    }

    static int parts() {
        return PARTS;
    }

    /// All runs of one part.
    long[] part(int part) {
        int length = lengths[part];
        for (long[] chunk : full.get(part)) {
            length += chunk.length;
        }
        for (Segment segment : spilled.get(part)) {
            length += segment.longs();
        }
        long[] runs = new long[length];
        int at = 0;
        for (Segment segment : spilled.get(part)) {
            read(segment, LongBuffer.wrap(runs, at, segment.longs()));
            at += segment.longs();
        }
        for (long[] chunk : full.get(part)) {
            System.arraycopy(chunk, 0, runs, at, chunk.length);
            at += chunk.length;
        }
        System.arraycopy(parts[part], 0, runs, at, lengths[part]);
        return runs;
    }

    private void read(Segment segment, LongBuffer to) {
        FileChannel from = channel;
        if (from == null) {
            throw new IllegalStateException("nothing was written");
        }
        try {
            ByteBuffer bytes = bytes(segment.longs());
            long position = segment.position();
            while (bytes.hasRemaining()) {
                int read = from.read(bytes, position);
                if (read < 0) {
                    throw new IOException("a temporary file was cut short");
                }
                position += read;
            }
            to.put(bytes.flip().asLongBuffer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        budget.addAndGet(held);
        held = 0;
        full.forEach(List::clear);
        Arrays.fill(parts, new long[0]);
        Arrays.fill(lengths, 0);
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            open.close();
        }
    }
}
