import isocentre.plans.ObjectReading;
import isocentre.plans.dicom.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// Times reading a structure set, from its bytes in memory to contours, in a warm JVM. Prints one row of a Markdown table.
///
/// Usage: `java -cp CLASSES bench/ReadStructures.java FILE`
final class ReadStructures {
    private static final int WARM = 60;
    private static final int RUNS = 41;

    public static void main(String[] arguments) throws Exception {
        byte[] file = Files.readAllBytes(Path.of(arguments[0]));
        double[] milliseconds = new double[RUNS];
        for (int run = -WARM; run < RUNS; run++) {
            long start = System.nanoTime();
            ObjectReading reading = ObjectReading.read("structures", file, Limits.STANDARD);
            double took = (System.nanoTime() - start) / 1e6;
            if (!(reading instanceof ObjectReading.Understood)) {
                throw new IllegalStateException(reading.toString());
            }
            if (run >= 0) {
                milliseconds[run] = took;
            }
        }
        Arrays.sort(milliseconds);
        System.out.println(String.format(
                Locale.ROOT,
                "| read a structure set of %.1f MB, warm | %.1f ms (best %.1f, worst %.1f) | | | 30 ms |",
                file.length / 1e6,
                milliseconds[RUNS / 2],
                milliseconds[0],
                milliseconds[RUNS - 1]));
    }
}
