package isocentre.service.audit;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.lake.Backups;
import isocentre.service.Service;
import isocentre.verifier.Report;
import isocentre.verifier.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The drill: a backup is taken while people act, and restored into an empty home, where the ledger goes on.
class RestoredLedgerTest {
    @Test
    void aLedgerGoesOnFromItsBackupAndAgreesWithTheRestoredDatabase(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("home");
        Path backup = folder.resolve("backup");
        try (Service.Running running = serve(home)) {
            AuditLog log = running.part(AuditLog.class);
            act(running, "before", 50);
            Thread meanwhile = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 2000; i++) {
                    log.append(AuditLog.SYSTEM, Act.CHECKED, "meanwhile/" + i, "");
                }
            });
            new Backups(Map.of(), Clock.systemUTC()).write(home, backup, true, () -> {}, (done, of) -> {});
            meanwhile.join();
            settle(running);
        }
        assertThat(verified(home).findings()).isEmpty();

        Path restored = folder.resolve("restored");
        new Backups(Map.of(), Clock.systemUTC()).restore(backup, restored, null, (done, of) -> {});
        try (Service.Running running = serve(restored)) {
            act(running, "after", 50);
            assertThat(running.part(Ledger.class).trouble()).isEmpty();
        }
        assertThat(verified(restored).findings()).isEmpty();
        List<String> lines =
                Files.readAllLines(restored.resolve("ledger/entries/000000000000.jsonl"), StandardCharsets.US_ASCII);
        assertThat(lines.stream().filter(line -> line.contains("\"what\":\"before/")))
                .hasSize(50);
        assertThat(lines.stream().filter(line -> line.contains("\"what\":\"after/")))
                .hasSize(50);
        assertThat(lines.stream().map(line -> line.replaceAll(".*\"record\":\"([0-9]+)\".*", "$1")))
                .as("the numbers of records, which are not given again to others")
                .doesNotHaveDuplicates();
    }

    private static Service.Running serve(Path home) throws IOException {
        return Service.start(new Service.Options(home, "127.0.0.1", 0, false));
    }

    private static void act(Service.Running running, String name, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            running.part(AuditLog.class).append(AuditLog.SYSTEM, Act.CHECKED, name + "/" + i, "");
        }
        settle(running);
    }

    private static void settle(Service.Running running) throws InterruptedException {
        JdbcClient database = running.part(JdbcClient.class);
        while (database.sql("SELECT count(*) FROM ledger_outbox")
                        .query(Long.class)
                        .single()
                > 0) {
            Thread.sleep(20);
        }
    }

    private static Report verified(Path home) throws IOException {
        return Verifier.verify(home.resolve("ledger"), List.of(), Optional.empty());
    }
}
