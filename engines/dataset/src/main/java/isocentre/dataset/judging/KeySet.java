package isocentre.dataset.judging;

import isocentre.dataset.blocks.Words;

/// A fixed set of keys, by open addressing.
final class KeySet {
    private final long[] table;
    private final int mask;

    KeySet(long[] keys) {
        int size = Integer.highestOneBit(Math.max(4, keys.length * 2)) * 2;
        table = new long[size];
        mask = size - 1;
        for (long key : keys) {
            int at = (int) Words.mix(key) & mask;
            while (table[at] != 0 && table[at] != key) {
                at = (at + 1) & mask;
            }
            table[at] = key;
        }
    }

    /// Whether the key, which is not 0, is in the set.
    boolean holds(long key) {
        int at = (int) Words.mix(key) & mask;
        while (table[at] != 0) {
            if (table[at] == key) {
                return true;
            }
            at = (at + 1) & mask;
        }
        return false;
    }
}
