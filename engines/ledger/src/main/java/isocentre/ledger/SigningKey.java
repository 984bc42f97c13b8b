package isocentre.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A secret Ed25519 key with its public half. Whoever holds it speaks for the log, or for the witness.
public final class SigningKey {
    private static final byte[] ED25519 = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final String SECRET = "PRIVATE+KEY+";

    private final VerifierKey verifier;
    private final PrivateKey key;
    private final byte[] seed;

    private SigningKey(VerifierKey verifier, byte[] seed) {
        this.verifier = verifier;
        this.seed = seed;
        try {
            key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(VerifierKey.joined(ED25519, seed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the signing key of " + verifier.name() + " cannot be used", e);
        }
    }

    /// A new key.
    ///
    /// @param name whose it is: for a log its origin, such as `isocentre.example/ledger`
    public static SigningKey generate(String name, VerifierKey.Kind kind, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, random);
            KeyPair pair = generator.generateKeyPair();
            byte[] spki = pair.getPublic().getEncoded();
            byte[] pkcs8 = pair.getPrivate().getEncoded();
            VerifierKey verifier = new VerifierKey(name, kind, tail(spki));
            return new SigningKey(verifier, tail(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /// Reads what [#secret] wrote.
    ///
    /// @throws IllegalArgumentException if the text is not a signing key, or its halves do not belong together
    public static SigningKey of(String text) {
        String[] lines = text.strip().split("\n");
        if (lines.length != 2 || !lines[0].startsWith(SECRET)) {
            throw new IllegalArgumentException(
                    "a signing key is two lines: PRIVATE+KEY+name+id+key, then the public key");
        }
        VerifierKey verifier = VerifierKey.of(lines[1]);
        String[] parts = lines[0].split("\\+", 5);
        byte[] coded = Base64.getDecoder().decode(parts.length == 5 ? parts[4] : "");
        if (coded.length != 1 + Hash.LENGTH) {
            throw new IllegalArgumentException("the secret half of the signing key is damaged");
        }
        SigningKey read = new SigningKey(verifier, Arrays.copyOfRange(coded, 1, coded.length));
        byte[] trial = {1, 2, 3};
        if (!read.secret().equals(text.strip() + "\n") || !verifier.verifies(trial, read.sign(trial))) {
            throw new IllegalArgumentException("the two halves of the signing key do not belong together");
        }
        return read;
    }

    /// The key as two lines of text, to be kept where only its owner reads: the secret half in the form of Go's
    /// note package, then the public half.
    public String secret() {
        String open = verifier.toString();
        String secretHalf =
                Base64.getEncoder().encodeToString(VerifierKey.joined(new byte[] {verifier.kind().code}, seed));
        return SECRET + verifier.name() + "+" + HexFormat.of().formatHex(verifier.id()) + "+" + secretHalf + "\n" + open
                + "\n";
    }

    public VerifierKey verifier() {
        return verifier;
    }

    byte[] sign(byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + verifier.name() + " cannot sign", e);
        }
    }

    /// Whose key it is; never the key.
    @Override
    public String toString() {
        return "SigningKey[" + verifier.name() + "]";
    }

    private static byte[] tail(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - Hash.LENGTH, encoded.length);
    }
}
