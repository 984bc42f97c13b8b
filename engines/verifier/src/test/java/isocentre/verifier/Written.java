package isocentre.verifier;

import isocentre.ledger.Entry;
import isocentre.ledger.Hash;
import isocentre.ledger.Log;
import isocentre.ledger.SignedNote;
import isocentre.ledger.SigningKey;
import isocentre.ledger.Token;
import isocentre.ledger.VerifierKey;
import isocentre.ledger.Witness;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A ledger as the writer makes it, with checkpoints that two witnesses signed. People are synthetic.
final class Written {
    static final SigningKey KEY = key("isocentre.example/ledger", VerifierKey.Kind.LOG);
    private static final List<SigningKey> WITNESSES = List.of(
            key("witness.example/a", VerifierKey.Kind.WITNESS), key("witness.example/b", VerifierKey.Kind.WITNESS));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-05-21T09:30:00Z"), ZoneOffset.UTC);

    private final Path folder;

    Written(Path folder) {
        this.folder = folder;
    }

    /// @param ends after how many entries a checkpoint is made
    Path write(String name, int... ends) throws IOException {
        return fork(name, Integer.MAX_VALUE, ends);
    }

    /// Another history, which is the same up to an entry.
    Path fork(String name, int from, int... ends) throws IOException {
        return write(name, WITNESSES, from, ends);
    }

    /// The same without witnesses: the keeper of a ledger alone.
    Path alone(String name, int from, int... ends) throws IOException {
        return write(name, List.of(), from, ends);
    }

    private Path write(String name, List<SigningKey> witnesses, int from, int... ends) throws IOException {
        Path ledger = folder.resolve(name);
        try (Log log = Log.open(ledger, KEY, CLOCK)) {
            for (SigningKey witness : witnesses) {
                log.admit(witness.verifier());
            }
            int begin = 0;
            for (int end : ends) {
                log.append(IntStream.range(begin, end)
                        .mapToObj(i -> entry(i, i < from ? 0 : 1))
                        .toList());
                cosign(log, name, witnesses);
                begin = end;
            }
        }
        return ledger;
    }

    private void cosign(Log log, String name, List<SigningKey> witnesses) throws IOException {
        SignedNote note = log.checkpoint();
        for (SigningKey key : witnesses) {
            Path memory = folder.resolve(name + "-" + key.verifier().name().replace('/', '-'));
            Witness witness = new Witness(key, KEY.verifier(), memory, CLOCK);
            switch (witness.cosign(note, log.consistency(witness.signedSize(), log.size()))) {
                case Witness.Answer.Cosigned(SignedNote.Line signature) -> log.cosigned(note, signature);
                case Witness.Answer.Refused(String reason) -> throw new AssertionError(reason);
            }
        }
    }

    static Path checkpoint(Path ledger, int size) {
        return ledger.resolve("checkpoints/%012d.note".formatted(size));
    }

    /// The user's own copy of a checkpoint, which nobody else can reach.
    Path kept(Path ledger, int size) throws IOException {
        return Files.copy(checkpoint(ledger, size), folder.resolve("kept-" + size + ".note"));
    }

    private static Entry entry(int number, int variant) {
        Token who = new Token("person-" + number % 7 + "-" + variant);
        OdsCode provider = new OdsCode("RR8");
        Hash file = Hash.ofEntry(new byte[] {(byte) number, (byte) variant});
        return switch (number % 9) {
            case 0 -> new Entry.SignIn(who, provider, Entry.SignIn.Means.PASSKEY, Entry.SignIn.Outcome.GRANTED);
            case 1 -> new Entry.Submission(who, provider, new Month(2025, 4), file, Entry.Submission.Verdict.ACCEPTED);
            case 2 -> new Entry.Signature(who, provider, new Month(2025, 4), file);
            case 3 -> new Entry.DataVersion(new Token("v" + number + "." + variant), file);
            case 4 -> new Entry.Look(who, provider, new Token("cases/" + number), Entry.Purpose.CASE_REVIEW);
            case 5 -> new Entry.Export(who, provider, new Token("figures/" + number), Entry.Purpose.AUDIT, file);
            case 6 -> new Entry.Release(who, new Token("release-" + number), new Token("hes/1"), file);
            case 7 -> new Entry.RoleChange(who, who, provider, new Token("auditor"), Entry.RoleChange.Change.GRANTED);
            default -> new Entry.Act(number, who, new Token("signed"), new Token("month"), Optional.empty(), file);
        };
    }

    private static SigningKey key(String name, VerifierKey.Kind kind) {
        return SigningKey.generate(name, kind, new SecureRandom());
    }
}
