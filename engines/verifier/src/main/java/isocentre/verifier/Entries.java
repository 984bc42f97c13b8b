package isocentre.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// All entries of a ledger as they were read: how many, and the root at each size that a checkpoint covers.
final class Entries {
    private final List<SegmentCheck.Outcome> outcomes = new ArrayList<>();
    private final Map<Long, byte[]> roots = new HashMap<>();
    private long size;

    private Entries() {}

    /// Reads all files, several at once.
    static Entries read(LedgerFolder folder, NavigableSet<Long> sizes, Consumer<Finding> findings) throws IOException {
        Entries entries = new Entries();
        entries.roots.put(0L, new Frontier().root());
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<SegmentCheck.Outcome>> running = folder.segments().stream()
                    .map(segment -> pool.submit(new SegmentCheck(segment, sizes)))
                    .toList();
            for (Future<SegmentCheck.Outcome> one : running) {
                entries.outcomes.add(outcome(one));
            }
        }
        entries.join(sizes, findings);
        return entries;
    }

    private static SegmentCheck.Outcome outcome(Future<SegmentCheck.Outcome> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IOException("a file of entries cannot be read: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void join(NavigableSet<Long> sizes, Consumer<Finding> findings) {
        Frontier all = new Frontier();
        boolean whole = true;
        for (SegmentCheck.Outcome outcome : outcomes) {
            outcome.findings().forEach(findings);
            boolean last = outcome == outcomes.getLast();
            if (whole) {
                for (Map.Entry<Long, Frontier> at : outcome.at().entrySet()) {
                    roots.put(at.getKey(), all.followedBy(at.getValue()).root());
                }
                all = all.followedBy(outcome.entries());
                if (sizes.contains(all.leaves())) {
                    roots.put(all.leaves(), all.root());
                }
            }
            if (outcome.count() > SegmentCheck.CAPACITY || (!last && outcome.count() < SegmentCheck.CAPACITY)) {
                findings.accept(Finding.file(
                        "the file of entries from " + outcome.first() + " on",
                        "It holds " + outcome.count() + " entries instead of " + SegmentCheck.CAPACITY + "."));
                whole = false;
            }
            if (!last && outcome.rest() > 0) {
                findings.accept(Finding.file(
                        "the file of entries from " + outcome.first() + " on",
                        "It ends with " + outcome.rest() + " bytes that are not a whole entry."));
            }
        }
        size = outcomes.stream().mapToLong(SegmentCheck.Outcome::count).sum();
    }

    long size() {
        return size;
    }

    /// Bytes after the last whole entry of the last file.
    int rest() {
        return outcomes.isEmpty() ? 0 : outcomes.getLast().rest();
    }

    /// Nothing where a file before it does not hold what it should.
    Optional<byte[]> rootAt(long entries) {
        return Optional.ofNullable(roots.get(entries));
    }

    /// The first entry below a size whose stored hash is another.
    Optional<Long> firstUnlike(long below) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.unlike().stream())
                .filter(entry -> entry < below)
                .findFirst();
    }

    /// What is to be said of the stored hashes, once it is known whether the entries are right.
    ///
    /// @param last how many entries are covered; hashes of later ones may not have reached the disk
    /// @param entriesAreRight whether every checkpoint holds
    void tellHashes(long last, boolean entriesAreRight, Consumer<Finding> findings, Consumer<String> notes) {
        for (SegmentCheck.Outcome outcome : outcomes) {
            for (long entry : outcome.unlike()) {
                findings.accept(Finding.entry(
                        entry,
                        entriesAreRight && entry < last
                                ? "Its stored hash is another; the entry itself is as it was signed."
                                : "Its stored hash is another: the entry or the hash was altered."));
            }
            long more = outcome.unlikeCount() - outcome.unlike().size();
            if (more > 0) {
                findings.accept(Finding.file(
                        "the file of entries from " + outcome.first() + " on",
                        more + " more of its entries have another stored hash."));
            }
            tellStored(outcome, last, findings, notes);
        }
    }

    private void tellStored(
            SegmentCheck.Outcome outcome, long last, Consumer<Finding> findings, Consumer<String> notes) {
        long missing = outcome.count() - outcome.storedHashes();
        long end = outcome.first() + outcome.storedHashes();
        String file = "the file of hashes from " + outcome.first() + " on";
        if (missing > 0 && end < last) {
            findings.accept(Finding.entry(end, "Its stored hash is missing, as are all that follow in the same file."));
        } else if (missing > 0) {
            notes.accept("The hashes of the last " + missing + " entries are not stored yet.");
        } else if (missing < 0 || outcome.strayBytes() > 0) {
            String words = "It holds more than the hashes of " + outcome.count() + " entries.";
            if (outcome == outcomes.getLast() && end > last) {
                notes.accept("The hashes of the last entries are being written, or a crash interrupted it.");
            } else {
                findings.accept(Finding.file(file, words));
            }
        }
    }
}
