package isocentre.service.plans.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The store's one secret, in the home and never in the database: patients get their code, and de-identified objects
/// their new names, by it.
@Component
class Keys {
    private static final int BYTES = 32;

    private final byte[] secret;

    Keys(@Value("${isocentre.home}") Path home, SecureRandom random) throws IOException {
        Path file = Files.createDirectories(home.resolve("plans")).resolve("key");
        if (!Files.exists(file)) {
            byte[] made = new byte[BYTES];
            random.nextBytes(made);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, made);
        }
        this.secret = Files.readAllBytes(file);
        if (secret.length != BYTES) {
            throw new IOException(file + " does not hold a key of " + BYTES + " bytes: restore it from a backup");
        }
    }

    byte[] secret() {
        return secret.clone();
    }

    /// A patient's code: patient ids are unique within a provider only.
    String patient(String provider, String id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((provider + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(id.strip().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
