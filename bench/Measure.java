import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Times whole processes. Two commands run in turn, A B A B …, so that a machine that slows down slows both, and the ratio
/// is that of the medians.
///
/// Usage: `java bench/Measure.java RUNS NAME 'OUR COMMAND' ['PEER' 'ITS COMMAND' [LIMIT]]`. Each command is one line for
/// `sh -c`; give `exec` before a program, so that its peak memory is its own. Prints one row of a Markdown table; exit 1
/// where a command fails.
final class Measure {
    private record Run(double seconds, long peakMegabytes) {}

    public static void main(String[] arguments) throws Exception {
        int runs = Integer.parseInt(arguments[0]);
        String name = arguments[1];
        List<Run> ours = new ArrayList<>();
        List<Run> peers = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            ours.add(run(arguments[2]));
            if (arguments.length > 4) {
                peers.add(run(arguments[4]));
            }
        }
        String row = "| " + name + " | " + words(ours) + " | ";
        if (peers.isEmpty()) {
            System.out.println(row + "| | |");
            return;
        }
        String limit = arguments.length > 5 ? arguments[5] : "";
        double ratio = median(ours) / median(peers);
        System.out.println(row + arguments[3] + ": " + words(peers) + " | " + String.format(Locale.ROOT, "**%.2f**", ratio)
                + " | " + limit + " |");
    }

    private static Run run(String command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("measure", ".log");
        long start = System.nanoTime();
        Process process = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peak(process.pid()));
            Thread.sleep(10);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() > 1) {
            System.err.println(command + "\n" + Files.readString(log));
            System.exit(1);
        }
        Files.delete(log);
        return new Run(seconds, peak / 1024);
    }

    /// The greatest resident memory so far, in KiB, as the kernel counts it; 0 where it does not say.
    private static long peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static String words(List<Run> runs) {
        long peak = runs.stream().mapToLong(Run::peakMegabytes).max().orElse(0);
        return String.format(Locale.ROOT, "%.2f s, %d MB", median(runs), peak);
    }

    private static double median(List<Run> runs) {
        double[] seconds = runs.stream().mapToDouble(Run::seconds).sorted().toArray();
        int middle = seconds.length / 2;
        return seconds.length % 2 == 1 ? seconds[middle] : Arrays.stream(seconds, middle - 1, middle + 1).average().orElse(0);
    }
}
