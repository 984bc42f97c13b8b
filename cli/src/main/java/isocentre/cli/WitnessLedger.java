package isocentre.cli;

import isocentre.ledger.Checkpoint;
import isocentre.ledger.ConsistencyProof;
import isocentre.ledger.Hash;
import isocentre.ledger.SignedNote;
import isocentre.ledger.SigningKey;
import isocentre.ledger.VerifierKey;
import isocentre.ledger.Witness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        description = {
            "Watches a service's ledger from outside: signs its checkpoint where the ledger has done nothing but grow since the"
                    + " last one that this witness signed, which it keeps in its folder. Run it now and then, on a machine"
                    + " that the service's keeper has no hand in.",
            "The first time, with --name, it makes the witness's key and prints the public half: the service's keeper sets"
                    + " it in ISOCENTRE_LEDGER_WITNESSES.",
            "Exit: 0 signed, 1 refused: the ledger's history was altered."
        })
final class WitnessLedger implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Option(
            names = "--folder",
            required = true,
            paramLabel = "DIR",
            description = "Where the witness keeps its key and the last checkpoint that it signed.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The witness's name, such as witness.example/network-a: makes its key and ends.")
    @Nullable
    private String name;

    @Option(names = "--service", paramLabel = "URL", description = "The service's address.")
    @Nullable
    private URI service;

    @Option(
            names = "--log",
            paramLabel = "KEY",
            description =
                    "The ledger's public key, as the first line of its file keys has it after 'log'. Needed the first time.")
    @Nullable
    private String log;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (name != null) {
            return make(name);
        }
        if (service == null) {
            throw new UserMistake("give --service, the address of the service; or --name, to make a witness's key");
        }
        if (!Files.exists(file("witness.key"))) {
            throw new UserMistake("there is no key in " + folder + ": make one with --name");
        }
        return watch(service);
    }

    private int make(String called) throws IOException {
        Files.createDirectories(folder);
        if (Files.exists(file("witness.key"))) {
            throw new UserMistake("there is a key in " + folder + " already");
        }
        SigningKey key;
        try {
            key = SigningKey.generate(called, VerifierKey.Kind.WITNESS, new SecureRandom());
        } catch (IllegalArgumentException e) {
            throw new UserMistake(String.valueOf(e.getMessage()));
        }
        PrivateFile.write(file("witness.key"), key.secret());
        System.out.println(key.verifier());
        return 0;
    }

    private int watch(URI address) throws IOException, InterruptedException {
        Witness witness = new Witness(
                SigningKey.of(Files.readString(file("witness.key"))),
                ledgerKey(),
                file("last-checkpoint"),
                Clock.systemUTC());
        SignedNote note = SignedNote.of(get(address, "/api/ledger/checkpoint"));
        long size = Checkpoint.of(note.text()).size();
        long before = witness.signedSize();
        if (before > size) {
            return refused("it has " + size + " entries, and had " + before + ": it was rolled back");
        }
        List<Hash> path = get(address, "/api/ledger/consistency/" + before + "/" + size)
                .lines()
                .map(line -> Hash.of(Base64.getDecoder().decode(line)))
                .toList();
        return switch (witness.cosign(note, new ConsistencyProof(before, size, path))) {
            case Witness.Answer.Cosigned(SignedNote.Line line) -> {
                send(address, new SignedNote(note.text(), List.of(line)));
                System.out.println("Signed: " + size + " entries, going on from " + before + ".");
                yield 0;
            }
            case Witness.Answer.Refused(String reason) -> refused(reason);
        };
    }

    private static int refused(String reason) {
        System.out.println("REFUSED: " + reason + ". Keep the folder as it is, and tell the others who watch.");
        return Main.REJECTED;
    }

    /// The ledger's key: told once, then kept; another one later is a mistake or an attack.
    private VerifierKey ledgerKey() throws IOException {
        Path kept = file("ledger.pub");
        if (log != null) {
            String told = VerifierKey.of(log).toString();
            if (Files.exists(kept) && !Files.readString(kept).strip().equals(told)) {
                throw new UserMistake(
                        "this witness watches a ledger with another key; use a folder of its own for each");
            }
            Files.writeString(kept, told + "\n");
        }
        if (!Files.exists(kept)) {
            throw new UserMistake("give the ledger's public key the first time, with --log");
        }
        return VerifierKey.of(Files.readString(kept).strip());
    }

    private Path file(String called) {
        return folder.resolve(called);
    }

    private static String get(URI address, String path) throws IOException, InterruptedException {
        return answer(request(address, path).GET().build());
    }

    private static void send(URI address, SignedNote note) throws IOException, InterruptedException {
        answer(request(address, "/api/ledger/cosignatures")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(note.toString()))
                .build());
    }

    private static HttpRequest.Builder request(URI address, String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    private static String answer(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        }
    }
}
