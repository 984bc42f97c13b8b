package isocentre.service.capture.watching;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.service.Months;
import isocentre.service.Site;
import isocentre.service.capture.Sent;
import isocentre.service.capture.State;
import isocentre.service.capture.Submission;
import isocentre.service.capture.Submissions;
import isocentre.service.capture.receiving.Intake;
import isocentre.service.organisations.Directory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFoldersTest {
    private static final String PROVIDER = "RGT";

    private static int months;

    private final Site site = Site.open();
    private final MovedClock clock = new MovedClock();

    @TempDir
    private Path root;

    private Path inbox = Path.of("");

    /// A clock that stands until it is moved.
    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2025-04-10T09:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void makeFolder() throws IOException {
        inbox = Files.createDirectories(root.resolve(PROVIDER));
    }

    private WatchedFolders started() {
        return new WatchedFolders(
                root.toString(),
                Duration.ofSeconds(10),
                Duration.ofMinutes(2),
                site.part(Intake.class),
                site.part(Submissions.class),
                site.part(Directory.class),
                clock,
                "https://isocentre.example");
    }

    private void looks(WatchedFolders folders) {
        folders.look();
        clock.move(Duration.ofSeconds(11));
        folders.look();
    }

    /// Puts a month there that nobody sent before: blank lines at the end make it another.
    private List<Path> put() throws IOException {
        List<Path> files = Months.of(PROVIDER, new Month(2025, 3));
        String end = "\n".repeat(++months);
        for (Path file : files) {
            Files.writeString(inbox.resolve(file.getFileName()), Files.readString(file) + end);
        }
        return files.stream().map(file -> inbox.resolve(file.getFileName())).toList();
    }

    private List<Submission> came() {
        return site.part(Submissions.class).of(new OdsCode(PROVIDER));
    }

    private static String receipt(Path file) throws IOException {
        return Files.readString(file.resolveSibling(file.getFileName() + ".receipt.txt"));
    }

    @Test
    void filesAtRestAreTakenTogetherAndToldTheirVerdict() throws IOException {
        int before = came().size();
        WatchedFolders folders = started();
        List<Path> files = put();
        folders.look();
        assertThat(came()).as("they may still be written").hasSize(before);
        clock.move(Duration.ofSeconds(11));
        folders.look();
        assertThat(came()).hasSize(before + 1);
        Submission taken = came().getFirst();
        assertThat(taken.sender()).isEqualTo("Watched folder");
        assertThat(receipt(files.getFirst())).contains(taken.id().toString(), taken.digest());
        assertThat(files).noneMatch(Files::exists);
        assertThat(inbox.resolve("done").resolve(taken.id().toString())).isDirectoryContaining(file -> true);

        assertThat(Sent.settled(site, taken.id()).state()).isEqualTo(State.READY);
        folders.look();
        assertThat(receipt(files.getFirst()))
                .contains("State      ready", "Verdict    accepted", "https://isocentre.example/submissions/");
    }

    @Test
    void aFileThatGrowsIsNotTakenNorOneThatIsBeingCopied() throws IOException {
        int before = came().size();
        WatchedFolders folders = started();
        List<Path> files = put();
        folders.look();
        for (int i = 0; i < 3; i++) {
            clock.move(Duration.ofSeconds(11));
            Files.writeString(files.getFirst(), Files.readString(files.getFirst()) + "\n");
            folders.look();
            assertThat(files).allMatch(Files::exists);
        }
        Files.move(files.getFirst(), files.getFirst().resolveSibling("month.csv.part"));
        clock.move(Duration.ofMinutes(1));
        folders.look();
        assertThat(came()).as("the other half is waited for").hasSize(before);
        Files.move(files.getFirst().resolveSibling("month.csv.part"), files.getFirst());
        looks(folders);
        assertThat(came()).hasSize(before + 1);
    }

    @Test
    void whatWasRecordedAndNotMovedWhenTheServiceStoppedIsTheSameSubmission() throws IOException {
        List<Path> files = put();
        looks(started());
        Submission taken = came().getFirst();
        int count = came().size();
        Path done = inbox.resolve("done").resolve(taken.id().toString());
        for (Path file : files) { // As if it had been killed before it moved them.
            Files.move(done.resolve(file.getFileName()), file);
        }
        looks(started());
        assertThat(came()).hasSize(count);
        assertThat(files).noneMatch(Files::exists);
        assertThat(done.resolve(files.getFirst().getFileName())).exists();
    }

    @Test
    void linksAndOddNamesAndForeignFilesAreRefusedWithTheReason(@TempDir Path elsewhere) throws IOException {
        int before = came().size();
        Path secret = Files.writeString(elsewhere.resolve("secret.csv"), "a,b\n1,2\n");
        Path link = Files.createSymbolicLink(inbox.resolve("link.csv"), secret);
        Path odd = Files.writeString(inbox.resolve("odd;name$(x).csv"), "a,b\n");
        Path foreign = Files.writeString(inbox.resolve("holiday.docx"), "no data");
        Path stranger = Files.createDirectories(root.resolve("NOBODY"));
        Files.writeString(stranger.resolve("month.csv"), "a,b\n");
        looks(started());
        assertThat(came()).hasSize(before);
        assertThat(receipt(link)).contains("refused", "It is a link");
        assertThat(receipt(odd)).contains("refused", "Give it a plain name");
        assertThat(receipt(foreign)).contains("refused");
        assertThat(inbox.resolve("refused/holiday.docx")).exists();
        assertThat(secret).exists();
        try (Stream<Path> untouched = Files.list(stranger)) {
            assertThat(untouched).hasSize(1);
        }
    }
}
