package isocentre.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// That an entry is in a log, as a text to take away: the entry, the hashes that lead from it to the root, and a
/// checkpoint that has this root. `docs/reference/ledger.md` has the form.
public record EntryProof(String text) {

    /// Proves an entry under a checkpoint of now.
    ///
    /// @throws IndexOutOfBoundsException if there is no such entry
    public static EntryProof of(Log log, long entry) throws IOException {
        String line = new String(log.line(entry), StandardCharsets.US_ASCII);
        SignedNote note = log.checkpoint();
        StringBuilder text = new StringBuilder(line).append('\n');
        InclusionProof proof = log.inclusion(entry, Checkpoint.of(note.text()).size());
        for (Hash hash : proof.path()) {
            text.append(Base64.getEncoder().encodeToString(hash.bytes())).append('\n');
        }
        return new EntryProof(text.append('\n').append(note).toString());
    }
}
