package isocentre.service;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import isocentre.service.capture.State;
import isocentre.service.capture.Submissions;
import isocentre.service.people.Accounts;
import isocentre.service.people.ApiKeys;
import isocentre.service.people.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The service is told to stop while a file comes in and months wait to be checked: the request under way ends as it
/// would have, nobody new is let in, and after the next start every month has its verdict.
class GracefulStopTest {
    private static final int WAITING = 6;
    private static final String FILE = "/api/providers/RR8/submissions/month.zip";

    @TempDir
    private Path home;

    @Test
    void whatIsUnderWayIsFinishedOrTakenUpAgain() throws Exception {
        List<UUID> acknowledged = new ArrayList<>();
        try (Service.Running running = start()) {
            Person manager = running.part(Accounts.class).make("stopping@example.org", "Synthetic Person", false);
            String key = running.part(ApiKeys.class).make(manager, "RR8", "Test system");
            Submissions submissions = running.part(Submissions.class);
            byte[] slow = month("Slow");
            int port = running.port();
            try (Socket half = new Socket(InetAddress.getLoopbackAddress(), port)) {
                half.setSoTimeout(60_000);
                OutputStream out = half.getOutputStream();
                out.write(("PUT " + FILE + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                                + "\r\nContent-Digest: " + digest(slow) + "\r\nContent-Length: " + slow.length
                                + "\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.write(slow, 0, slow.length / 2);
                out.flush();
                until(() -> comingIn() > 0);

                for (int i = 0; i < WAITING; i++) {
                    acknowledged.add(id(put(running, key, month("Waiting" + i)).text()));
                }
                assertThat(acknowledged)
                        .as("some are still to be checked")
                        .anySatisfy(id -> assertThat(state(submissions, id)).isIn(State.RECEIVED, State.CHECKING));
                Thread stopping = Thread.ofPlatform().start(running::close);
                until(() -> refused(port));
                assertThat(stopping.isAlive()).as("it waits for the request").isTrue();

                out.write(slow, slow.length / 2, slow.length - slow.length / 2);
                out.flush();
                String answer = new String(half.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 201");
                acknowledged.add(id(answer));
                stopping.join();
            }
        }
        try (Service.Running again = start()) {
            Submissions submissions = again.part(Submissions.class);
            for (UUID id : acknowledged) {
                until(() -> state(submissions, id) != State.RECEIVED && state(submissions, id) != State.CHECKING);
                assertThat(state(submissions, id)).isEqualTo(State.READY);
            }
            assertThat(submissions.count(State.READY)).as("and none twice").isEqualTo(acknowledged.size());
        }
    }

    private Service.Running start() throws IOException {
        return Service.start(new Service.Options(home, "127.0.0.1", 0, false));
    }

    private static State state(Submissions submissions, UUID id) {
        return submissions.find(id).orElseThrow().state();
    }

    /// Bytes of files that come in and are not acknowledged.
    private long comingIn() throws IOException {
        long bytes = 0;
        for (String folder : List.of("incoming", "uploads")) {
            if (Files.isDirectory(home.resolve(folder))) {
                try (var files = Files.walk(home.resolve(folder))) {
                    bytes += files.filter(Files::isRegularFile).count();
                }
            }
        }
        return bytes;
    }

    private static boolean refused(int port) {
        try (Socket ignored = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void until(Condition condition) throws Exception {
        for (int i = 0; i < 1200; i++) {
            if (condition.holds()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("it did not come to that within a minute");
    }

    private static Browser.Seen put(Service.Running running, String key, byte[] file) throws Exception {
        Browser system = new Browser("http://127.0.0.1:" + running.port());
        return system.send(system.request(FILE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Digest", digest(file))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(file))
                .build());
    }

    private static String digest(byte[] file) throws Exception {
        return "sha-256=:"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(file))
                + ":";
    }

    private static UUID id(String answer) {
        return UUID.fromString(answer.replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1"));
    }

    private static byte[] month(String word) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : Months.changed(Months.of("RR8", new Month(2025, 3)), "Placeholder", word)) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
