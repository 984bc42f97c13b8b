package isocentre.ledger;

import java.util.ArrayList;
import java.util.List;

/// That a log only grew: the hashes that lead from what both sizes share to both roots.
///
/// @param earlier how many entries the earlier root covers
/// @param size how many the later one covers
public record ConsistencyProof(long earlier, long size, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// Whether the earlier root is that of the first entries under the later one (RFC 9162, 2.1.4.2).
    /// Everything goes on from a log without entries.
    public boolean holds(Hash earlierRoot, Hash root) {
        if (earlier < 0 || earlier > size) {
            return false;
        }
        if (earlier == 0 || earlier == size) {
            return path.isEmpty() && earlierRoot.equals(earlier == 0 ? Hash.EMPTY : root);
        }
        List<Hash> hashes = new ArrayList<>(path);
        if (Long.bitCount(earlier) == 1) {
            hashes.addFirst(earlierRoot);
        }
        return !hashes.isEmpty() && leads(hashes, earlierRoot, root);
    }

    private boolean leads(List<Hash> hashes, Hash earlierRoot, Hash root) {
        long node = earlier - 1;
        long last = size - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        Hash before = hashes.getFirst();
        Hash after = hashes.getFirst();
        for (Hash next : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = Hash.over(next, before);
                after = Hash.over(next, after);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                after = Hash.over(after, next);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(earlierRoot) && after.equals(root);
    }
}
