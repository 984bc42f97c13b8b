package isocentre.ledger;

import java.util.ArrayList;
import java.util.List;

/// The Merkle tree of RFC 9162, section 2.1: its root, and the proofs about it.
final class Tree {
    private Tree() {}

    /// The root over the first `size` entries.
    static Hash root(Subtrees subtrees, long size) {
        return size == 0 ? Hash.EMPTY : root(subtrees, 0, size);
    }

    /// The hashes that lead from the entry `index` to the root over `size` entries (2.1.3.1).
    static List<Hash> inclusion(Subtrees subtrees, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("there is no entry " + index + " among " + size);
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.add(root(subtrees, middle, to));
                to = middle;
            } else {
                path.add(root(subtrees, from, middle));
                from = middle;
            }
        }
        return path.reversed();
    }

    /// The hashes that show the first `earlier` of `size` entries to be the same as before (2.1.4.1).
    static List<Hash> consistency(Subtrees subtrees, long earlier, long size) {
        if (earlier < 0 || earlier > size) {
            throw new IllegalArgumentException("a log of " + size + " entries does not go on from one of " + earlier);
        }
        List<Hash> proof = new ArrayList<>();
        if (earlier == 0 || earlier == size) {
            return proof;
        }
        long from = 0;
        long to = size;
        while (to != earlier) {
            long middle = from + split(to - from);
            if (earlier <= middle) {
                proof.add(root(subtrees, middle, to));
                to = middle;
            } else {
                proof.add(root(subtrees, from, middle));
                from = middle;
            }
        }
        // the verifier has the earlier root already where it is a node of the tree
        if (from != 0) {
            proof.add(root(subtrees, from, to));
        }
        return proof.reversed();
    }

    private static Hash root(Subtrees subtrees, long from, long to) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            return subtrees.perfect(from, Long.numberOfTrailingZeros(size));
        }
        long middle = from + split(size);
        return Hash.over(root(subtrees, from, middle), root(subtrees, middle, to));
    }

    /// The largest power of two that is smaller than the size.
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
