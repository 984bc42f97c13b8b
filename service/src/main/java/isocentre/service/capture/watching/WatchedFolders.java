package isocentre.service.capture.watching;

import isocentre.dataset.SourceFile;
import isocentre.dataset.Submissions.Unplaced;
import isocentre.radiotherapy.OdsCode;
import isocentre.service.capture.State;
import isocentre.service.capture.Submission;
import isocentre.service.capture.Submissions;
import isocentre.service.capture.receiving.Intake;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// A folder for each provider, named by its code. Files that have come to rest are taken, acknowledged by a receipt
/// beside them, and moved to `done`. A file is moved once its submission is recorded: whatever is cut short between
/// the two is the same submission when it is taken again.
@Component
public class WatchedFolders {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolders.class);
    private static final String DONE = "done";
    private static final String REFUSED = "refused";
    private static final String VERDICT = "verdict.txt";

    private final String root;
    private final Duration rest;
    private final Duration pair;
    private final Intake intake;
    private final Submissions submissions;
    private final Directory directory;
    private final Clock clock;
    private final String site;
    private final Map<String, Inbox> inboxes = new HashMap<>();

    WatchedFolders(
            @Value("${isocentre.watched.folder}") String root,
            @Value("${isocentre.watched.rest}") Duration rest,
            @Value("${isocentre.watched.pair}") Duration pair,
            Intake intake,
            Submissions submissions,
            Directory directory,
            Clock clock,
            @Value("${isocentre.site}") String site) {
        this.root = root;
        this.rest = rest;
        this.pair = pair;
        this.intake = intake;
        this.submissions = submissions;
        this.directory = directory;
        this.clock = clock;
        this.site = site;
    }

    @Scheduled(initialDelayString = "${isocentre.watched.every}", fixedDelayString = "${isocentre.watched.every}")
    void look() {
        if (root.isEmpty()) {
            return;
        }
        try (Stream<Path> all = Files.list(Path.of(root))) {
            for (Path folder : all.sorted().toList()) {
                String code = folder.getFileName().toString();
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && directory.isProvider(code)) {
                    look(inboxes.computeIfAbsent(code, ignored -> new Inbox(folder)), new OdsCode(code));
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The watched folder {} could not be looked at; it is the next time", root, e);
        }
    }

    private void look(Inbox inbox, OdsCode provider) throws IOException {
        Instant now = clock.instant();
        Inbox.Found found = inbox.look(now, rest);
        for (Map.Entry<Path, String> odd : found.odd().entrySet()) {
            Path receipt = receipt(odd.getKey());
            if (!Receipts.there(receipt)) {
                Receipts.write(receipt, Receipts.refused(odd.getValue()));
            }
        }
        if (!found.rested().isEmpty()) {
            isocentre.dataset.Submissions grouped = isocentre.dataset.Submissions.group(found.rested());
            for (isocentre.dataset.Submission one : grouped.submissions()) {
                List<Path> files = one.files().stream()
                        .map(SourceFile::path)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
                if (whole(one)
                        || files.stream()
                                .allMatch(file ->
                                        !inbox.since(file, now).plus(pair).isAfter(now))) {
                    take(inbox, provider, files);
                }
            }
            for (Unplaced one : grouped.unplaced()) {
                refuse(
                        inbox,
                        List.of(one.file()),
                        "It is no file of the Radiotherapy Data Set: a CSV file, or one" + " packed as .zip or .gz");
            }
        }
        tellVerdicts(inbox);
    }

    /// Whether nothing more is to come: version 6 is two files, which may arrive one after the other. One alone, as
    /// version 5 has it, is waited for a little.
    private static boolean whole(isocentre.dataset.Submission one) {
        return one.files().size() > 1;
    }

    private void take(Inbox inbox, OdsCode provider, List<Path> files) throws IOException {
        List<Intake.Incoming> incoming = files.stream()
                .map(file -> new Intake.Incoming(
                        file.getFileName().toString(), () -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)))
                .toList();
        Intake.Outcome outcome = intake.receive(sender(), provider, Optional.empty(), incoming, Optional.empty());
        switch (outcome) {
            case Intake.Outcome.Received received -> done(inbox, received.submission(), files);
            case Intake.Outcome.Held held -> done(inbox, held.submission(), files);
            case Intake.Outcome.Refused refused -> refuse(inbox, files, refused.why());
        }
    }

    /// Who sent what came by a folder.
    private static Person sender() {
        return new Person(new UUID(0, 0), "", "Watched folder", List.of(), false);
    }

    private void done(Inbox inbox, Submission submission, List<Path> files) throws IOException {
        Path done = Files.createDirectories(
                inbox.folder().resolve(DONE).resolve(submission.id().toString()));
        for (Path file : files) {
            Receipts.write(receipt(file), Receipts.words(submission, site));
            Files.move(file, done.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.deleteIfExists(done.resolve(VERDICT));
    }

    private void refuse(Inbox inbox, List<Path> files, String why) throws IOException {
        Path refused = Files.createDirectories(inbox.folder().resolve(REFUSED));
        for (Path file : files) {
            Receipts.write(receipt(file), Receipts.refused(why));
            Files.move(file, refused.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Writes the receipts of what has come to rest since.
    private void tellVerdicts(Inbox inbox) throws IOException {
        Path done = inbox.folder().resolve(DONE);
        if (!Files.isDirectory(done, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.list(done)) {
            for (Path folder :
                    all.filter(one -> !Files.exists(one.resolve(VERDICT))).toList()) {
                Optional<Submission> settled = id(folder)
                        .flatMap(submissions::find)
                        .filter(one -> one.state() != State.RECEIVED && one.state() != State.CHECKING);
                if (settled.isPresent()) {
                    tell(inbox, folder, Receipts.words(settled.get(), site));
                }
            }
        }
    }

    private static void tell(Inbox inbox, Path folder, String words) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Receipts.write(receipt(inbox.folder().resolve(file.getFileName())), words);
            }
        }
        Receipts.write(folder.resolve(VERDICT), words);
    }

    private static Optional<UUID> id(Path folder) {
        try {
            return Optional.of(UUID.fromString(folder.getFileName().toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Path receipt(Path file) {
        return file.resolveSibling(file.getFileName() + Inbox.RECEIPT);
    }
}
