package isocentre.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/// A witness's signature of a checkpoint, with the time: C2SP's tlog-cosignature, version 1.
final class Cosignature {
    private Cosignature() {}

    static SignedNote.Line of(SigningKey key, String checkpoint, Instant time) {
        long seconds = time.getEpochSecond();
        byte[] signature = key.sign(message(checkpoint, seconds));
        byte[] stamp = ByteBuffer.allocate(Long.BYTES).putLong(seconds).array();
        return SignedNote.Line.of(key.verifier(), VerifierKey.joined(stamp, signature));
    }

    static boolean verifies(VerifierKey key, String checkpoint, byte[] stamped) {
        if (stamped.length <= Long.BYTES) {
            return false;
        }
        long seconds = ByteBuffer.wrap(stamped).getLong();
        byte[] signature = Arrays.copyOfRange(stamped, Long.BYTES, stamped.length);
        return seconds > 0 && key.verifies(message(checkpoint, seconds), signature);
    }

    private static byte[] message(String checkpoint, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + checkpoint).getBytes(StandardCharsets.UTF_8);
    }
}
