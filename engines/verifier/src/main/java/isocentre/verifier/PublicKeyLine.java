package isocentre.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// A public key, written `NAME+ID+BASE64`.
///
/// @param kind 1 a log's, 4 a witness's
/// @param id the four bytes by which a signature line says whose it is
record PublicKeyLine(String text, String name, int kind, byte[] id, PublicKey key) {
    static final int LOG = 1;
    static final int WITNESS = 4;

    /// What an Ed25519 key begins with in X.509 (RFC 8410).
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    static PublicKeyLine of(String text) throws Unreadable {
        int first = text.indexOf('+');
        int second = text.indexOf('+', first + 1);
        if (first < 1 || second < 0) {
            throw new Unreadable("holds a key that is not written NAME+ID+BASE64");
        }
        String name = text.substring(0, first);
        byte[] coded = Digests.base64(text.substring(second + 1));
        if (coded.length != 1 + Digests.LENGTH || (coded[0] != LOG && coded[0] != WITNESS)) {
            throw new Unreadable("holds a key of " + name + " that is neither of a log nor of a witness");
        }
        MessageDigest sha256 = Digests.sha256();
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        byte[] id = Arrays.copyOf(sha256.digest(coded), 4);
        if (!HexFormat.of().formatHex(id).equals(text.substring(first + 1, second))) {
            throw new Unreadable("holds a key of " + name + " whose id is not that of the key: it was altered");
        }
        byte[] encoded = Arrays.copyOf(X509, X509.length + Digests.LENGTH);
        System.arraycopy(coded, 1, encoded, X509.length, Digests.LENGTH);
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            return new PublicKeyLine(text, name, coded[0], id, key);
        } catch (GeneralSecurityException e) {
            throw new Unreadable("holds a key of " + name + " that is not an Ed25519 key");
        }
    }

    boolean signed(String message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(message.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
