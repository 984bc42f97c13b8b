package isocentre.service.plans.archive;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/// An Orthanc of our own, with settings, password and folder of its own: never the package's service. It answers
/// this machine alone, keeps what it has, and is stopped by its process.
public final class Orthanc implements AutoCloseable {
    private static final String USER = "isocentre";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> PROGRAMS =
            List.of("/usr/sbin/Orthanc", "/usr/bin/Orthanc", "/usr/local/sbin/Orthanc");
    private static final List<String> PLUGINS = List.of(
            "/usr/share/orthanc/plugins/libOrthancDicomWeb.so",
            "/usr/local/share/orthanc/plugins/libOrthancDicomWeb.so");

    private final Process process;
    /// Without a slash at its end.
    private final URI root;
    private final String password;

    private Orthanc(Process process, URI root, String password) {
        this.process = process;
        this.root = root;
        this.password = password;
    }

    /// Whether program and plug-in are on this machine (Debian: `orthanc`, `orthanc-dicomweb`).
    public static boolean installed() {
        return first(PROGRAMS).isPresent() && first(PLUGINS).isPresent();
    }

    private static Optional<Path> first(List<String> usual) {
        return usual.stream().map(Path::of).filter(Files::isReadable).findFirst();
    }

    /// Starts one as an archive; returns once it answers.
    ///
    /// @param folder of its own: settings, index and objects
    /// @throws IOException if it is not installed, or does not start
    public static Orthanc start(Path folder, SecureRandom random) throws IOException {
        return start(folder, random, Map.of("DicomServerEnabled", false));
    }

    /// Starts one that receives by C-STORE; returns once it answers. Who is not among the senders is turned
    /// away, and nobody can search or fetch there.
    public static Orthanc receiver(Path folder, SecureRandom random, DicomListening listening) throws IOException {
        Files.createDirectories(folder);
        Path script = folder.resolve("one-at-a-time.lua");
        try (InputStream lua = Objects.requireNonNull(Orthanc.class.getResourceAsStream("one-at-a-time.lua"))) {
            Files.copy(lua, script, StandardCopyOption.REPLACE_EXISTING);
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("DicomServerEnabled", true);
        settings.put("DicomAet", listening.title());
        settings.put("DicomPort", listening.port());
        settings.put("DicomCheckCalledAet", true);
        settings.put("DicomAlwaysAllowEcho", false);
        settings.put("DicomAlwaysAllowStore", false);
        settings.put("DicomAlwaysAllowFind", false);
        settings.put("DicomAlwaysAllowGet", false);
        settings.put("DicomAlwaysAllowMove", false);
        settings.put("DicomModalities", listening.modalities());
        settings.put("LuaScripts", List.of(script.toString()));
        return start(folder, random, settings);
    }

    private static Orthanc start(Path folder, SecureRandom random, Map<String, Object> own) throws IOException {
        Path program = first(PROGRAMS)
                .orElseThrow(() -> new IOException(
                        "Orthanc is not installed. On Debian: apt-get install orthanc orthanc-dicomweb"));
        Path plugin = first(PLUGINS)
                .orElseThrow(() -> new IOException(
                        "Orthanc's DICOMweb plug-in is not installed. On Debian: apt-get install orthanc-dicomweb"));
        byte[] secret = new byte[16];
        random.nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        int port = freePort();
        Files.createDirectories(folder);
        Path settings = settings(folder, plugin, port, password, own);
        Path number = folder.resolve("orthanc.pid");
        stopOrphan(number, settings);
        Process process = new ProcessBuilder(program.toString(), settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("orthanc.log").toFile())
                .start();
        Files.writeString(number, Long.toString(process.pid()));
        Orthanc orthanc = new Orthanc(process, URI.create("http://127.0.0.1:" + port), password);
        try {
            orthanc.await(port);
        } catch (IOException e) {
            orthanc.close();
            throw e;
        }
        return orthanc;
    }

    /// A service that was killed leaves its Orthanc behind, over the same folder: it is stopped, if it is that one.
    private static void stopOrphan(Path number, Path settings) throws IOException {
        if (!Files.exists(number)) {
            return;
        }
        Optional<ProcessHandle> left = ProcessHandle.of(
                        Long.parseLong(Files.readString(number).strip()))
                .filter(one -> one.info()
                        .arguments()
                        .filter(words -> List.of(words).contains(settings.toString()))
                        .isPresent());
        if (left.isPresent()) {
            left.get().destroy();
            try {
                left.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while an Orthanc that was left behind stopped", e);
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException(
                        "An Orthanc that was left behind does not stop: process "
                                + left.get().pid(),
                        e);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Every key that matters is set: its defaults are not relied on.
    private static Path settings(Path folder, Path plugin, int port, String password, Map<String, Object> own)
            throws IOException {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("Name", "Isocentre archive");
        settings.put("StorageDirectory", folder.resolve("objects").toString());
        settings.put("IndexDirectory", folder.resolve("index").toString());
        settings.put("Plugins", List.of(plugin.toString()));
        settings.put("HttpServerEnabled", true);
        settings.put("HttpPort", port);
        // It closes idle connections without a word, and a request sent into one that is closing is lost.
        settings.put("KeepAlive", false);
        settings.put("RemoteAccessAllowed", false);
        settings.put("AuthenticationEnabled", true);
        settings.put("RegisteredUsers", Map.of(USER, password));
        settings.put("OverwriteInstances", false);
        settings.put("StorageCompression", false);
        settings.put("ExecuteLuaEnabled", false);
        settings.put("DicomWeb", Map.of("Enable", true, "Root", "/dicom-web/"));
        settings.putAll(own);
        Path file = folder.resolve("orthanc.json");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, new JsonMapper().writeValueAsBytes(settings));
        return file;
    }

    private void await(int port) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest open = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/system"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                int status = client.send(open, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status == 401) {
                    return;
                }
                throw new IOException("Orthanc lets in whoever asks (HTTP " + status + "): it is not used");
            } catch (java.net.ConnectException notYet) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while Orthanc started", e);
            }
        }
        throw new IOException("Orthanc did not start: its orthanc.log says why");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while Orthanc started", e);
        }
    }

    /// The archive that it is.
    public Archive archive() {
        return new DicomWebArchive(URI.create(root + "/dicom-web"), USER, password);
    }

    /// What came by C-STORE.
    public Inbox inbox() {
        return new OrthancInbox(root, USER, password);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
