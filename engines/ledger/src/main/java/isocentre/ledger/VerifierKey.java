package isocentre.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A public key by which signed notes are checked, in the text form of C2SP's signed-note specification:
/// `name+id+key`, the id in eight hexadecimal digits, the key in base64 with its kind before it.
public final class VerifierKey {
    /// What a key signs: a log its checkpoints, a witness its cosignatures of them.
    public enum Kind {
        LOG(1),
        WITNESS(4);

        final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }
    }

    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");
    static final int ID_LENGTH = 4;

    private final String name;
    private final Kind kind;
    private final byte[] point;
    private final PublicKey key;

    VerifierKey(String name, Kind kind, byte[] point) {
        if (name.isEmpty() || name.contains("+") || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("the name of a key has neither spaces nor a plus sign");
        }
        this.name = name;
        this.kind = kind;
        this.point = point.clone();
        try {
            key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(joined(ED25519, point)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key of " + name + " is not an Ed25519 key", e);
        }
    }

    /// Reads `name+id+key`.
    ///
    /// @throws IllegalArgumentException if it is not such a key, or its id is not that of the key
    public static VerifierKey of(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a key is written name+id+key, and this is not: " + text);
        }
        byte[] coded = Base64.getDecoder().decode(parts[2]);
        for (Kind kind : Kind.values()) {
            if (coded.length == 1 + Hash.LENGTH && coded[0] == kind.code) {
                VerifierKey read = new VerifierKey(parts[0], kind, Arrays.copyOfRange(coded, 1, coded.length));
                if (read.toString().equals(text)) {
                    return read;
                }
            }
        }
        throw new IllegalArgumentException(
                "the key of " + parts[0] + " is damaged, or of a kind that is not known here: " + text);
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /// The first four bytes of SHA-256 of name, line feed, kind and key.
    byte[] id() {
        MessageDigest sha256 = Hash.sha256();
        sha256.update(name.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '\n');
        sha256.update(kind.code);
        return Arrays.copyOf(sha256.digest(point), ID_LENGTH);
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(joined(new byte[] {kind.code}, point));
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
