package isocentre.ledger;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/// One file of entries, a line each, and beside it the file of their hashes. Full, it is a perfect subtree.
final class Segment implements Closeable {
    static final int HEIGHT = 16;
    static final int CAPACITY = 1 << HEIGHT;

    private final long first;
    private final FileChannel entries;
    private final FileChannel hashes;
    private final byte[] held = new byte[CAPACITY * Hash.LENGTH];
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private int count;
    private int written;

    private Segment(long first, FileChannel entries, FileChannel hashes) {
        this.first = first;
        this.entries = entries;
        this.hashes = hashes;
    }

    static Path entries(Path log, long first) {
        return log.resolve("entries").resolve(String.format(Locale.ROOT, "%012d.jsonl", first));
    }

    static Path hashes(Path log, long first) {
        return log.resolve("hashes").resolve(String.format(Locale.ROOT, "%012d.sha256", first));
    }

    /// Opens the segment that is still being written; one that is not there yet is made.
    ///
    /// @return the segment, with what a crash had torn cut off and kept in a file of its own
    static Opened open(Path log, long first) throws IOException {
        FileChannel entries = channel(entries(log, first));
        FileChannel hashes = channel(hashes(log, first));
        DurableFile.syncFolder(log.resolve("entries"));
        DurableFile.syncFolder(log.resolve("hashes"));
        Segment segment = new Segment(first, entries, hashes);
        byte[] content = Files.readAllBytes(entries(log, first));
        int end = segment.take(content);
        segment.compareHashes();
        byte[] torn = Arrays.copyOfRange(content, end, content.length);
        return new Opened(segment, torn, end);
    }

    /// @param torn what follows the last whole entry: written when the machine stopped, never acknowledged
    /// @param end where it begins in the file
    record Opened(Segment segment, byte[] torn, int end) {
        void cut(Path kept) throws IOException {
            if (torn.length > 0) {
                DurableFile.replace(kept, torn);
            }
            segment.entries.truncate(end);
            segment.entries.force(true);
            segment.hashes.truncate((long) segment.count * Hash.LENGTH);
            segment.hashes.write(ByteBuffer.wrap(segment.held, 0, segment.count * Hash.LENGTH), 0);
            segment.hashes.force(true);
            segment.entries.position(end);
            segment.hashes.position((long) segment.count * Hash.LENGTH);
        }
    }

    private int take(byte[] content) {
        int start = 0;
        for (int i = 0; i < content.length && count < CAPACITY; i++) {
            if (content[i] == '\n') {
                byte[] line = Arrays.copyOfRange(content, start, i);
                if (!CanonicalForm.whole(line, first + count)) {
                    return start;
                }
                hold(Hash.ofEntry(line));
                start = i + 1;
            }
        }
        written = count;
        return start;
    }

    /// Hashes reach the disk when they like: some may be missing, but none may differ.
    private void compareHashes() throws IOException {
        ByteBuffer stored = ByteBuffer.allocate(count * Hash.LENGTH);
        while (stored.hasRemaining() && hashes.read(stored, stored.position()) >= 0) {}
        int whole = stored.position() - stored.position() % Hash.LENGTH;
        int differs = Arrays.mismatch(stored.array(), 0, whole, held, 0, whole);
        if (differs >= 0 && !unwritten(stored.array(), differs, whole)) {
            throw new LedgerDamaged("entry " + (first + differs / Hash.LENGTH) + " does not have the hash that was"
                    + " written down for it");
        }
    }

    /// A crash can leave a file longer than what was written into it: the rest reads as zero bytes.
    private static boolean unwritten(byte[] stored, int from, int to) {
        for (int i = from - from % Hash.LENGTH; i < to; i++) {
            if (stored[i] != 0) {
                return false;
            }
        }
        return true;
    }

    void add(byte[] entry) {
        lines.writeBytes(entry);
        lines.write('\n');
        hold(Hash.ofEntry(entry));
    }

    private void hold(Hash hash) {
        System.arraycopy(hash.bytes(), 0, held, count++ * Hash.LENGTH, Hash.LENGTH);
    }

    /// Hands what was added to the operating system; [#force] makes it durable.
    void write() throws IOException {
        DurableFile.writeAll(entries, ByteBuffer.wrap(lines.toByteArray()));
        lines.reset();
        DurableFile.writeAll(hashes, ByteBuffer.wrap(held, written * Hash.LENGTH, (count - written) * Hash.LENGTH));
        written = count;
    }

    void force() throws IOException {
        entries.force(false);
    }

    /// Makes all of it durable, hashes too, and lets go of the files.
    @Override
    public void close() throws IOException {
        entries.force(true);
        hashes.force(true);
        entries.close();
        hashes.close();
    }

    long next() {
        return first + count;
    }

    int room() {
        return CAPACITY - count;
    }

    Hash perfect(long start, int height) {
        return fold(held, Math.toIntExact(start - first), height);
    }

    static Hash fold(byte[] hashes, int start, int height) {
        if (height == 0) {
            return Hash.of(Arrays.copyOfRange(hashes, start * Hash.LENGTH, (start + 1) * Hash.LENGTH));
        }
        int half = 1 << (height - 1);
        return Hash.over(fold(hashes, start, height - 1), fold(hashes, start + half, height - 1));
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
