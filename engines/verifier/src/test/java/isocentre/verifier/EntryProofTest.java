package isocentre.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.ledger.Entry;
import isocentre.ledger.Hash;
import isocentre.ledger.Log;
import isocentre.ledger.SigningKey;
import isocentre.ledger.Token;
import isocentre.ledger.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryProofTest {
    @TempDir
    private Path folder;

    @Test
    void eachEntryIsProvedAtEachSizeOfTheLedger() throws IOException {
        try (Log log = log("ledger")) {
            for (int size = 1; size <= 33; size++) {
                log.append(entry(size));
                for (int entry = 0; entry < size; entry++) {
                    Path proof =
                            proof(isocentre.ledger.EntryProof.of(log, entry).text());
                    assertThat(EntryProof.verify(proof, keys("ledger")))
                            .isInstanceOfSatisfying(
                                    EntryProof.Verdict.Holds.class,
                                    holds -> assertThat(holds.entry()).contains("\"type\":\"release\""));
                }
            }
        }
    }

    @Test
    void aProofWithAnyLetterChangedShowsNothing() throws IOException {
        Random random = new Random(20250521);
        try (Log log = log("ledger")) {
            for (int i = 0; i < 21; i++) {
                log.append(entry(i));
            }
            String good = isocentre.ledger.EntryProof.of(log, 13).text();
            assertThat(EntryProof.verify(proof(good), keys("ledger"))).isInstanceOf(EntryProof.Verdict.Holds.class);
            for (int trial = 0; trial < 500; trial++) {
                int at = random.nextInt(good.length());
                char other = (char) ('!' + random.nextInt(90));
                String changed = good.substring(0, at) + other + good.substring(at + 1);
                if (!changed.equals(good)) {
                    assertThat(EntryProof.verify(proof(changed), keys("ledger")))
                            .as("letter " + at)
                            .isInstanceOf(EntryProof.Verdict.Fails.class);
                }
            }
        }
    }

    @Test
    void aProofOfAnotherLedgerShowsNothing() throws IOException {
        try (Log log = log("ledger");
                Log other = log("other")) {
            log.append(entry(1));
            other.append(entry(1));
            assertThat(EntryProof.verify(
                            proof(isocentre.ledger.EntryProof.of(other, 0).text()), keys("ledger")))
                    .isInstanceOf(EntryProof.Verdict.Fails.class);
        }
    }

    private Log log(String name) throws IOException {
        SigningKey key = SigningKey.generate("isocentre.example/ledger", VerifierKey.Kind.LOG, new SecureRandom());
        return Log.open(folder.resolve(name), key, Clock.systemUTC());
    }

    private Path keys(String name) {
        return folder.resolve(name).resolve("keys");
    }

    private Path proof(String text) throws IOException {
        return Files.writeString(folder.resolve("proof"), text);
    }

    private static Entry entry(int number) {
        return new Entry.Release(
                new Token("analyst"), new Token("r" + number), new Token("hes/1"), Hash.ofEntry(new byte[] {
                    (byte) number
                }));
    }
}
