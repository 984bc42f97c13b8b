package isocentre.verifier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/// Reads one file of entries against the file of their hashes.
final class SegmentCheck implements Callable<SegmentCheck.Outcome> {
    static final int HEIGHT = 16;
    static final long CAPACITY = 1L << HEIGHT;

    /// @param count whole lines
    /// @param entries the tree of this file's entries
    /// @param at the same tree when it had the number of entries that a checkpoint covers
    /// @param findings about single entries
    /// @param unlike the numbers of the first entries whose stored hash is another
    /// @param unlikeCount how many such entries there are
    /// @param storedHashes how many hashes are stored
    /// @param strayBytes bytes after the last whole hash
    /// @param rest bytes after the last whole line
    record Outcome(
            long first,
            long count,
            Frontier entries,
            Map<Long, Frontier> at,
            List<Finding> findings,
            List<Long> unlike,
            long unlikeCount,
            long storedHashes,
            int strayBytes,
            int rest) {}

    private static final int TOLD = 5;

    private final LedgerFolder.Segment segment;
    private final NavigableSet<Long> sizes;

    private final Frontier frontier = new Frontier();
    private final Map<Long, Frontier> at = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Long> unlike = new ArrayList<>();
    private long unlikeCount;
    private long badLines;
    private long expected;
    private boolean moved;

    /// @param sizes the numbers of entries that checkpoints cover
    SegmentCheck(LedgerFolder.Segment segment, NavigableSet<Long> sizes) {
        this.segment = segment;
        this.sizes = sizes.subSet(segment.first(), false, segment.first() + CAPACITY, false);
        this.expected = segment.first();
    }

    @Override
    public Outcome call() throws IOException {
        int rest;
        long length = Files.exists(segment.hashes()) ? Files.size(segment.hashes()) : 0;
        long stored = length / Digests.LENGTH;
        try (InputStream file = Files.newInputStream(segment.entries());
                InputStream hashes = stored == 0
                        ? InputStream.nullInputStream()
                        : new BufferedInputStream(Files.newInputStream(segment.hashes()), 1 << 16)) {
            Lines lines = new Lines(file);
            byte[] hash = new byte[Digests.LENGTH];
            while (lines.next((bytes, from, to) -> take(bytes, from, to, hash))) {
                compare(hash, hashes);
                frontier.add(hash);
                long size = segment.first() + frontier.leaves();
                if (sizes.contains(size)) {
                    at.put(size, new Frontier().followedBy(frontier));
                }
            }
            rest = lines.rest();
        }
        if (badLines > TOLD) {
            findings.add(Finding.file(
                    segment.entries().getFileName(), (badLines - TOLD) + " more lines of this file are not right"));
        }
        int stray = (int) (length % Digests.LENGTH);
        return new Outcome(
                segment.first(), frontier.leaves(), frontier, at, findings, unlike, unlikeCount, stored, stray, rest);
    }

    private void take(byte[] bytes, int from, int to, byte[] hash) {
        System.arraycopy(frontier.leaf(bytes, from, to), 0, hash, 0, Digests.LENGTH);
        try {
            number(EntryForm.number(bytes, from, to));
        } catch (Unreadable e) {
            bad(Finding.entry(expected, "It " + e.words() + "."));
        }
        expected++;
    }

    private void number(long number) {
        if (number == expected) {
            return;
        }
        moved = true;
        if (number > expected) {
            bad(Finding.entry(expected, "It is missing: the line in its place is entry " + number + "."));
        } else {
            bad(Finding.entry(
                    expected,
                    "The line in its place is entry " + number + ", which comes earlier: lines were moved, repeated or"
                            + " removed."));
        }
        expected = number;
    }

    private void bad(Finding finding) {
        if (++badLines <= TOLD) {
            findings.add(finding);
        }
    }

    /// After a line that is missing or moved every stored hash is another: that says nothing more.
    private void compare(byte[] hash, InputStream hashes) throws IOException {
        byte[] stored = hashes.readNBytes(Digests.LENGTH);
        if (stored.length == Digests.LENGTH && !moved && !Arrays.equals(stored, hash)) {
            if (unlike.size() < TOLD) {
                unlike.add(segment.first() + frontier.leaves());
            }
            unlikeCount++;
        }
    }
}
