package isocentre.service.plans.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256, by which content is known.
public final class Hash {
    private Hash() {}

    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
