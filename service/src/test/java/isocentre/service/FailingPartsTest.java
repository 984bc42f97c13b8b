package isocentre.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import isocentre.radiotherapy.Month;
import isocentre.service.capture.State;
import isocentre.service.capture.Submissions;
import isocentre.service.people.Accounts;
import isocentre.service.people.ApiKeys;
import isocentre.service.people.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A part that the service stands on fails and comes back: who asks meanwhile gets a plain page, and nothing that was
/// acknowledged is lost.
class FailingPartsTest {
    @TempDir
    private Path home;

    private static Service.Running start(Path home) throws IOException {
        return Service.start(new Service.Options(home, "127.0.0.1", 0, false));
    }

    private static String key(Service.Running running) {
        Person manager = running.part(Accounts.class).make("failing@example.org", "Synthetic Person", false);
        return running.part(ApiKeys.class).make(manager, "RR8", "Test system");
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

    private static Browser.Seen put(Service.Running running, String key, byte[] file) throws Exception {
        Browser system = new Browser("http://127.0.0.1:" + running.port());
        String digest = "sha-256=:"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(file)) + ":";
        return system.send(system.request("/api/providers/RR8/submissions/month.zip")
                .header("Authorization", "Bearer " + key)
                .header("Content-Digest", digest)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(file))
                .build());
    }

    private static UUID id(Browser.Seen seen) {
        return UUID.fromString(seen.text().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"));
    }

    private static State settled(Service.Running running, UUID id) throws InterruptedException {
        State state = State.RECEIVED;
        for (int i = 0; i < 1200 && (state == State.RECEIVED || state == State.CHECKING); i++) {
            Thread.sleep(50);
            state = running.part(Submissions.class).find(id).orElseThrow().state();
        }
        return state;
    }

    /// The cookie of whoever is signed in: the service looks for the session in the database.
    private static String session() {
        return Base64.getEncoder()
                .encodeToString(UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    }

    @Test
    void whileTheDatabaseIsAwayAPlainPageSaysSoAndNothingIsLost() throws Exception {
        try (Service.Running running = start(home)) {
            String key = key(running);
            byte[] first = month("Before");
            UUID before = id(put(running, key, first));
            assertThat(settled(running, before)).isEqualTo(State.READY);

            Path pid;
            try (Stream<Path> files = Files.walk(home.resolve("postgres"))) {
                pid = files.filter(file -> file.endsWith("postmaster.pid"))
                        .findFirst()
                        .orElseThrow();
            }
            ProcessHandle server = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                    .orElseThrow();
            List<String> command = new ArrayList<>();
            if (System.getProperty("user.name").equals("root")) {
                command.addAll(List.of("unshare", "-U")); // As the store starts it: it does not run as root.
            }
            command.add(server.info().command().orElseThrow());
            command.addAll(List.of(server.info().arguments().orElseThrow()));
            run("kill", "-INT", Long.toString(server.pid())); // Ends it without waiting for whoever is connected.
            server.onExit().join();

            Browser visitor = new Browser("http://127.0.0.1:" + running.port());
            Browser.Seen page = visitor.send(visitor.request("/")
                    .header("Cookie", "isocentre=" + session())
                    .GET()
                    .build());
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.heading()).isEqualTo("Isocentre cannot answer for the moment");
            assertThat(page.main()).contains("Its database does not answer", "Wait a few minutes");
            assertThat(page.text()).doesNotContain("Exception", "postgres", "SQL");
            assertThat(page.response().headers().firstValue("Retry-After")).isPresent();
            byte[] meanwhile = month("Meanwhile");
            assertThat(put(running, key, meanwhile).status()).isEqualTo(503);

            Process again = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                Browser.Seen now = put(running, key, meanwhile);
                for (int i = 0; i < 30 && now.status() == 503; i++) {
                    Thread.sleep(100);
                    now = put(running, key, meanwhile);
                }
                assertThat(now.status()).isEqualTo(201);
                assertThat(running.part(Submissions.class)
                                .find(before)
                                .orElseThrow()
                                .state())
                        .isEqualTo(State.READY);
                assertThat(id(put(running, key, first))).isEqualTo(before);
                assertThat(settled(running, id(now))).isEqualTo(State.READY);
            } finally {
                running.close(); // The last that uses the database stops it, unless it never came back.
                again.destroy();
                again.waitFor();
            }
        }
    }

    @Test
    void aFullDiskIsToldAndWhatWasAcknowledgedStays() throws Exception {
        Path uploads = Files.createDirectories(home.resolve("uploads"));
        assumeTrue(mounted(uploads), "a file system of limited size needs the right to mount one");
        try (Service.Running running = start(home)) {
            String key = key(running);
            byte[] small = month("Small");
            run("mount", "-o", "remount,size=100m", uploads.toString());
            UUID before = id(put(running, key, small));
            assertThat(settled(running, before)).isEqualTo(State.READY);
            run("mount", "-o", "remount,size=" + (used(uploads) + 4096), uploads.toString());

            byte[] large = month("Large");
            Browser.Seen full = put(running, key, large);
            assertThat(full.status()).isEqualTo(503);
            assertThat(full.main()).contains("Its disk is full", "not acknowledged and not kept");
            assertThat(put(running, key, small).status())
                    .as("a repetition needs a place, too")
                    .isIn(200, 503);
            try (Stream<Path> kept = Files.list(uploads)) {
                assertThat(kept.map(path -> path.getFileName().toString())).containsExactly(before.toString());
            }
            assertThat(running.part(Submissions.class)
                            .find(before)
                            .orElseThrow()
                            .state())
                    .isEqualTo(State.READY);

            run("mount", "-o", "remount,size=100m", uploads.toString());
            Browser.Seen now = put(running, key, large);
            assertThat(now.status()).isEqualTo(201);
            assertThat(settled(running, id(now))).isEqualTo(State.READY);
        } finally {
            run("umount", "-l", uploads.toString());
        }
    }

    private static long used(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : files.toList()) {
                bytes += Files.isRegularFile(file) ? (Files.size(file) + 4095) / 4096 * 4096 : 0;
            }
            return bytes;
        }
    }

    private static boolean mounted(Path folder) throws Exception {
        if (!System.getProperty("os.name").equals("Linux")) {
            return false;
        }
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return mount.waitFor() == 0;
    }
}
