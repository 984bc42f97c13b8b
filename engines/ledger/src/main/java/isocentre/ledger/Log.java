package isocentre.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A log that only grows: a Merkle tree over its entries (RFC 9162), in the files of
/// `docs/reference/ledger.md`. An entry whose number was returned is on the disk. Threads may append at once:
/// they share the wait for the disk.
public final class Log implements Closeable {
    private final Path folder;
    private final SigningKey key;
    private final Clock clock;
    private final Segments segments;
    private final Checkpoints checkpoints;
    private final Recovery recovery;
    private final FileChannel inUse;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition synced = lock.newCondition();
    private Keys keys;
    private long durable;
    private boolean syncing;
    private @Nullable IOException failure;

    private Log(Path folder, SigningKey key, Clock clock, FileChannel inUse) throws IOException {
        this.folder = folder;
        this.key = key;
        keys = Keys.of(folder, key.verifier());
        this.clock = clock;
        this.inUse = inUse;
        checkpoints = new Checkpoints(folder);
        Segments.Opened opened = Segments.open(folder);
        segments = opened.segments();
        checkAgainstCheckpoint();
        recovery = new Recovery(segments.size(), opened.tail().torn().length);
        opened.tail().cut(folder.resolve(String.format(Locale.ROOT, "torn-%012d", segments.size())));
        durable = segments.size();
    }

    /// Opens a log, or begins one where there is none. What a crash tore off at its end is cut and kept in a
    /// file `torn-…`.
    ///
    /// @param key the log's key; its name is the log's origin
    /// @throws LedgerDamaged if the files differ from what the log wrote
    /// @throws IOException if another process has it open, or the files cannot be used
    public static Log open(Path folder, SigningKey key, Clock clock) throws IOException {
        Files.createDirectories(folder);
        FileChannel inUse =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean opened = false;
        try {
            if (lock(inUse) == null) {
                throw new IOException("the log " + folder + " is in use by another program");
            }
            Log log = new Log(folder, key, clock, inUse);
            opened = true;
            return log;
        } finally {
            if (!opened) {
                inUse.close();
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void checkAgainstCheckpoint() throws IOException {
        Optional<SignedNote> note = checkpoints.latest();
        if (note.isEmpty()) {
            return;
        }
        Checkpoint last = Checkpoint.of(note.get().text());
        if (!note.get().signedBy(key.verifier())
                || !last.origin().equals(key.verifier().name())) {
            throw new LedgerDamaged("the last checkpoint is not signed by the log's key");
        }
        if (last.size() > segments.size()) {
            throw new LedgerDamaged(
                    "the last checkpoint covers " + last.size() + " entries, and there are only " + segments.size());
        }
        if (!Tree.root(segments, last.size()).equals(last.root())) {
            throw new LedgerDamaged("the entries are not those of the last checkpoint, of " + last.size());
        }
    }

    /// What opening found.
    public Recovery recovery() {
        return recovery;
    }

    public long size() {
        return holding(() -> durable);
    }

    /// Appends an entry.
    ///
    /// @return its number, from 0, when it is on the disk
    public long append(Entry entry) throws IOException {
        return append(List.of(entry));
    }

    /// Appends entries, one after the other.
    ///
    /// @return the number of the first, when all are on the disk
    public long append(List<? extends Entry> entries) throws IOException {
        lock.lock();
        try {
            // a file is only ended while no thread waits for the disk with it
            while (syncing && segments.room() < entries.size()) {
                synced.awaitUninterruptibly();
            }
            usable();
            long first = segments.size();
            for (Entry entry : entries) {
                if (segments.room() == 0) {
                    segments.beginAnother();
                }
                segments.add(CanonicalForm.of(segments.size(), clock.instant(), entry));
            }
            segments.write();
            sync(segments.size());
            return first;
        } catch (IOException e) {
            // what the disk holds now is not known: only opening the log again can tell
            failure = e;
            synced.signalAll();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /// One thread at a time waits for the disk, for all that was written before it began.
    private void sync(long size) throws IOException {
        while (durable < size) {
            usable();
            if (syncing) {
                synced.awaitUninterruptibly();
                continue;
            }
            long reached = segments.size();
            Segment last = segments.last();
            syncing = true;
            lock.unlock();
            try {
                last.force();
            } finally {
                lock.lock();
                syncing = false;
                synced.signalAll();
            }
            durable = Math.max(durable, reached);
        }
    }

    private void usable() throws IOException {
        if (failure != null) {
            throw new IOException(
                    "the log could not be written, and takes no more entries until it is opened again: "
                            + failure.getMessage(),
                    failure);
        }
    }

    /// Signs what the log is now, and keeps it. Where nothing was appended since, it is the same checkpoint.
    public SignedNote checkpoint() throws IOException {
        lock.lock();
        try {
            usable();
            sync(segments.size());
            long size = segments.size();
            Optional<SignedNote> before = checkpoints.of(size);
            if (before.isPresent()) {
                return before.get();
            }
            SignedNote note = new Checkpoint(key.verifier().name(), size, Tree.root(segments, size)).signedWith(key);
            checkpoints.keep(note);
            return note;
        } finally {
            lock.unlock();
        }
    }

    /// Lists a witness among those whose signatures count.
    public void admit(VerifierKey witness) throws IOException {
        lock.lock();
        try {
            if (witness.kind() != VerifierKey.Kind.WITNESS) {
                throw new IllegalArgumentException(witness + " is not the key of a witness");
            }
            if (!keys.witnesses().contains(witness)) {
                keys = keys.with(witness);
                keys.keep(folder);
            }
        } finally {
            lock.unlock();
        }
    }

    public Keys keys() {
        return holding(() -> keys);
    }

    /// Keeps a witness's signature under the checkpoint that it signed.
    ///
    /// @throws IllegalArgumentException if the checkpoint is not this log's, or the signature not that of a
    ///     witness that was admitted
    public SignedNote cosigned(SignedNote checkpoint, SignedNote.Line signature) throws IOException {
        lock.lock();
        try {
            SignedNote kept = checkpoints
                    .of(Checkpoint.of(checkpoint.text()).size())
                    .filter(note -> note.text().equals(checkpoint.text()))
                    .orElseThrow(() -> new IllegalArgumentException("the log has no such checkpoint"));
            SignedNote alone = new SignedNote(kept.text(), List.of(signature));
            VerifierKey witness = keys.witnesses().stream()
                    .filter(alone::signedBy)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the signature of " + signature.name() + " is not one of a witness of this log"));
            if (kept.signedBy(witness)) {
                return kept;
            }
            SignedNote note = kept.with(signature);
            checkpoints.keep(note);
            return note;
        } finally {
            lock.unlock();
        }
    }

    /// An entry as it is written, without its line feed.
    ///
    /// @throws IndexOutOfBoundsException if there is no such entry yet
    public byte[] line(long entry) throws IOException {
        return lines(entry, 1).getFirst();
    }

    /// Entries as they are written, up to the end of the file in which the first lies.
    ///
    /// @param most how many at most
    public List<byte[]> lines(long from, int most) throws IOException {
        long end = Math.min(size(), from + most);
        if (from < 0 || from >= end) {
            throw new IndexOutOfBoundsException("there is no entry " + from);
        }
        long first = from & -Segment.CAPACITY;
        long wanted = Math.min(end, first + Segment.CAPACITY) - from;
        try (Stream<String> all = Files.lines(Segment.entries(folder, first), StandardCharsets.US_ASCII)) {
            return all.skip(from - first)
                    .limit(wanted)
                    .map(line -> line.getBytes(StandardCharsets.US_ASCII))
                    .toList();
        }
    }

    public InclusionProof inclusion(long entry, long size) {
        return holding(() -> new InclusionProof(entry, size, Tree.inclusion(segments, entry, size)));
    }

    public ConsistencyProof consistency(long earlier, long size) {
        return holding(() -> new ConsistencyProof(earlier, size, Tree.consistency(segments, earlier, size)));
    }

    private <T> T holding(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            while (syncing) {
                synced.awaitUninterruptibly();
            }
            segments.close();
            failure = new IOException("it was closed");
        } finally {
            inUse.close();
            lock.unlock();
        }
    }
}
