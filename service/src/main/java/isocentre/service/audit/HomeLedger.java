package isocentre.service.audit;

import isocentre.ledger.Entry;
import isocentre.ledger.Log;
import isocentre.ledger.SigningKey;
import isocentre.ledger.VerifierKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The ledger in the home: its key, and the log while it can be used. After a fault it is opened anew: only that can
/// tell what the disk holds.
@Component
class HomeLedger {
    static final String FOLDER = "ledger";
    private static final String KEY = "ledger.key";

    private final Path home;
    private final List<String> witnesses;
    private final Clock clock;
    private final SecureRandom random;
    private @Nullable Log log;

    HomeLedger(
            @Value("${isocentre.home}") Path home,
            @Value("${isocentre.ledger.witnesses}") List<String> witnesses,
            Clock clock,
            SecureRandom random) {
        this.home = home;
        this.witnesses = witnesses.stream().filter(key -> !key.isBlank()).toList();
        this.clock = clock;
        this.random = random;
    }

    /// Work with the log.
    @FunctionalInterface
    interface Work<T> {
        T with(Log log) throws IOException;
    }

    /// Does what may fail only for its arguments.
    <T> T read(Work<T> work) throws IOException {
        return work.with(log());
    }

    /// Appends; after a fault the log is closed.
    long append(List<Entry> entries) throws IOException {
        try {
            return log().append(entries);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private synchronized Log log() throws IOException {
        if (log == null) {
            Log opened = Log.open(home.resolve(FOLDER), key(), clock);
            for (String witness : witnesses) {
                opened.admit(VerifierKey.of(witness.strip()));
            }
            if (opened.recovery().repaired()) {
                LoggerFactory.getLogger(HomeLedger.class)
                        .warn(
                                "the ledger ended within an entry, at {}: cut off, kept aside, and written again",
                                opened.recovery().entries());
            }
            log = opened;
        }
        return log;
    }

    /// The key that speaks for this ledger. A ledger is never gone on with under another one.
    private SigningKey key() throws IOException {
        Path file = home.resolve(KEY);
        if (Files.exists(file)) {
            return SigningKey.of(Files.readString(file));
        }
        if (Files.exists(home.resolve(FOLDER).resolve("keys"))) {
            throw new IOException(
                    file + " is not there, and the ledger is signed with it: bring it back from a backup");
        }
        byte[] own = new byte[4];
        random.nextBytes(own);
        SigningKey made =
                SigningKey.generate("isocentre/ledger/" + HexFormat.of().formatHex(own), VerifierKey.Kind.LOG, random);
        Path fresh = home.resolve(KEY + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel out = FileChannel.open(
                fresh,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            out.write(ByteBuffer.wrap(made.secret().getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return made;
    }

    synchronized void close() {
        try (Log open = log) {
            log = null;
        } catch (IOException e) {
            LoggerFactory.getLogger(HomeLedger.class).warn("the ledger could not be closed: {}", e.getMessage());
        }
    }
}
