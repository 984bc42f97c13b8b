import isocentre.ledger.Entry;
import isocentre.ledger.Log;
import isocentre.ledger.SigningKey;
import isocentre.ledger.Token;
import isocentre.ledger.VerifierKey;
import isocentre.radiotherapy.OdsCode;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Writes a ledger of any number of entries, looks at data of synthetic patients, with a checkpoint each million.
///
/// Usage: `java -cp CLASSES bench/WriteLedger.java FOLDER ENTRIES`.
final class WriteLedger {
    private static final int BATCH = 10_000;
    private static final long BETWEEN_CHECKPOINTS = 1_000_000;
    private static final OdsCode PROVIDER = new OdsCode("RR8");

    public static void main(String[] arguments) throws Exception {
        long entries = Long.parseLong(arguments[1]);
        SigningKey key = SigningKey.generate("bench.example/ledger", VerifierKey.Kind.LOG, new SecureRandom());
        long start = System.nanoTime();
        try (Log log = Log.open(Path.of(arguments[0]), key, Clock.systemUTC())) {
            while (log.size() < entries) {
                long from = log.size();
                log.append(looks(from, (int) Math.min(BATCH, entries - from)));
                if (log.size() % BETWEEN_CHECKPOINTS == 0) {
                    log.checkpoint();
                }
            }
            log.checkpoint();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.err.printf(Locale.ROOT, "%d entries in batches of %d written in %.1f s%n", entries, BATCH, seconds);
    }

    private static List<Entry> looks(long from, int count) {
        return IntStream.range(0, count)
                .<Entry>mapToObj(i -> new Entry.Look(
                        new Token("person-" + (from + i) % 997),
                        PROVIDER,
                        new Token("cases/TIM-01/RR8/" + (from + i)),
                        Entry.Purpose.CASE_REVIEW))
                .toList();
    }
}
