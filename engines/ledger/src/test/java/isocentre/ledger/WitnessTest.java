package isocentre.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {
    private static final SigningKey WITNESS = Examples.key("witness.example/network-a", VerifierKey.Kind.WITNESS);

    @TempDir
    private Path folder;

    @Test
    void aWitnessCosignsALogThatGrewAndTheLogKeepsIt() throws IOException {
        try (Log log = open("log")) {
            log.admit(WITNESS.verifier());
            log.append(Examples.ONE_OF_EACH);
            assertThat(cosigned(log, witness()).signedBy(WITNESS.verifier())).isTrue();

            log.append(Examples.look(1));
            SignedNote note = cosigned(log, witness());
            assertThat(log.checkpoint()).isEqualTo(note);
            assertThat(witness().signedSize()).isEqualTo(Examples.ONE_OF_EACH.size() + 1L);
        }
        try (Log log = open("log")) {
            assertThat(log.keys().witnesses()).containsExactly(WITNESS.verifier());
        }
    }

    @Test
    void aForkIsRefusedByAWitnessThatSawTheOtherSide() throws IOException {
        try (Log log = open("log");
                Log fork = open("fork")) {
            log.append(Examples.look(1));
            log.append(Examples.look(2));
            fork.append(Examples.look(1));
            fork.append(Examples.look(99));
            fork.append(Examples.look(3));
            assertThat(ask(log, witness())).isInstanceOf(Witness.Answer.Cosigned.class);

            assertThat(ask(fork, witness()))
                    .isInstanceOfSatisfying(
                            Witness.Answer.Refused.class,
                            refused -> assertThat(refused.reason()).contains("history was altered"));
            log.append(Examples.look(3));
            assertThat(ask(log, witness())).isInstanceOf(Witness.Answer.Cosigned.class);
        }
    }

    @Test
    void aLogRolledBackIsRefused() throws IOException {
        try (Log log = open("log")) {
            log.append(Examples.look(1));
            SignedNote early = log.checkpoint();
            log.append(Examples.look(2));
            ask(log, witness());

            assertThat(witness().cosign(early, log.consistency(0, 1))).isInstanceOf(Witness.Answer.Refused.class);
        }
    }

    @Test
    void aCheckpointOfAnotherKeyIsRefused() throws IOException {
        SigningKey stranger = Examples.key("isocentre.example/ledger", VerifierKey.Kind.LOG);
        SignedNote note = new Checkpoint("isocentre.example/ledger", 0, Hash.EMPTY).signedWith(stranger);
        assertThat(witness().cosign(note, new ConsistencyProof(0, 0, List.of())))
                .isInstanceOf(Witness.Answer.Refused.class);
    }

    @Test
    void aSignatureOfNoAdmittedWitnessIsNotKept() throws IOException {
        try (Log log = open("log")) {
            log.append(Examples.look(1));
            assertThatThrownBy(() -> cosigned(log, witness())).hasMessageContaining("not one of a witness of this log");
        }
    }

    private static Witness.Answer ask(Log log, Witness witness) throws IOException {
        SignedNote note = log.checkpoint();
        return witness.cosign(note, log.consistency(witness.signedSize(), log.size()));
    }

    private static SignedNote cosigned(Log log, Witness witness) throws IOException {
        SignedNote note = log.checkpoint();
        return switch (ask(log, witness)) {
            case Witness.Answer.Cosigned(SignedNote.Line signature) -> log.cosigned(note, signature);
            case Witness.Answer.Refused(String reason) -> throw new AssertionError(reason);
        };
    }

    /// Each time as after a restart: it remembers by its file alone.
    private Witness witness() {
        return new Witness(WITNESS, Examples.KEY.verifier(), folder.resolve("witness"), Examples.CLOCK);
    }

    private Log open(String name) throws IOException {
        return Log.open(folder.resolve(name), Examples.KEY, Examples.CLOCK);
    }
}
