package isocentre.lake.deriving;

import isocentre.lake.Derivation;
import isocentre.lake.Derivations;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names a set of queries with the references they read: derived tables made by other queries are other tables.
final class Fingerprint {
    private Fingerprint() {}

    static String of(Derivations derivations) {
        StringBuilder all = new StringBuilder(derivations.references().fingerprint());
        for (Derivation step : derivations.steps()) {
            all.append('\n')
                    .append(step.name())
                    .append('\n')
                    .append(step.stage())
                    .append(step.kept())
                    .append('\n')
                    .append(step.sql());
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
