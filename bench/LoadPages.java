import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Pages under load: so many requests a second, sent when they are due whether or not earlier ones were answered, over
/// all pages of figures that an analyst can reach in two clicks, while one provider's month is sent and checked again and
/// again. Then the same pages' texts as bare files of the same server. Prints rows of a Markdown table.
///
/// Usage: `java -cp SERVICE bench/LoadPages.java HOME ROOM PROVIDER MONTH.zip [RATE [SECONDS]]`. HOME is changed.
final class LoadPages {
    private static final Pattern LINK = Pattern.compile("href=\"([^\":#?]+\\.html)\"");
    private static final int PAGES = 400;

    private record Answers(long[] microseconds, long wrong, long checks) {
        @Override
        public String toString() {
            return ServedHome.quantiles(microseconds) + (wrong == 0 ? "" : ", **" + wrong + " not answered with 200**");
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path room = Path.of(arguments[1]);
        String provider = arguments[2];
        Path month = Path.of(arguments[3]);
        int rate = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 100;
        int seconds = arguments.length > 5 ? Integer.parseInt(arguments[5]) : 60;
        Path log = room.resolve("served");
        Path besides = room.resolve("besides");
        Path bare = Files.createDirectories(besides.resolve("isocentre/service/assets/bare"));
        Files.createDirectories(log);
        try (ServedHome served = new ServedHome(home, log, besides, List.of(provider))) {
            HttpClient analyst = served.signedIn("analyst");
            List<String> pages = pages(served, analyst);
            double longest = 0;
            for (String page : pages) {
                long asked = System.nanoTime();
                served.get(analyst, page);
                longest = Math.max(longest, (System.nanoTime() - asked) / 1e9);
            }
            System.err.printf(
                    "served after %.1f s; %d pages looked at once, the slowest came after %.1f s%n",
                    served.started(), pages.size(), longest);
            run(served, analyst, pages, rate, 20, provider, month);
            Answers ours = run(served, analyst, pages, rate, seconds, provider, month);
            List<String> files = new ArrayList<>();
            for (String page : pages) {
                Path file = bare.resolve(files.size() + ".html");
                Files.writeString(file, served.get(analyst, page).body());
                files.add("/assets/bare/" + file.getFileName());
            }
            run(served, analyst, files, rate, 10, provider, month);
            Answers limit = run(served, analyst, files, rate, seconds, provider, month);
            System.out.printf(
                    "| %d pages of figures, %d requests a second for %d s, %d checks of a month beside (client's time) | %s"
                            + " | the same as files, %d checks: %s | | |%n",
                    pages.size(), rate, seconds, ours.checks(), ours, limit.checks(), limit);
        }
        System.out.println("| the same, server's time | " + ServedHome.quantiles(times(log, "/figures", rate * seconds))
                + " | the same as files: " + ServedHome.quantiles(times(log, "/assets/bare", rate * seconds)) + " | | p95 50 ms |");
    }

    /// The pages of a year that the pages of England, networks, providers and indicators lead to, until there are enough.
    private static List<String> pages(ServedHome served, HttpClient analyst) throws Exception {
        Set<String> found = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of("/figures", "/indicators", "/networks", "/providers"));
        for (int i = 0; i < open.size() && found.size() < PAGES; i++) {
            var page = served.get(analyst, open.get(i));
            Matcher link = LINK.matcher(page.body());
            while (link.find() && found.size() < PAGES) {
                String path = page.uri().resolve(link.group(1)).getPath();
                if (path.startsWith("/figures/") && found.add(path)) {
                    open.add(path);
                }
            }
        }
        return List.copyOf(found);
    }

    private static Answers run(
            ServedHome served, HttpClient client, List<String> paths, int rate, int seconds, String provider, Path month)
            throws Exception {
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        long[] checks = {0};
        Thread submitting = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                check(served, provider, month);
                checks[0]++;
            }
        });
        Random random = new Random(1);
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < rate * seconds; i++) {
                long due = start + i * 1_000_000_000L / rate;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    Thread.sleep(java.time.Duration.ofNanos(wait));
                }
                String path = paths.get(random.nextInt(paths.size()));
                visitors.submit(() -> {
                    var answer = client.send(
                            HttpRequest.newBuilder(URI.create(served.site() + path)).build(), BodyHandlers.discarding());
                    times.add((System.nanoTime() - due) / 1000);
                    if (answer.statusCode() != 200) {
                        wrong.add(path);
                    }
                    return null;
                });
            }
        }
        over.set(true);
        submitting.join();
        long[] all = times.stream().mapToLong(Long::longValue).toArray();
        return new Answers(all, wrong.size() + (long) rate * seconds - all.length, checks[0]);
    }

    /// Sends the month, with another comment each time so that it is not the same file, and waits for its verdict.
    private static void check(ServedHome served, String provider, Path month) {
        try {
            HttpClient system = HttpClient.newHttpClient();
            byte[] zip = Files.readAllBytes(month);
            byte[] comment = Long.toString(System.nanoTime()).getBytes(StandardCharsets.US_ASCII);
            byte[] sent = Arrays.copyOf(zip, zip.length + comment.length);
            sent[zip.length - 2] = (byte) comment.length;
            System.arraycopy(comment, 0, sent, zip.length, comment.length);
            String location = served.put(system, provider, month.getFileName().toString(), sent);
            while (served.unchecked(system, provider, location)) {
                Thread.sleep(200);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Microseconds in the server of the last so many requests to paths that begin so.
    private static long[] times(Path log, String path, int last) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> logs = Files.list(log)) {
            for (Path file : logs.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        long[] all = lines.stream()
                .map(line -> line.split(" "))
                .filter(line -> line[2].startsWith(path))
                .mapToLong(line -> Long.parseLong(line[0]))
                .toArray();
        return Arrays.copyOfRange(all, Math.max(0, all.length - last), all.length);
    }
}
