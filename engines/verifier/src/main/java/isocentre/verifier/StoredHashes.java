package isocentre.verifier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/// The tree that the stored hashes make, for a second opinion on what was altered.
final class StoredHashes {
    private StoredHashes() {}

    /// The root over the first stored hashes; over fewer where they are not all there.
    static byte[] root(LedgerFolder folder, long size) throws IOException {
        Frontier frontier = new Frontier();
        for (LedgerFolder.Segment segment : folder.segments()) {
            if (frontier.leaves() != segment.first() || !Files.exists(segment.hashes())) {
                break;
            }
            long wanted = Math.min(size - segment.first(), SegmentCheck.CAPACITY);
            try (InputStream hashes = new BufferedInputStream(Files.newInputStream(segment.hashes()), 1 << 16)) {
                for (long i = 0; i < wanted; i++) {
                    byte[] hash = hashes.readNBytes(Digests.LENGTH);
                    if (hash.length < Digests.LENGTH) {
                        return frontier.root();
                    }
                    frontier.add(hash);
                }
            }
        }
        return frontier.root();
    }
}
