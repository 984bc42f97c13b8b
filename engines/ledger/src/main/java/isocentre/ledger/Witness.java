package isocentre.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// One who watches a log from outside, and puts its name under a checkpoint only where the log has done nothing
/// but grow since the last one it signed. It remembers that one before it answers, so that it never signs two
/// histories, whatever is killed and whenever. The rules are those of C2SP's tlog-witness.
public final class Witness {
    private final SigningKey key;
    private final VerifierKey log;
    private final Path memory;
    private final Clock clock;

    /// @param memory the file where it remembers the last checkpoint it signed; one for each log
    public Witness(SigningKey key, VerifierKey log, Path memory, Clock clock) {
        this.key = key;
        this.log = log;
        this.memory = memory;
        this.clock = clock;
    }

    public sealed interface Answer {
        /// @param signature the line to add under the checkpoint
        record Cosigned(SignedNote.Line signature) implements Answer {}

        /// @param reason in words for the log's keeper; it may be proof that the log was altered
        record Refused(String reason) implements Answer {}
    }

    /// How many entries the last checkpoint it signed covers: where the proof must begin.
    public synchronized long signedSize() throws IOException {
        return remembered().size();
    }

    public synchronized Answer cosign(SignedNote note, ConsistencyProof proof) throws IOException {
        if (!note.signedBy(log)) {
            return new Answer.Refused("the checkpoint is not signed by " + log.name());
        }
        Checkpoint checkpoint = Checkpoint.of(note.text());
        if (!checkpoint.origin().equals(log.name())) {
            return new Answer.Refused("the checkpoint is of " + checkpoint.origin() + ", not of " + log.name());
        }
        Checkpoint last = remembered();
        if (proof.earlier() != last.size() || proof.size() != checkpoint.size()) {
            return new Answer.Refused("the proof goes from " + proof.earlier() + " to " + proof.size()
                    + " entries; it must go from " + last.size() + " to " + checkpoint.size());
        }
        if (!proof.holds(last.root(), checkpoint.root())) {
            return new Answer.Refused("the log of " + checkpoint.size() + " entries does not go on from the one of "
                    + last.size() + " entries that was signed before: its history was altered");
        }
        DurableFile.replace(memory, checkpoint.text().getBytes(StandardCharsets.UTF_8));
        return new Answer.Cosigned(Cosignature.of(key, note.text(), clock.instant()));
    }

    private Checkpoint remembered() throws IOException {
        return Files.exists(memory)
                ? Checkpoint.of(Files.readString(memory))
                : new Checkpoint(log.name(), 0, Hash.EMPTY);
    }
}
