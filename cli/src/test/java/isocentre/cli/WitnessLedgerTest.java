package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import isocentre.ledger.Entry;
import isocentre.ledger.EntryProof;
import isocentre.ledger.Hash;
import isocentre.ledger.Log;
import isocentre.ledger.SignedNote;
import isocentre.ledger.SigningKey;
import isocentre.ledger.Token;
import isocentre.ledger.VerifierKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command of a witness, against a ledger that answers as the service does.
class WitnessLedgerTest {
    @TempDir
    private Path folder;

    private final SigningKey key =
            SigningKey.generate("isocentre.example/ledger", VerifierKey.Kind.LOG, new SecureRandom());

    @SuppressWarnings("NullAway.Init")
    private Log log;

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    private String service = "";

    @BeforeEach
    void serve() throws IOException {
        log = Log.open(folder.resolve("home/ledger"), key, Clock.systemUTC());
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/api/ledger/", exchange -> {
            String[] path = exchange.getRequestURI().getPath().split("/");
            byte[] answer = answer(path, exchange.getRequestBody()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        service = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String answer(String[] path, InputStream body) throws IOException {
        return switch (path[3]) {
            case "checkpoint" -> log.checkpoint().toString();
            case "consistency" ->
                log.consistency(Long.parseLong(path[4]), Long.parseLong(path[5])).path().stream()
                        .map(hash -> Base64.getEncoder().encodeToString(hash.bytes()) + "\n")
                        .collect(Collectors.joining());
            default -> {
                SignedNote note = SignedNote.of(new String(body.readAllBytes(), StandardCharsets.UTF_8));
                yield log.cosigned(note, note.signatures().getLast()).toString();
            }
        };
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(0);
        log.close();
    }

    @Test
    void aWitnessSignsWhatGrewAndRefusesWhatWasRewritten() throws Exception {
        Path witness = folder.resolve("witness");
        Program made = Program.run("witness", "--folder", witness, "--name", "witness.example/network-a");
        assertThat(made.exit()).as(made.all()).isZero();
        log.admit(VerifierKey.of(made.out().strip()));

        append(5);
        Program first = Program.run("witness", "--folder", witness, "--service", service, "--log", key.verifier());
        assertThat(first.all()).contains("Signed: 5 entries, going on from 0.");
        append(4);
        assertThat(Program.run("witness", "--folder", witness, "--service", service)
                        .out())
                .contains("Signed: 9 entries, going on from 5.");
        Program verified = Program.run("verify", folder.resolve("home"));
        assertThat(verified.exit()).as(verified.all()).isZero();
        assertThat(verified.out()).contains("witness.example/network-a");

        // The keeper begins another history under the same key.
        log.close();
        log = Log.open(folder.resolve("another"), key, Clock.systemUTC());
        append(12);
        Program refused = Program.run("witness", "--folder", witness, "--service", service);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).startsWith("REFUSED: ").contains("its history was altered");
    }

    @Test
    void aProofTakenAwayIsVerifiedWithTheKeysAlone() throws Exception {
        append(7);
        Path proof = Files.writeString(
                folder.resolve("proof-3.txt"), EntryProof.of(log, 3).text());
        Path keys = folder.resolve("home/ledger/keys");
        Program proved = Program.run("verify", proof, "--keys", keys);
        assertThat(proved.exit()).as(proved.all()).isZero();
        assertThat(proved.out())
                .startsWith("Proved: it is in isocentre.example/ledger")
                .contains("\"entry\":3,");
        Files.writeString(proof, Files.readString(proof).replace("\"release\":\"r3\"", "\"release\":\"r4\""));
        Program failed = Program.run("verify", proof, "--keys", keys);
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.out()).startsWith("NOT PROVED: ");
        assertThat(Program.run("verify", proof).exit()).isEqualTo(2);
    }

    private void append(int entries) throws IOException {
        for (int i = 0; i < entries; i++) {
            log.append(new Entry.Release(
                    new Token("analyst"), new Token("r" + log.size()), new Token("hes/1"), Hash.ofEntry(new byte[] {
                        (byte) i
                    })));
        }
    }
}
