package isocentre.service.capture;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import isocentre.service.Months;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service killed at random points while submissions arrive. More kills: `-Disocentre.kills=200`.
class KilledTest {
    private static final int KILLS = Integer.getInteger("isocentre.kills", 3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(20260331);

    private record Served(Process process, String address, String key) {}

    @Test
    void noAcknowledgedSubmissionIsLostOrDoubled(@TempDir Path home) throws Exception {
        Map<Integer, String> acknowledged = new HashMap<>();
        List<Long> readyAfter = new ArrayList<>();
        int sent = 0;
        // Founds the home, and prepares the classes for the starts to come.
        stop(serve(home));
        for (int kill = 0; kill < KILLS; kill++) {
            long begun = System.nanoTime();
            Served served = serve(home);
            readyAfter.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(50, 2500));
            Thread killer = Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
                served.process().destroyForcibly();
            });
            try {
                while (served.process().isAlive()) {
                    String id = put(served, sent);
                    acknowledged.put(sent, id);
                    sent++;
                }
            } catch (IOException e) {
                // Killed meanwhile: this one was not acknowledged, and is sent again.
            }
            killer.join();
            served.process().waitFor();
        }

        Served served = serve(home);
        try {
            for (Map.Entry<Integer, String> one : acknowledged.entrySet()) {
                assertThat(put(served, one.getKey())).as("the same submission").isEqualTo(one.getValue());
                assertThat(settled(served, one.getValue())).isEqualTo("ready");
            }
            put(served, sent);
            assertThat(new HashSet<>(acknowledged.values())).hasSameSizeAs(acknowledged.values());
            assertThat(acknowledged).isNotEmpty();
            Collections.sort(readyAfter);
            System.out.printf(
                    Locale.UK,
                    "KILLED: %d kills, %,d submissions acknowledged, 0 lost, 0 doubled; ready again after %.1f s"
                            + " (median), %.1f s at most%n",
                    KILLS,
                    acknowledged.size(),
                    readyAfter.get(readyAfter.size() / 2) / 1000.0,
                    readyAfter.getLast() / 1000.0);
        } finally {
            stop(served);
        }
    }

    private static void stop(Served served) throws InterruptedException {
        served.process().destroy();
        served.process().waitFor();
    }

    private static Served serve(Path home) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + home.resolveSibling(home.getFileName() + ".jsa"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "isocentre.service.ServedAlone",
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("SERVED ")) {
                String[] words = line.split(" ");
                return new Served(process, words[1], words[2]);
            }
        }
        throw new IOException("the service did not start");
    }

    /// Sends the month number so many; returns the id under which it was acknowledged.
    private String put(Served served, int number) throws Exception {
        byte[] month = zip(number);
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(month));
        HttpResponse<String> answer = client.send(
                request(served, "/api/providers/RR8/submissions/month.zip")
                        .header("Content-Digest", "sha-256=:" + digest + ":")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(month))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("not acknowledged: " + answer.statusCode());
        }
        return answer.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    }

    private String settled(Served served, String id) throws Exception {
        for (int i = 0; i < 600; i++) {
            String told = client.send(
                            request(served, "/api/providers/RR8/submissions/" + id)
                                    .GET()
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            String state = told.replaceAll(".*\"state\":\"([^\"]+)\".*", "$1");
            if (!state.equals("received") && !state.equals("checking")) {
                return state;
            }
            Thread.sleep(100);
        }
        return "never";
    }

    private static HttpRequest.Builder request(Served served, String path) {
        return HttpRequest.newBuilder(URI.create(served.address() + path))
                .header("Authorization", "Bearer " + served.key());
    }

    private static byte[] zip(int number) throws IOException {
        List<Path> files = Months.changed(Months.of("RR8", new Month(2025, 3)), "Placeholder", "Placeholder" + number);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                ZipEntry entry = new ZipEntry(file.getFileName().toString());
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
