package isocentre.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A SHA-256 hash: 32 bytes.
public final class Hash {
    static final int LENGTH = 32;

    /// The root of a tree without entries: the hash of nothing.
    static final Hash EMPTY = new Hash(sha256().digest());

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @throws IllegalArgumentException if there are not 32 bytes
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a SHA-256 hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /// The hash of a file's bytes.
    public static Hash sha256(byte[] bytes) {
        return new Hash(sha256().digest(bytes));
    }

    /// The hash of one entry: SHA-256 of a zero byte and the entry (RFC 9162, 2.1.1).
    public static Hash ofEntry(byte[] entry) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 0);
        return new Hash(sha256.digest(entry));
    }

    /// The hash of a node over two others: SHA-256 of a one byte and both (RFC 9162, 2.1.1).
    static Hash over(Hash left, Hash right) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 1);
        sha256.update(left.bytes);
        return new Hash(sha256.digest(right.bytes));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// 64 hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
