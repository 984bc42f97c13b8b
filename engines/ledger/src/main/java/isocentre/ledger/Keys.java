package isocentre.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The public keys of a log and of its witnesses: the file `keys`, which everybody who checks the log should
/// have from elsewhere.
///
/// @param witnesses in the order in which they were admitted
public record Keys(VerifierKey log, List<VerifierKey> witnesses) {
    private static final String WITNESS = "witness ";

    public Keys {
        witnesses = List.copyOf(witnesses);
    }

    /// The keys of the log in a folder; one that has none yet is begun with the given key.
    static Keys of(Path folder, VerifierKey log) throws IOException {
        Path file = folder.resolve("keys");
        Keys begun = new Keys(log, List.of());
        if (!Files.exists(file)) {
            begun.keep(folder);
            return begun;
        }
        String text = Files.readString(file);
        List<VerifierKey> witnesses = text.lines()
                .filter(line -> line.startsWith(WITNESS))
                .map(line -> VerifierKey.of(line.substring(WITNESS.length())))
                .toList();
        Keys read = new Keys(log, witnesses);
        if (!read.toString().equals(text)) {
            throw new LedgerDamaged("the log's file of keys does not belong to " + log);
        }
        return read;
    }

    Keys with(VerifierKey witness) {
        List<VerifierKey> all = new ArrayList<>(witnesses);
        all.add(witness);
        return new Keys(log, all);
    }

    void keep(Path folder) throws IOException {
        DurableFile.replace(folder.resolve("keys"), toString().getBytes(StandardCharsets.UTF_8));
    }

    /// The lines of the file.
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder("log ").append(log).append('\n');
        witnesses.forEach(witness -> lines.append(WITNESS).append(witness).append('\n'));
        return lines.toString();
    }
}
