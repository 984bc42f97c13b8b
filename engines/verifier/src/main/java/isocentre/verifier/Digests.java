package isocentre.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// SHA-256, and base64 that has one way to be written.
final class Digests {
    static final int LENGTH = 32;

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// A decoder may overlook changed bits at the end of base64; then the text was altered though the value was
    /// not.
    static byte[] base64(String text) throws Unreadable {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new Unreadable("holds base64 that is damaged");
        }
        throw new Unreadable("holds base64 that is not written in the one way allowed");
    }
}
