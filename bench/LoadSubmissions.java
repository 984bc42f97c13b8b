import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// All providers of a nation send their month within so many seconds, each at a moment of its own; how long after its upload
/// each has its verdict. Prints a row of a Markdown table.
///
/// Usage: `java -cp SERVICE bench/LoadSubmissions.java HOME ROOM FOLDER [SECONDS]`, with `PROVIDER.zip` of each in FOLDER.
/// HOME is changed.
final class LoadSubmissions {
    public static void main(String[] arguments) throws Exception {
        Path room = Path.of(arguments[1]);
        int seconds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 600;
        List<Path> months;
        try (Stream<Path> files = Files.list(Path.of(arguments[2]))) {
            months = files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
        }
        List<String> providers = months.stream()
                .map(file -> file.getFileName().toString().replace(".zip", ""))
                .toList();
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        Path log = Files.createDirectories(room.resolve("served-submissions"));
        try (ServedHome served = new ServedHome(Path.of(arguments[0]), log, log, providers)) {
            Random random = new Random(1);
            try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < months.size(); i++) {
                    Path month = months.get(i);
                    String provider = providers.get(i);
                    long wait = random.nextLong(seconds * 1000L);
                    senders.submit(() -> {
                        Thread.sleep(wait);
                        times.add(verdict(served, provider, month));
                        return null;
                    });
                }
            }
        }
        long[] all = times.stream().mapToLong(Long::longValue).toArray();
        System.out.printf(
                "| months of %d providers within %d s: from each upload's end to its verdict, %d verdicts | %s, longest %.1f s"
                        + " | | | 60 s |%n",
                months.size(),
                seconds,
                all.length,
                ServedHome.quantiles(all),
                all[all.length - 1] / 1e6);
        if (all.length < months.size()) {
            System.exit(1);
        }
    }

    private static long verdict(ServedHome served, String provider, Path month) throws Exception {
        HttpClient system = HttpClient.newHttpClient();
        String location = served.put(system, provider, provider + ".zip", Files.readAllBytes(month));
        long sent = System.nanoTime();
        while (served.unchecked(system, provider, location)) {
            Thread.sleep(100);
        }
        return (System.nanoTime() - sent) / 1000;
    }
}
