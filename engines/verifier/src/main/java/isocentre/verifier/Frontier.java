package isocentre.verifier;

import java.security.MessageDigest;
import java.util.Arrays;

/// A Merkle tree that grows: the hashes of the perfect subtrees that its entries fill so far, widest first. Its
/// root at any size comes from them alone, so memory does not grow with the ledger.
final class Frontier {
    private static final int DEPTH = 64;

    private final MessageDigest sha256 = Digests.sha256();
    private final byte[] stack = new byte[DEPTH * Digests.LENGTH];
    private int depth;
    private long leaves;

    /// The hash of an entry: SHA-256 of a zero byte and its line.
    byte[] leaf(byte[] bytes, int from, int to) {
        sha256.update((byte) 0);
        sha256.update(bytes, from, to - from);
        return sha256.digest();
    }

    void add(byte[] hash) {
        add(hash, 0);
    }

    /// Adds a perfect subtree of 2^height leaves; all before it must be at least as wide.
    void add(byte[] hash, int height) {
        System.arraycopy(hash, 0, stack, depth++ * Digests.LENGTH, Digests.LENGTH);
        for (long full = leaves >>> height; (full & 1) == 1; full >>>= 1) {
            depth--;
            int left = (depth - 1) * Digests.LENGTH;
            node(stack, left, stack, left + Digests.LENGTH, left);
        }
        leaves += 1L << height;
    }

    long leaves() {
        return leaves;
    }

    byte[] root() {
        if (depth == 0) {
            return sha256.digest();
        }
        byte[] root = Arrays.copyOfRange(stack, (depth - 1) * Digests.LENGTH, depth * Digests.LENGTH);
        for (int i = depth - 2; i >= 0; i--) {
            sha256.update((byte) 1);
            sha256.update(stack, i * Digests.LENGTH, Digests.LENGTH);
            sha256.update(root);
            root = sha256.digest();
        }
        return root;
    }

    /// The tree of the same entries with those of another after them.
    Frontier followedBy(Frontier other) {
        Frontier both = new Frontier();
        System.arraycopy(stack, 0, both.stack, 0, depth * Digests.LENGTH);
        both.depth = depth;
        both.leaves = leaves;
        long rest = other.leaves;
        for (int i = 0; i < other.depth; i++) {
            int height = 63 - Long.numberOfLeadingZeros(rest);
            both.add(Arrays.copyOfRange(other.stack, i * Digests.LENGTH, (i + 1) * Digests.LENGTH), height);
            rest -= 1L << height;
        }
        return both;
    }

    private void node(byte[] left, int leftAt, byte[] right, int rightAt, int into) {
        sha256.update((byte) 1);
        sha256.update(left, leftAt, Digests.LENGTH);
        sha256.update(right, rightAt, Digests.LENGTH);
        System.arraycopy(sha256.digest(), 0, stack, into, Digests.LENGTH);
    }
}
