package isocentre.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    private static final int KILLS = Integer.getInteger("ledger.kills", 8);

    @TempDir
    private Path folder;

    @Test
    void anEntryThatWasAcknowledgedOutlivesTheKilledProgram() throws Exception {
        Path key = Files.writeString(folder.resolve("key"), Examples.KEY.secret());
        Path ledger = folder.resolve("ledger");
        Random random = new Random(5);
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledWriter.class.getName(),
                            ledger.toString(),
                            key.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            long acknowledged = -1;
            try (BufferedReader said = writer.inputReader(StandardCharsets.US_ASCII)) {
                int until = 1 + random.nextInt(80);
                for (int i = 0; i < until; i++) {
                    acknowledged = Long.parseLong(Objects.requireNonNull(said.readLine()));
                }
            } finally {
                writer.destroyForcibly();
            }
            writer.waitFor();
            try (Log log = Log.open(ledger, Examples.KEY, Clock.systemUTC())) {
                assertThat(log.size()).isGreaterThan(acknowledged);
            }
        }
    }
}
