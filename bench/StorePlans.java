import isocentre.service.Service;
import isocentre.service.people.Accounts;
import isocentre.service.people.ApiKeys;
import isocentre.service.people.DemoAccounts;
import isocentre.service.people.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Times the storing of a study by STOW-RS, one request with all its objects: through our gateway into plain files, and,
/// where Debian's `orthanc` is installed, into a bare Orthanc in the same run. Prints a row of a Markdown table.
///
/// Usage: `java -cp SERVICE bench/StorePlans.java STUDY-FOLDER ROOM`
final class StorePlans {
    private static final Path ORTHANC = Path.of("/usr/sbin/Orthanc");
    private static final Path PLUGINS = Path.of("/usr/share/orthanc/plugins");
    private static final String MARK = "bench-boundary";
    private static final int WARM = 2;
    private static final int RUNS = 5;
    /// Of a UID's digits, counted from its end: the last ones number the slices.
    private static final int RUN_DIGIT = 12;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws Exception {
        List<byte[]> study = read(Path.of(arguments[0]));
        Path room = Files.createTempDirectory(Path.of(arguments[1]), "stow");
        double peer = Files.isExecutable(ORTHANC) ? orthanc(study, Files.createDirectory(room.resolve("orthanc"))) : Double.NaN;
        double ours = ours(study, Files.createDirectory(room.resolve("home")));
        System.out.printf(
                Locale.ROOT,
                "| S5 store a study of %d objects, %.0f MB, in one request | %.2f s | %s | %s | 3 s |%n",
                study.size(),
                study.stream().mapToLong(file -> file.length).sum() / 1e6,
                ours,
                Double.isNaN(peer) ? "" : "Orthanc alone: %.2f s".formatted(peer),
                Double.isNaN(peer) ? "" : "**%.2f**".formatted(ours / peer));
    }

    private static double ours(List<byte[]> study, Path home) throws Exception {
        try (Service.Running running = Service.start(new Service.Options(home, "127.0.0.1", 0, true))) {
            running.part(DemoAccounts.class).make();
            var manager = running.part(Accounts.class).find("data-manager@demo.example").orElseThrow();
            String key = running.part(ApiKeys.class).make(manager, "RR8", "benchmark", Role.PLAN_SYSTEM);
            return median(study, "http://127.0.0.1:" + running.port() + "/dicom-web/studies", "Bearer " + key);
        }
    }

    private static double orthanc(List<byte[]> study, Path folder) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path plugin;
        try (Stream<Path> plugins = Files.list(PLUGINS)) {
            plugin = plugins.filter(file -> file.getFileName().toString().startsWith("libOrthancDicomWeb"))
                    .findFirst()
                    .orElseThrow();
        }
        Path settings = Files.writeString(
                folder.resolve("orthanc.json"),
                """
                {"StorageDirectory": "%s", "IndexDirectory": "%s", "Plugins": ["%s"], "HttpPort": %d, "DicomServerEnabled": false,
                 "RemoteAccessAllowed": false, "AuthenticationEnabled": false, "DicomWeb": {"Enable": true, "Root": "/dicom-web/"}}
                """
                        .formatted(folder.resolve("objects"), folder.resolve("index"), plugin, port));
        Process process = new ProcessBuilder(ORTHANC.toString(), settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            String site = "http://127.0.0.1:" + port;
            for (int i = 0; i < 100 && !answers(site + "/system"); i++) {
                Thread.sleep(200);
            }
            return median(study, site + "/dicom-web/studies", "");
        } finally {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static boolean answers(String address) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /// Each run stores objects of its own.
    private static double median(List<byte[]> study, String address, String credentials) throws Exception {
        double[] seconds = new double[RUNS];
        for (int run = -WARM; run < RUNS; run++) {
            byte[] body = body(study, run + WARM);
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "multipart/related; type=\"application/dicom\"; boundary=" + MARK)
                    .header("Accept", "application/dicom+json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
            if (!credentials.isEmpty()) {
                request.header("Authorization", credentials);
            }
            long start = System.nanoTime();
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(answer.statusCode() + " " + answer.body().substring(0, Math.min(400, answer.body().length())));
            }
            if (run >= 0) {
                seconds[run] = (System.nanoTime() - start) / 1e9;
            }
        }
        Arrays.sort(seconds);
        return seconds[RUNS / 2];
    }

    private static byte[] body(List<byte[]> study, int run) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] file : study) {
            body.writeBytes(("--" + MARK + "\r\nContent-Type: application/dicom\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(renumbered(file, run));
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes(("--" + MARK + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    /// The object's own UID, wherever it stands, with the run in one of its digits.
    private static byte[] renumbered(byte[] file, int run) {
        byte[] uid = uid(file);
        byte[] copy = file.clone();
        for (int at = 0; at <= copy.length - uid.length; at++) {
            if (Arrays.equals(copy, at, at + uid.length, uid, 0, uid.length)) {
                copy[at + uid.length - RUN_DIGIT] = (byte) ('1' + run);
            }
        }
        return copy;
    }

    /// SOPInstanceUID (0008,0018), of explicit or implicit little endian.
    private static byte[] uid(byte[] file) {
        for (int at = 132; at < file.length - 8; at++) {
            if (file[at] == 8 && file[at + 1] == 0 && file[at + 2] == 0x18 && file[at + 3] == 0) {
                boolean explicit = file[at + 4] == 'U' && file[at + 5] == 'I';
                int length = (file[at + (explicit ? 6 : 4)] & 255) + ((file[at + (explicit ? 7 : 5)] & 255) << 8);
                byte[] value = Arrays.copyOfRange(file, at + 8, at + 8 + length);
                return new String(value, StandardCharsets.US_ASCII).replace("\0", "").strip().getBytes(StandardCharsets.US_ASCII);
            }
        }
        throw new IllegalArgumentException("an object without a UID");
    }

    private static List<byte[]> read(Path folder) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (bytes.length > 132 && new String(bytes, 128, 4, StandardCharsets.US_ASCII).equals("DICM")) {
                    files.add(bytes);
                }
            }
        }
        return files;
    }
}
