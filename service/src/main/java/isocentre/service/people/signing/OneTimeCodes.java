package isocentre.service.people.signing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Codes of six digits that an app shows for half a minute each (TOTP, RFC 6238).
@Component
public class OneTimeCodes {
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SECRET = 20;
    /// A code of the step before or after is good too: clocks differ, and people type.
    private static final int DRIFT = 1;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);
    private final Clock clock;
    private final SecureRandom random;

    OneTimeCodes(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    byte[] secret() {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        return secret;
    }

    /// The code of now.
    public String now(byte[] secret) {
        return code(secret, clock.instant());
    }

    /// The step that the code belongs to, if it is good now and later than the last one used.
    OptionalLong step(byte[] secret, String code, long lastUsed) {
        String typed = code.replaceAll("\\s", "");
        for (int drift = -DRIFT; drift <= DRIFT; drift++) {
            Instant at = clock.instant().plus(STEP.multipliedBy(drift));
            long step = at.getEpochSecond() / STEP.toSeconds();
            if (step > lastUsed && same(code(secret, at), typed)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private String code(byte[] secret, Instant at) {
        try {
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, generator.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
