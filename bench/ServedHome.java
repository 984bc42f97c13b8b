import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A service in a process of its own, as [ServeHome] runs it, seen from outside.
final class ServedHome implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Process process;
    private final Map<String, String> keys = new HashMap<>();
    private String password = "";
    private String site = "";
    private double started;

    /// Returns once pages are served. The server writes `microseconds status path` of every request to `log`.
    ServedHome(Path home, Path log, Path besides, List<String> providers) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dslf4j.provider=ch.qos.logback.classic.spi.LogbackServiceProvider",
                "-Dserver.tomcat.accesslog.enabled=true",
                "-Dserver.tomcat.accesslog.directory=" + log.toAbsolutePath(),
                "-Dserver.tomcat.accesslog.pattern=%D %s %U",
                "-cp",
                System.getProperty("java.class.path") + ":" + besides.toAbsolutePath(),
                "bench/ServeHome.java",
                home.toString()));
        command.addAll(providers);
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("the service did not start");
            }
            String[] words = line.split(" ");
            switch (words[0]) {
                case "port" -> site = "http://127.0.0.1:" + words[1];
                case "password" -> password = words[1];
                case "started" -> started = Double.parseDouble(words[1]);
                case "key" -> keys.put(words[1], words[2]);
                default -> System.err.println(line);
            }
        }
    }

    String site() {
        return site;
    }

    /// Seconds from the start of its `main` until pages were served.
    double started() {
        return started;
    }

    /// A client that is signed in with a role of the demonstration.
    HttpClient signedIn(String role) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        Matcher token = TOKEN.matcher(get(client, "/sign-in").body());
        if (!token.find()) {
            throw new IOException("the sign-in page has no form");
        }
        String form = "_csrf=" + encoded(token.group(1)) + "&email=" + encoded(role + "@demo.example") + "&password="
                + encoded(password);
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(site + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        if (answer.statusCode() != 200 || answer.uri().getPath().startsWith("/sign-in")) {
            throw new IOException("sign-in led to " + answer.statusCode() + " " + answer.uri());
        }
        return client;
    }

    /// What an address leads to, redirects followed.
    HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofString());
    }

    /// Sends a file as a hospital's system does; returns the address to ask what became of it.
    String put(HttpClient client, String provider, String name, byte[] content) throws Exception {
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
        String path = "/api/providers/" + provider + "/submissions/" + name;
        var answer = client.send(
                system(provider, path)
                        .header("Content-Digest", "sha-256=:" + digest + ":")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException(provider + " was answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String state(HttpClient client, String provider, String location) throws IOException, InterruptedException {
        String told = client.send(system(provider, location).build(), BodyHandlers.ofString())
                .body();
        Matcher state = Pattern.compile("\"state\":\"([^\"]+)\"").matcher(told);
        if (!state.find()) {
            throw new IOException(told);
        }
        return state.group(1);
    }

    /// Whether the service still has to do with it before it has a verdict.
    boolean unchecked(HttpClient client, String provider, String location) throws IOException, InterruptedException {
        return List.of("received", "checking").contains(state(client, provider, location));
    }

    private HttpRequest.Builder system(String provider, String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).header("Authorization", "Bearer " + keys.get(provider));
    }

    @Override
    public void close() throws Exception {
        process.outputWriter().close();
        process.waitFor();
    }

    /// `p50 1.2 ms, p95 3.4 ms, p99 5.6 ms` of microseconds.
    static String quantiles(long[] microseconds) {
        Arrays.sort(microseconds);
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms",
                at(microseconds, 0.50),
                at(microseconds, 0.95),
                at(microseconds, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1000.0;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
