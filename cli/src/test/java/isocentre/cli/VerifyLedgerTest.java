package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.ledger.Entry;
import isocentre.ledger.Log;
import isocentre.ledger.SigningKey;
import isocentre.ledger.Token;
import isocentre.ledger.VerifierKey;
import isocentre.radiotherapy.OdsCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyLedgerTest {
    @TempDir
    private Path folder;

    private Path ledger;
    private Path checkpoint;

    @BeforeEach
    void write() throws IOException {
        ledger = folder.resolve("ledger");
        SigningKey key = SigningKey.generate("isocentre.example/ledger", VerifierKey.Kind.LOG, new SecureRandom());
        try (Log log = Log.open(ledger, key, Clock.systemUTC())) {
            log.append(Collections.nCopies(
                    9,
                    new Entry.Look(
                            new Token("c.lead"), new OdsCode("RR8"), new Token("cases/1"), Entry.Purpose.CASE_REVIEW)));
            log.checkpoint();
        }
        checkpoint = ledger.resolve("checkpoints/000000000009.note");
    }

    @Test
    void anIntactLedgerExitsWithZero() throws Exception {
        Path kept = Files.copy(checkpoint, folder.resolve("kept.note"));
        Program verify = Program.run("verify", ledger, "--checkpoint", kept, "--keys", ledger.resolve("keys"));

        assertThat(verify.exit()).as(verify.all()).isZero();
        assertThat(verify.out())
                .isEqualTo(
                        "Intact: isocentre.example/ledger, 9 entries, of which 9 are covered by 2" + " checkpoints.\n");
    }

    @Test
    void anAlteredLedgerExitsWithOneAndSaysWhere() throws Exception {
        Path entries = ledger.resolve("entries/000000000000.jsonl");
        byte[] bytes = Files.readAllBytes(entries);
        int at = new String(bytes, StandardCharsets.US_ASCII).lastIndexOf("c.lead");
        bytes[at] = 'd';
        Files.write(entries, bytes);
        Program verify = Program.run("verify", ledger);

        assertThat(verify.exit()).isEqualTo(1);
        assertThat(verify.out()).startsWith("ALTERED").contains("the first entry that was altered is 8");
    }

    @Test
    void whatIsNoLedgerExitsWithTwo() throws Exception {
        Program verify = Program.run("verify", Files.createDirectory(folder.resolve("empty")));

        assertThat(verify.exit()).isEqualTo(2);
        assertThat(verify.err()).contains("there is no ledger at");
    }
}
