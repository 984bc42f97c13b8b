package isocentre.service;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/// What the app on a person's phone shows.
public final class Codes {
    private Codes() {}

    public static String now(byte[] secret) {
        return at(secret, Instant.now());
    }

    /// The code of half a minute later: the next that has not been used.
    public static String next(byte[] secret) {
        return at(secret, Instant.now().plusSeconds(30));
    }

    /// What it shows at a moment.
    public static String at(byte[] secret, Instant moment) {
        try {
            TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, generator.getAlgorithm()), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
