package isocentre.service.people.signing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Seals the secrets of one-time codes with a key that lies in the home, not in the database: whoever gets the database
/// alone cannot make codes.
@Component
class SealingKey {
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random;

    SealingKey(@Value("${isocentre.home}") Path home, SecureRandom random) throws IOException {
        this.random = random;
        this.key = new SecretKeySpec(bytes(home.resolve("service.key")), "AES");
    }

    private byte[] bytes(Path file) throws IOException {
        byte[] fresh = new byte[KEY];
        random.nextBytes(fresh);
        try (FileChannel out = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            out.write(ByteBuffer.wrap(fresh));
            out.force(true);
        } catch (FileAlreadyExistsException e) {
            byte[] kept = Files.readAllBytes(file);
            if (kept.length != KEY) {
                throw new IOException(file + " is not whole: bring it back from a backup", e);
            }
            return kept;
        }
        return fresh;
    }

    byte[] seal(byte[] secret) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, secret, 0);
        byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE, sealed.length);
        return both;
    }

    byte[] open(byte[] sealed) {
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), sealed, NONCE);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] input, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a sealed secret could not be opened: service.key is not the one that sealed it", e);
        }
    }
}
