package isocentre.service.capture.receiving;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.service.capture.Submission;
import isocentre.service.capture.Submissions;
import isocentre.service.capture.checking.Checks;
import isocentre.service.people.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Receives files. They are on the disk, forced there, before the submission is recorded; it is recorded before it is
/// acknowledged. What is cut short at any point is either whole or as if it had never come.
@Component
public class Intake {
    /// How long the files of a rejected submission are kept.
    private static final Duration KEPT = Duration.ofDays(30);

    private final Uploads uploads;
    private final Submissions submissions;
    private final Checks checks;
    private final long largest;
    private final Clock clock;

    Intake(
            Uploads uploads,
            Submissions submissions,
            Checks checks,
            @Value("${isocentre.uploads.largest}") DataSize largest,
            Clock clock) {
        this.uploads = uploads;
        this.submissions = submissions;
        this.checks = checks;
        this.largest = largest.toBytes();
        this.clock = clock;
    }

    /// A file on its way in.
    public record Incoming(String name, Content content) {}

    /// Opens the bytes, once.
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /// What became of it.
    public sealed interface Outcome {
        /// A new submission, which will be checked.
        record Received(Submission submission) implements Outcome {}

        /// The very same files came before.
        record Held(Submission submission) implements Outcome {}

        /// Nothing was kept.
        record Refused(String why) implements Outcome {}
    }

    /// Takes files in.
    ///
    /// @param expected SHA-256 of the one file, where the sender told it
    public Outcome receive(
            Person sender, OdsCode provider, Optional<Month> month, List<Incoming> files, Optional<String> expected)
            throws IOException {
        UUID id = UUID.randomUUID();
        boolean kept = false;
        try {
            Path folder = uploads.make(id, provider, month);
            List<Submission.File> written = new ArrayList<>();
            for (Incoming file : files) {
                written.add(write(file, folder));
            }
            if (written.stream().anyMatch(file -> file.bytes() == 0)) {
                return new Outcome.Refused("A file is empty. Choose the file again, and send it");
            }
            if (written.stream().mapToLong(Submission.File::bytes).sum() > largest) {
                return new Outcome.Refused("The files are larger than is taken. Send one month, packed as .zip or .gz");
            }
            if (expected.filter(told -> !told.equals(written.getFirst().sha256()))
                    .isPresent()) {
                return new Outcome.Refused("The file that arrived is not the one that the digest is of. Send it again");
            }
            String digest = digest(written);
            Optional<Submission> same = submissions.same(provider, digest);
            if (same.isPresent()) {
                return new Outcome.Held(same.get());
            }
            uploads.forceFolders(folder);
            Submission submission;
            try {
                submission = submissions.record(id, provider, sender, digest, written);
            } catch (DuplicateKeyException e) {
                // The same files came twice at once, and the other was quicker.
                return new Outcome.Held(submissions.same(provider, digest).orElseThrow(() -> e));
            }
            kept = true;
            checks.add(id);
            return new Outcome.Received(submission);
        } finally {
            if (!kept) {
                uploads.remove(id);
            }
        }
    }

    private Submission.File write(Incoming file, Path folder) throws IOException {
        String name = safe(file.name(), folder);
        Path target = folder.resolve(name);
        MessageDigest digest = sha256();
        long bytes = 0;
        try (InputStream in = new DigestInputStream(file.content().open(), digest);
                OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0 && bytes <= largest; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                bytes += read;
            }
        }
        Uploads.force(target);
        return new Submission.File(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /// The file's name without any folder, and without what a file system or a page could trip over.
    private static String safe(String name, Path folder) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[^\\p{L}\\p{N}._ ()+-]", "_")
                .replaceAll("^\\.+", "");
        String kept = last.isBlank() ? "file.csv" : last.substring(Math.max(0, last.length() - 120));
        return Files.exists(folder.resolve(kept)) ? UUID.randomUUID().toString().substring(0, 8) + "-" + kept : kept;
    }

    /// One file's own digest; of several, the digest of theirs, in whatever order they came.
    private static String digest(List<Submission.File> files) {
        if (files.size() == 1) {
            return files.getFirst().sha256();
        }
        MessageDigest all = sha256();
        files.stream()
                .map(Submission.File::sha256)
                .sorted(Comparator.naturalOrder())
                .forEach(one -> all.update((one + "\n").getBytes(StandardCharsets.US_ASCII)));
        return HexFormat.of().formatHex(all.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Folders whose submission was never recorded were never acknowledged: they go. So do the files of submissions
    /// that have
    /// ended, and of those rejected a month ago: patients' rows are kept no longer than they are of use.
    @EventListener(ApplicationReadyEvent.class)
    void tidy() throws IOException {
        for (UUID id : uploads.ids()) {
            if (submissions.find(id).filter(this::wanted).isEmpty()) {
                uploads.remove(id);
            }
        }
    }

    private boolean wanted(Submission submission) {
        return switch (submission.state()) {
            case RECEIVED, CHECKING, READY, SIGNED -> true;
            case REJECTED -> submission.since().plus(KEPT).isAfter(clock.instant());
            case STORED, LEAVING, SUPERSEDED, WITHDRAWN -> false;
        };
    }
}
