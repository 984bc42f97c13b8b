package isocentre.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// All entries of a log, in files of 65,536; the last is being written.
final class Segments implements Subtrees, Closeable {
    private final Path log;
    private final List<Hash> full;
    private Segment last;

    private Segments(Path log, List<Hash> full, Segment last) {
        this.log = log;
        this.full = full;
        this.last = last;
    }

    /// @param segments the entries, of which the last file still holds what a crash tore
    /// @param tail what to cut
    record Opened(Segments segments, Segment.Opened tail) {}

    static Opened open(Path log) throws IOException {
        Files.createDirectories(log.resolve("entries"));
        Files.createDirectories(log.resolve("hashes"));
        List<Hash> full = new ArrayList<>();
        while (Files.exists(Segment.entries(log, start(full.size() + 1)))) {
            full.add(rootOfFull(log, start(full.size())));
        }
        Segment.Opened tail = Segment.open(log, start(full.size()));
        return new Opened(new Segments(log, full, tail.segment()), tail);
    }

    private static long start(int segment) {
        return (long) segment << Segment.HEIGHT;
    }

    private static Hash rootOfFull(Path log, long first) throws IOException {
        Path file = Segment.hashes(log, first);
        long length = Files.exists(file) ? Files.size(file) : 0;
        if (length != (long) Segment.CAPACITY * Hash.LENGTH) {
            throw new LedgerDamaged("the file of hashes " + file + " has " + length + " bytes instead of "
                    + Segment.CAPACITY * Hash.LENGTH);
        }
        return Segment.fold(Files.readAllBytes(file), 0, Segment.HEIGHT);
    }

    long size() {
        return last.next();
    }

    /// Adds an entry to the last file, which has room for it.
    void add(byte[] entry) {
        last.add(entry);
    }

    /// How many entries the last file can still take.
    int room() {
        return last.room();
    }

    /// Ends the last file, durably, and begins another.
    void beginAnother() throws IOException {
        last.write();
        last.close();
        full.add(last.perfect(start(full.size()), Segment.HEIGHT));
        last = Segment.open(log, start(full.size())).segment();
    }

    void write() throws IOException {
        last.write();
    }

    Segment last() {
        return last;
    }

    @Override
    public Hash perfect(long start, int height) {
        if (height > Segment.HEIGHT) {
            long half = 1L << (height - 1);
            return Hash.over(perfect(start, height - 1), perfect(start + half, height - 1));
        }
        int segment = Math.toIntExact(start >> Segment.HEIGHT);
        if (segment == full.size()) {
            return last.perfect(start, height);
        }
        return height == Segment.HEIGHT ? full.get(segment) : stored(start, height);
    }

    private Hash stored(long start, int height) {
        long first = start & -Segment.CAPACITY;
        try (FileChannel hashes = FileChannel.open(Segment.hashes(log, first), StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate(Hash.LENGTH << height);
            long from = (start - first) * Hash.LENGTH;
            while (bytes.hasRemaining() && hashes.read(bytes, from + bytes.position()) >= 0) {}
            return Segment.fold(bytes.array(), 0, height);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        last.close();
    }
}
