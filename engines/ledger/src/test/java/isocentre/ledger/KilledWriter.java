package isocentre.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// A program that appends without end and says which entry is on the disk, until it is killed.
final class KilledWriter {
    private KilledWriter() {}

    /// @param arguments the ledger's folder, the file of its key
    public static void main(String[] arguments) throws Exception {
        SigningKey key = SigningKey.of(Files.readString(Path.of(arguments[1])));
        try (Log log = Log.open(Path.of(arguments[0]), key, Clock.systemUTC())) {
            for (int i = 0; ; i++) {
                System.out.println(log.append(Examples.look(i)));
                if (i % 20 == 0) {
                    log.checkpoint();
                }
            }
        }
    }
}
