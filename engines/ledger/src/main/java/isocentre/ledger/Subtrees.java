package isocentre.ledger;

/// The hashes of the perfect subtrees of a tree: all that proofs are made of.
@FunctionalInterface
interface Subtrees {
    /// The hash over the 2^height entries from `start` on; `start` is a multiple of 2^height.
    Hash perfect(long start, int height);
}
