package isocentre.plans.deidentifying;

import isocentre.plans.dicom.Uid;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// New names for old, by a secret key (HMAC-SHA-256): the same key gives the same names, and without it none can be
/// traced back or guessed. Whoever keeps the key can add later objects of the same patient; whoever destroys it
/// makes the set anonymous.
public final class Pseudonyms {
    private static final int SHORTEST_KEY = 16;
    private static final int LONGEST_SHIFT = 3650;

    private final SecretKeySpec key;

    /// @param key at least 16 bytes, random
    public Pseudonyms(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes is too short: use 16 or more");
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /// A UID derived from the old one; a UID of the standard stays.
    Uid uid(Uid old) {
        if (old.ofTheStandard()) {
            return old;
        }
        byte[] sixteen = Arrays.copyOf(hash("uid", old.value()), 16);
        // As PS3.5 B.2 has it: the number of a (version 4) UUID under 2.25.
        sixteen[6] = (byte) (sixteen[6] & 0x0F | 0x40);
        sixteen[8] = (byte) (sixteen[8] & 0x3F | 0x80);
        return new Uid("2.25." + new BigInteger(1, sixteen));
    }

    /// A patient's pseudonym: `P-` and sixteen letters and digits.
    String patient(String id) {
        return "P-" + HexFormat.of().withUpperCase().formatHex(hash("patient", id), 0, 8);
    }

    /// How many days a patient's dates move back: 1 to 3650.
    int days(String id) {
        byte[] hash = hash("dates", id);
        int number = (hash[0] & 0xFF) << 16 | (hash[1] & 0xFF) << 8 | hash[2] & 0xFF;
        return 1 + number % LONGEST_SHIFT;
    }

    private byte[] hash(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
