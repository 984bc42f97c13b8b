package isocentre.dataset.blocks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes at a time: a byte array seen as little-endian words, and bytes found within a word without a branch.
public final class Words {
    /// How many bytes past the last one a caller must own, since words are read whole.
    public static final int PADDING = 16;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW = 0x7f7f7f7f7f7f7f7fL;
    private static final long ONES = 0x0101010101010101L;

    private Words() {}

    /// The eight bytes from the position, the first the lowest.
    public static long at(byte[] bytes, int position) {
        return (long) WORD.get(bytes, position);
    }

    /// The word that holds this byte eight times.
    static long pattern(byte value) {
        return (value & 0xffL) * ONES;
    }

    /// The high bit of each byte that is zero in the word, exactly.
    static long zeros(long word) {
        return ~(((word & LOW) + LOW) | word | LOW);
    }

    /// The high bit of each byte that is under sixteen: line ends, tabs and other control characters.
    static long controls(long word) {
        return ~(((word & LOW) + 0x7070707070707070L) | word) & ~LOW;
    }

    /// The word cut to its first so many bytes (0 to 8).
    public static long first(long word, int bytes) {
        return bytes >= 8 ? word : word & ((1L << (bytes << 3)) - 1);
    }

    /// Whether two stretches of the same length hold the same bytes.
    public static boolean same(byte[] a, int from, byte[] b, int other, int length) {
        int left = length;
        int p = from;
        int q = other;
        while (left >= 8) {
            if (at(a, p) != at(b, q)) {
                return false;
            }
            p += 8;
            q += 8;
            left -= 8;
        }
        return left == 0 || first(at(a, p) ^ at(b, q), left) == 0;
    }

    /// A 64-bit hash of a stretch of bytes.
    public static long hash(byte[] bytes, int from, int length) {
        long h = length * 0x9E3779B97F4A7C15L;
        int p = from;
        int left = length;
        while (left > 0) {
            h = mix(h ^ first(at(bytes, p), left));
            p += 8;
            left -= 8;
        }
        return h;
    }

    /// Spreads the bits of a word over all of it (the finaliser of MurmurHash3, with Stafford's constants).
    public static long mix(long word) {
        long z = (word ^ (word >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
