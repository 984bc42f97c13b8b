package isocentre.service.audit;

import isocentre.ledger.Checkpoint;
import isocentre.ledger.EntryProof;
import isocentre.ledger.Hash;
import isocentre.ledger.Log;
import isocentre.ledger.SignedNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The ledger as others may look at it: auditors, and witnesses from outside. The forms of what it gives are those of
/// `docs/reference/ledger.md`. Where the ledger cannot be used, [UncheckedIOException].
@Component
public class Ledger {
    private final HomeLedger ledger;
    private final Outbox outbox;

    Ledger(HomeLedger ledger, Outbox outbox) {
        this.ledger = ledger;
        this.outbox = outbox;
    }

    public long size() {
        return read(Log::size);
    }

    /// Why entries wait to be written into it, if they do for longer than a moment.
    public Optional<String> trouble() {
        return outbox.trouble();
    }

    /// The public keys of the ledger and its witnesses.
    public String keys() {
        return read(log -> log.keys().toString());
    }

    /// Signs what the ledger is now; the same again where nothing was added.
    public String checkpoint() {
        return read(log -> log.checkpoint().toString());
    }

    /// The proof of an entry, to take away; empty where there is no such entry.
    public Optional<String> proof(long place) {
        return read(log -> place < 0 || place >= log.size()
                ? Optional.empty()
                : Optional.of(EntryProof.of(log, place).text()));
    }

    /// An entry with a signed checkpoint that covers it.
    ///
    /// @param size how many entries the checkpoint covers
    /// @param root over them, in base64
    public record Covered(long place, String origin, long size, String root) {}

    /// How an entry stands in the ledger as it is now; empty where there is no such entry.
    public Optional<Covered> covered(long place) {
        return read(log -> {
            if (place < 0 || place >= log.size()) {
                return Optional.empty();
            }
            Checkpoint now = Checkpoint.of(log.checkpoint().text());
            String root = Base64.getEncoder().encodeToString(now.root().bytes());
            return Optional.of(new Covered(place, now.origin(), now.size(), root));
        });
    }

    /// That the ledger of `size` entries goes on from that of `earlier` entries: hashes in base64, a line each; empty
    /// where it does not have so many.
    public Optional<String> consistency(long earlier, long size) {
        return read(log -> {
            if (earlier < 0 || earlier > size || size > log.size()) {
                return Optional.empty();
            }
            StringBuilder lines = new StringBuilder();
            for (Hash hash : log.consistency(earlier, size).path()) {
                lines.append(Base64.getEncoder().encodeToString(hash.bytes())).append('\n');
            }
            return Optional.of(lines.toString());
        });
    }

    /// Keeps what a witness signed.
    ///
    /// @param note a checkpoint of this ledger with the witness's signature under it
    /// @throws IllegalArgumentException if it is not that, or the witness is not one of this ledger's
    public void cosigned(String note) {
        SignedNote signed = SignedNote.of(note);
        List<SignedNote.Line> lines = signed.signatures();
        read(log -> log.cosigned(signed, lines.getLast()));
    }

    private <T> T read(HomeLedger.Work<T> work) {
        try {
            return ledger.read(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
