package isocentre.lake.identity;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import isocentre.lake.LakeFault;
import isocentre.lake.postgres.Private;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The three keys of a store, each for one purpose (Tink, so that no cipher is of our own making): `sealing`
/// encrypts identity (AES-256-GCM), `analysis` makes the pseudonyms of treatment rows, `linkage` those by which
/// the same patient is found in another data set (HMAC-SHA-256 both). Whoever has the analysis data cannot link,
/// and the other way round.
public final class Keys {
    /// The file of a home that holds the keys.
    public static final String FILE = "keys";

    /// The environment variable that may hold the keys, as the file would.
    public static final String ENVIRONMENT = "ISOCENTRE_KEYS";

    private final Aead sealing;
    private final PrfSet analysis;
    private final PrfSet linkage;

    private Keys(Aead sealing, PrfSet analysis, PrfSet linkage) {
        this.sealing = sealing;
        this.analysis = analysis;
        this.linkage = linkage;
    }

    /// The keys of a store that is being founded: those in the environment; else those in the file `keys` of the
    /// home, made where there is none.
    public static Keys found(Path home, Map<String, String> environment) {
        try {
            register();
            Path file = file(home);
            if (given(environment).isEmpty() && Files.notExists(file)) {
                Private.write(file, fresh());
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new LakeFault("the keys of the store could not be made in " + home + ": " + e.getMessage(), e);
        }
        return open(home, environment);
    }

    /// The keys of a store that there is: those in the environment; else those in the file `keys` of the home.
    public static Keys open(Path home, Map<String, String> environment) {
        Optional<String> given = given(environment);
        String place = given.isPresent()
                ? "the environment variable " + ENVIRONMENT
                : file(home).toString();
        try {
            register();
            return parse(given.isPresent() ? given.get() : read(file(home)), place);
        } catch (GeneralSecurityException | IllegalArgumentException | IOException e) {
            throw new LakeFault(
                    "the keys of this store cannot be used: " + place + ": " + reason(e) + ". Bring them back from your"
                            + " backup: other keys give the same patients other pseudonyms, and open no identity",
                    e);
        }
    }

    private static void register() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
    }

    private static Path file(Path home) {
        return home.resolve(FILE);
    }

    private static Optional<String> given(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(ENVIRONMENT)).filter(text -> !text.isBlank());
    }

    private static String read(Path file) throws IOException {
        if (Private.isPrivate(file)) {
            return Files.readString(file);
        }
        throw new LakeFault("the keys of this store, " + file + ", can be read by others than their owner. Take the"
                + " right from them: chmod 600 '" + file + "'");
    }

    private static String reason(Exception e) {
        return switch (e) {
            case NoSuchFileException ignored -> "there is no such file";
            case AccessDeniedException ignored -> "this user may not read it";
            case IOException unreadable -> "it cannot be read (" + unreadable.getMessage() + ")";
            default -> "it does not hold the three keys sealing, analysis and linkage as they were made";
        };
    }

    /// New keys in the form of the file: a line for each, its name and its Tink key set.
    static String fresh() throws GeneralSecurityException {
        return line("sealing", KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM))
                + line("analysis", KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF))
                + line("linkage", KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
    }

    private static String line(String name, KeysetHandle keys) throws GeneralSecurityException {
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        return name + "=" + Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)) + "\n";
    }

    private static Keys parse(String text, String place) throws GeneralSecurityException {
        Map<String, KeysetHandle> handles = new HashMap<>();
        for (String line : text.strip().split("\\s+")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                byte[] json = Base64.getDecoder().decode(line.substring(equals + 1));
                handles.put(
                        line.substring(0, equals),
                        TinkJsonProtoKeysetFormat.parseKeyset(
                                new String(json, StandardCharsets.UTF_8), InsecureSecretKeyAccess.get()));
            }
        }
        KeysetHandle sealing = handles.get("sealing");
        KeysetHandle analysis = handles.get("analysis");
        KeysetHandle linkage = handles.get("linkage");
        if (sealing == null || analysis == null || linkage == null) {
            throw new GeneralSecurityException(place + " does not hold the three keys");
        }
        return new Keys(
                sealing.getPrimitive(RegistryConfiguration.get(), Aead.class),
                analysis.getPrimitive(RegistryConfiguration.get(), PrfSet.class),
                linkage.getPrimitive(RegistryConfiguration.get(), PrfSet.class));
    }

    /// A value that changes with the keys and betrays nothing of them: a store refuses keys that are not its own,
    /// since they would make other pseudonyms of the same patients.
    public String check() {
        return hash(analysis, "check") + hash(linkage, "check");
    }

    /// The pseudonym that treatment rows carry: 22 letters, digits, `-` and `_`.
    String pseudonym(String patient) {
        return hash(analysis, patient);
    }

    /// The pseudonym for linkage.
    String link(String patient) {
        return hash(linkage, patient);
    }

    private static String hash(PrfSet keys, String text) {
        try {
            byte[] hash = keys.computePrimary(text.getBytes(StandardCharsets.UTF_8), 16);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new LakeFault("a pseudonym could not be made", e);
        }
    }

    /// Encrypts; the text beside it must be the same when it is opened.
    byte[] seal(byte[] content, String beside) {
        try {
            return sealing.encrypt(content, beside.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new LakeFault("identity could not be encrypted", e);
        }
    }

    byte[] open(byte[] sealed, String beside) {
        try {
            return sealing.decrypt(sealed, beside.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new LakeFault("a sealed row does not open: these are not the keys it was sealed with", e);
        }
    }
}
