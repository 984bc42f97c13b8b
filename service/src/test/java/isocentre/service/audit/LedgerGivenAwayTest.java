package isocentre.service.audit;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.ledger.Checkpoint;
import isocentre.ledger.ConsistencyProof;
import isocentre.ledger.Hash;
import isocentre.ledger.SignedNote;
import isocentre.ledger.SigningKey;
import isocentre.ledger.VerifierKey;
import isocentre.ledger.Witness;
import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.Role;
import isocentre.verifier.EntryProof;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerGivenAwayTest {
    private final Site site = Site.open();

    @TempDir
    private Path folder;

    @Test
    void anAuditorTakesProofAndKeysFromThePageAndTheVerifierAgrees() throws Exception {
        site.part(AuditLog.class).append(AuditLog.SYSTEM, Act.CHECKED, "proved", "");
        Browser auditor = site.signedIn(Role.AUDITOR, "ENG");
        String link = proofOf(auditor, "proved");
        Path proof =
                Files.writeString(folder.resolve("proof"), auditor.get(link).text());
        Path keys = Files.writeString(
                folder.resolve("keys"), auditor.get("/audit/ledger/keys").text());
        assertThat(EntryProof.verify(proof, keys))
                .isInstanceOfSatisfying(
                        EntryProof.Verdict.Holds.class,
                        holds -> assertThat(holds.entry()).contains("\"what\":\"proved\""));
        assertThat(auditor.get("/audit/ledger/999999/proof").status()).isEqualTo(404);
        assertThat(auditor.send("/audit/checkpoint").location()).contains("/audit");
        assertThat(auditor.get("/audit").main()).contains("The ledger is signed as it is now");
    }

    @Test
    void aWitnessSignsOverTheNetworkAndOthersCannot() throws Exception {
        SigningKey key = SigningKey.generate("witness.example/a", VerifierKey.Kind.WITNESS, new SecureRandom());
        VerifierKey log = site.part(HomeLedger.class).read(open -> {
            open.admit(key.verifier());
            return open.keys().log();
        });
        Browser network = site.visitor();
        Witness witness = new Witness(key, log, folder.resolve("memory"), Clock.systemUTC());
        SignedNote note = SignedNote.of(network.get("/api/ledger/checkpoint").text());
        long size = Checkpoint.of(note.text()).size();
        List<Hash> path = network.get("/api/ledger/consistency/0/" + size)
                .text()
                .lines()
                .map(line -> Hash.of(Base64.getDecoder().decode(line)))
                .toList();
        if (!(witness.cosign(note, new ConsistencyProof(0, size, path))
                instanceof Witness.Answer.Cosigned(SignedNote.Line line))) {
            throw new AssertionError("the witness refused");
        }
        String signed = new SignedNote(note.text(), List.of(line)).toString();
        assertThat(post(network, signed).status()).isEqualTo(200);
        assertThat(Files.readString(site.home().resolve("ledger/checkpoints/%012d.note".formatted(size))))
                .contains("— witness.example/a ");

        assertThat(post(network, signed.replace("witness.example/a", "witness.example/b"))
                        .status())
                .isEqualTo(422);
        assertThat(post(network, "nothing of the kind").status()).isEqualTo(422);
        assertThat(post(network, "x".repeat(50_000)).status()).isEqualTo(413);
        assertThat(network.get("/api/ledger/consistency/0/999999").status()).isEqualTo(404);
        assertThat(network.get("/api/ledger/consistency/5/2").status()).isEqualTo(404);
    }

    private static Browser.Seen post(Browser network, String note) {
        return network.send(network.request("/api/ledger/cosignatures")
                .POST(HttpRequest.BodyPublishers.ofString(note))
                .build());
    }

    private static String proofOf(Browser auditor, String subject) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            for (var row : auditor.get("/audit").page().select("main tbody tr")) {
                if (row.text().contains(subject) && row.selectFirst("a") != null) {
                    return row.select("a").attr("href");
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("it did not get into the ledger");
    }
}
