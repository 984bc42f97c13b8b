package isocentre.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    Path home;

    private Path postmaster() {
        return home.resolve("postgres/data/postmaster.pid");
    }

    private long server() throws IOException {
        return Long.parseLong(Files.readAllLines(postmaster()).getFirst().strip());
    }

    /// Opens the store of a home in a process of its own, says so, and stays until it is ended.
    public static final class Opener {
        public static void main(String[] arguments) throws InterruptedException {
            try (Lake lake = Lake.open(Path.of(arguments[0]))) {
                System.out.println(lake.current().id());
                System.out.flush();
                Thread.sleep(TimeUnit.MINUTES.toMillis(5));
            }
        }
    }

    /// Holds the lock that a user of the server holds, without a server.
    public static final class User {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            Path file = Path.of(arguments[0], "postgres", "users");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock(0, Long.MAX_VALUE, true)) {
                System.out.println("v " + lock.isValid());
                System.out.flush();
                Thread.sleep(TimeUnit.MINUTES.toMillis(5));
            }
        }
    }

    private Process start(Class<?> program) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.inputReader().readLine()).startsWith("v");
        return process;
    }

    private void found() {
        try (Lake lake = Lake.open(home)) {
            assertThat(lake.current().lots()).isZero();
        }
        assertThat(postmaster()).doesNotExist(); // The server removes it as its last act.
    }

    @Test
    void aServerLeftByAKilledProcessIsUsedAgainAndStoppedAtTheEnd() throws Exception {
        Process process = start(Opener.class);
        long pid = server();
        process.destroyForcibly().waitFor();
        assertThat(server()).isEqualTo(pid);
        try (Lake lake = Lake.open(home)) {
            assertThat(server()).isEqualTo(pid);
            assertThat(lake.current().lots()).isZero();
        }
        assertThat(postmaster()).doesNotExist();
    }

    @Test
    void aServerThatAnotherProcessUsesGoesOn() throws Exception {
        Process process = start(Opener.class);
        long pid = server();
        try (Lake lake = Lake.open(home)) {
            assertThat(server()).isEqualTo(pid);
            assertThat(lake.current().lots()).isZero();
        }
        assertThat(server()).isEqualTo(pid);
        process.destroy();
        process.waitFor();
        assertThat(postmaster()).doesNotExist();
    }

    @Test
    void aServerThatWasKilledItselfIsStartedAgain() throws Exception {
        Process process = start(Opener.class);
        long pid = server();
        process.destroyForcibly().waitFor();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        try (Lake lake = Lake.open(home)) {
            assertThat(server()).isNotEqualTo(pid);
            assertThat(lake.current().lots()).isZero();
        }
        assertThat(postmaster()).doesNotExist();
    }

    @Test
    void aProcessNumberThatNowBelongsToAnotherProgramIsNotTakenForTheServer() throws IOException {
        found();
        // As after a restart of the computer or container: the number is given to whatever comes first.
        List<String> lines =
                new ArrayList<>(List.of("1", home.resolve("postgres/data").toString(), "1732600000"));
        lines.addAll(List.of("54321", "", "127.0.0.1", "  1234567  12345", "ready   "));
        Files.write(postmaster(), lines);
        found();
    }

    @Test
    void aHomeWhoseServerCannotBeReachedIsNotGivenASecondOne() throws Exception {
        found();
        Process process = start(User.class);
        assertThatThrownBy(() -> Lake.open(home))
                .isInstanceOf(LakeFault.class)
                .hasMessageContaining(home.resolve("postgres").toString())
                .hasMessageContaining("another process uses it")
                .hasMessageContaining("End that process");
        process.destroyForcibly().waitFor();
        found();
    }
}
