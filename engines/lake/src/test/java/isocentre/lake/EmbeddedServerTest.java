package isocentre.lake;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.lake.proving.KillTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    Path folder;

    private static long server(Path home) throws IOException {
        Path file = home.resolve("postgres/data/postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }

    /// Opens the store of a home in a process of its own, says so, and stays until it is killed.
    public static final class Opener {
        public static void main(String[] arguments) throws InterruptedException {
            try (Lake lake = Lake.open(Path.of(arguments[0]))) {
                System.out.println(lake.current().id());
                System.out.flush();
                Thread.sleep(TimeUnit.MINUTES.toMillis(5));
            }
        }
    }

    private static Process opener(Path home) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opener.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.inputReader().readLine()).startsWith("v");
        return process;
    }

    @Test
    void aServerLeftByAKilledProcessIsUsedAgainAndStoppedAtTheEnd() throws Exception {
        Process process = opener(folder);
        long pid = server(folder);
        process.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(pid)).isPresent();
        try (Lake lake = Lake.open(folder)) {
            assertThat(server(folder)).isEqualTo(pid);
            assertThat(lake.current().lots()).isZero();
        }
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aServerThatAnotherProcessUsesGoesOn() throws Exception {
        Process process = opener(folder);
        long pid = server(folder);
        try (Lake lake = Lake.open(folder)) {
            assertThat(server(folder)).isEqualTo(pid);
            assertThat(lake.current().lots()).isZero();
        }
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isPresent();
        process.destroy();
        process.waitFor();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aLoadKilledAtRandomPointsAndRepeatedIsAsOneNeverKilled() {
        KillTrial trial = new KillTrial(folder, Submitted.of("RR8", "R1H", "RYJ"), 3, said -> {});
        KillTrial.Outcome outcome = trial.run(3);
        assertThat(outcome.kills()).isEqualTo(3);
        assertThat(outcome.faults()).isEmpty();
    }
}
