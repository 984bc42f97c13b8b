package isocentre.service.audit;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.verifier.Report;
import isocentre.verifier.Verifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service killed at random points while people act. More kills: `-Disocentre.kills=200`.
class KilledLedgerTest {
    private static final int KILLS = Integer.getInteger("isocentre.kills", 3);

    private final Random random = new Random(20260401);

    @Test
    void noCommittedActIsLostFromTheLedgerOrDoubledInIt(@TempDir Path home) throws Exception {
        List<String> committed = new ArrayList<>();
        for (int kill = 0; kill <= KILLS; kill++) {
            Process process = serve(home, "life-" + kill);
            try {
                act(process, random.nextInt(20, 400), kill == KILLS, committed);
            } catch (IOException e) {
                // Killed meanwhile.
            }
            process.waitFor();
        }

        Path ledger = home.resolve(HomeLedger.FOLDER);
        Report report = Verifier.verify(ledger, List.of(), Optional.empty());
        assertThat(report.findings()).isEmpty();
        assertThat(report.covered()).isEqualTo(report.entries());
        List<String> written = new ArrayList<>();
        for (String line : Files.readAllLines(ledger.resolve("entries/000000000000.jsonl"))) {
            if (line.contains("\"what\":\"life-")) {
                written.add(line.replaceAll(".*\"what\":\"([^\"]+)\".*", "$1"));
            }
        }
        assertThat(committed).hasSizeGreaterThan(20 * KILLS);
        assertThat(written).doesNotHaveDuplicates().containsAll(committed);
    }

    /// Hears what is committed; after so many acts the process is killed, or told to stop.
    private static void act(Process process, int acts, boolean last, List<String> committed) throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        int heard = 0;
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("COMMITTED ")) {
                committed.add(line.substring("COMMITTED ".length()));
                heard++;
                if (heard == acts && last) {
                    process.outputWriter().write("stop\n");
                    process.outputWriter().flush();
                } else if (heard == acts) {
                    process.destroyForcibly();
                }
            }
        }
    }

    private static Process serve(Path home, String life) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "isocentre.service.audit.ActsAlone",
                        home.toString(),
                        life)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
