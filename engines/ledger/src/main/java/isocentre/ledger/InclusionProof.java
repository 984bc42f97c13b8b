package isocentre.ledger;

import java.util.List;

/// That an entry is in a log: the hashes that lead from it to the root.
///
/// @param index the entry's number, from 0
/// @param size how many entries the root covers
/// @param path from the entry upward
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /// Whether the entry with this hash stands at the index under this root (RFC 9162, 2.1.3.2).
    public boolean leadsTo(Hash root, Hash entry) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = entry;
        for (Hash next : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.over(next, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.over(hash, next);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
