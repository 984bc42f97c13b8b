package isocentre.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.lake.proving.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store with three data versions and derived tables, backed up once while it is open.
class BackupsTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Backups BACKUPS = new Backups(environment(), CLOCK);
    private static final Backups.Steps SILENT = (done, of) -> {};

    @TempDir
    static Path folder;

    private static Path home;
    private static Path backup;
    private static Lake lake;

    @TempDir
    Path work;

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.remove("ISOCENTRE_DATABASE_URL");
        environment.remove("ISOCENTRE_KEYS");
        return environment;
    }

    @BeforeAll
    static void fill() {
        home = folder.resolve("home");
        backup = folder.resolve("backup");
        lake = Lake.open(home, environment(), CLOCK);
        lake.load(Submitted.of("RR8", "R1H"), LoadOptions.standard().inBatchesOf(2), Progress.silent());
        lake.load(Submitted.others("RR8"), LoadOptions.standard(), Progress.silent());
        Backups.Written written = BACKUPS.write(home, backup, true, () -> {}, SILENT);
        assertThat(written.dataVersion()).isEqualTo(lake.current().id());
        assertThat(written.keys()).isTrue();
        assertThat(written.files()).isGreaterThan(900); // PostgreSQL alone has so many.
    }

    @AfterAll
    static void close() {
        lake.close();
    }

    @Test
    void aBackupRestoredElsewhereIsTheSameStoreAndCanBeLoadedIntoAgain() throws SQLException {
        Path other = work.resolve("another place/with a longer name");
        DataVersion restored = BACKUPS.restore(backup, other, null, SILENT);
        try (Lake copy = Lake.open(other, environment(), CLOCK)) {
            assertThat(copy.versions()).isEqualTo(lake.versions());
            assertThat(Content.of(copy)).isEqualTo(Content.of(lake));
            for (DataVersion version : lake.versions()) {
                String sum = "SELECT sum(hash(e)) FROM exposure e";
                assertThat(LoadingTest.ask(copy, version, sum)).isEqualTo(LoadingTest.ask(lake, version, sum));
            }
            assertThat(copy.missing()).isEmpty();
            assertThat(copy.strays()).isEmpty();
            assertThat(copy.load(Submitted.of("R1H"), LoadOptions.standard(), Progress.silent())
                            .version())
                    .isEqualTo(restored);
            assertThat(copy.load(Submitted.of("RYJ"), LoadOptions.standard(), Progress.silent())
                            .count(LoadReport.Outcome.LOADED))
                    .isEqualTo(2);
            assertThat(copy.tables(copy.current()))
                    .allSatisfy(table -> assertThat(table.metadata()).startsWith(other.toString()));
        }
    }

    @Test
    void afterTheHomeIsLostItIsRestoredInItsPlace() throws IOException {
        Path place = work.resolve("place");
        BACKUPS.restore(backup, place, null, SILENT);
        Path second = work.resolve("second");
        BACKUPS.write(place, second, true, () -> {}, SILENT);
        isocentre.lake.tables.Folders.remove(place);
        DataVersion restored = BACKUPS.restore(second, place, null, SILENT);
        assertThat(restored).isEqualTo(lake.current());
    }

    @Test
    void withoutKeysItOpensOnlyForWhoBringsThem() throws IOException {
        Path bare = work.resolve("bare");
        BACKUPS.write(home, bare, false, () -> {}, SILENT);
        assertThat(bare.resolve("keys")).doesNotExist();
        Path other = work.resolve("other");
        assertThatThrownBy(() -> BACKUPS.restore(bare, other, null, SILENT)).hasMessageContaining("--keys");
        assertThat(BACKUPS.restore(bare, other, home.resolve("keys"), SILENT)).isEqualTo(lake.current());
    }

    @Test
    void anAlteredAMissingAndAnAddedFileAreFoundAndNothingIsLeft() throws IOException {
        Path copy = work.resolve("copy");
        copy(backup, copy);
        Path data;
        try (Stream<Path> files = Files.walk(copy.resolve("tables"))) {
            data = files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
        Path other = work.resolve("other");
        byte[] bytes = Files.readAllBytes(data);
        bytes[bytes.length / 2] ^= 1;
        Files.write(data, bytes);
        assertThatThrownBy(() -> BACKUPS.restore(copy, other, null, SILENT))
                .hasMessageContaining(copy.relativize(data) + " was altered");
        assertThat(other).doesNotExist();
        Files.delete(data);
        assertThatThrownBy(() -> BACKUPS.restore(copy, other, null, SILENT))
                .hasMessageContaining("lacks the file " + copy.relativize(data));
        Files.delete(copy.resolve("SHA256SUMS"));
        assertThatThrownBy(() -> BACKUPS.restore(copy, other, null, SILENT)).hasMessageContaining("never finished");
        assertThatThrownBy(() -> BACKUPS.restore(home, other, null, SILENT)).hasMessageContaining("is not a backup");
    }

    @Test
    void whatIsThereIsNeverOverwritten() throws IOException {
        assertThatThrownBy(() -> BACKUPS.write(home, backup, true, () -> {}, SILENT))
                .hasMessageContaining("exists already");
        assertThatThrownBy(() -> BACKUPS.restore(backup, home, null, SILENT))
                .hasMessageContaining("restore into a folder that is empty");
        assertThatThrownBy(() -> BACKUPS.write(home, home.resolve("backup"), true, () -> {}, SILENT))
                .hasMessageContaining("outside");
        assertThatThrownBy(() -> BACKUPS.write(work.resolve("none"), work.resolve("b"), true, () -> {}, SILENT))
                .hasMessageContaining("there is no store");
    }

    @Test
    void aRestoreCutShortIsNotTakenForAStoreAndIsBegunAgain() throws IOException {
        Path other = work.resolve("other");
        Files.createDirectories(other);
        Files.writeString(other.resolve("restoring"), "");
        Files.writeString(other.resolve("half"), "");
        assertThatThrownBy(() -> Lake.open(other, environment(), CLOCK))
                .hasMessageContaining("restore the backup again");
        assertThat(BACKUPS.restore(backup, other, null, SILENT)).isEqualTo(lake.current());
        assertThat(other.resolve("half")).doesNotExist();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
