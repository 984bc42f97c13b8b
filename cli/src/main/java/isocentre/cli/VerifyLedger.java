package isocentre.cli;

import isocentre.verifier.EntryProof;
import isocentre.verifier.Finding;
import isocentre.verifier.Report;
import isocentre.verifier.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies a ledger without the service that wrote it: that no entry was altered, added, removed or moved since it"
                    + " was signed. Says what is wrong, and at which entry.",
            "Or verifies the proof of one entry, as the service's page Audit gives it.",
            "It shares no code with the writer, only the specification in docs/reference/ledger.md. Nothing is written.",
            "Exit: 0 intact, 1 altered."
        })
final class VerifyLedger implements Callable<Integer> {
    private static final int TOLD = 30;

    @Parameters(
            paramLabel = "PATH",
            description = "The ledger's folder, the home that it lies in, or the file of a proof (with --keys).")
    @SuppressWarnings("NullAway.Init")
    private Path ledger;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description =
                    "A checkpoint that you kept from earlier (a copy of a file in its folder checkpoints). It shows whether"
                            + " the ledger was rolled back or rewritten since, even by its keeper. May be given more than once.")
    private List<Path> checkpoints = List.of();

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description =
                    "Your own copy of the ledger's file keys. Without it, the file that lies with the ledger is trusted.")
    @Nullable
    private Path keys;

    @Override
    public Integer call() throws IOException {
        if (Files.isRegularFile(ledger)) {
            return proof();
        }
        if (Files.isDirectory(ledger.resolve("ledger"))) {
            ledger = ledger.resolve("ledger");
        }
        if (!Files.isDirectory(ledger)
                || !Files.exists(ledger.resolve("keys")) && !Files.isDirectory(ledger.resolve("entries"))) {
            throw new UserMistake("there is no ledger at " + ledger
                    + ": give the folder that holds keys, entries, hashes" + " and checkpoints");
        }
        for (Path file : checkpoints) {
            there(file);
        }
        if (keys != null) {
            there(keys);
        }
        Report report = Verifier.verify(ledger, checkpoints, Optional.ofNullable(keys));
        tell(report);
        return report.intact() ? 0 : Main.REJECTED;
    }

    private int proof() throws IOException {
        if (keys == null) {
            throw new UserMistake(
                    "give your own copy of the ledger's file keys with --keys: a proof is checked against" + " it");
        }
        there(keys);
        return switch (EntryProof.verify(ledger, keys)) {
            case EntryProof.Verdict.Holds holds -> {
                System.out.printf(
                        Locale.UK,
                        "Proved: it is in %s, under a checkpoint of %,d entries:%n  %s%n",
                        holds.origin(),
                        holds.covered(),
                        holds.entry());
                witnesses(holds.witnesses());
                yield 0;
            }
            case EntryProof.Verdict.Fails(String words) -> {
                System.out.println("NOT PROVED: " + words);
                yield Main.REJECTED;
            }
        };
    }

    private static void witnesses(List<String> names) {
        if (!names.isEmpty()) {
            System.out.println("Witnesses of the last good checkpoint: " + String.join(", ", names));
        }
    }

    private static void there(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserMistake("there is no file " + file);
        }
    }

    private static void tell(Report report) {
        if (report.intact()) {
            System.out.printf(
                    Locale.UK,
                    "Intact: %s, %,d entries, of which %,d are covered by %,d checkpoints.%n",
                    report.origin(),
                    report.entries(),
                    report.covered(),
                    report.checkpoints());
        } else {
            System.out.printf(
                    Locale.UK,
                    "ALTERED: %s, %,d entries. What is wrong:%n",
                    report.origin().isEmpty() ? "a ledger" : report.origin(),
                    report.entries());
            for (Finding finding : report.findings().stream().limit(TOLD).toList()) {
                System.out.println("  " + finding.where() + ": " + finding.words());
            }
            if (report.findings().size() > TOLD) {
                System.out.println("  and " + (report.findings().size() - TOLD) + " more.");
            }
        }
        witnesses(report.witnesses());
        report.notes().forEach(note -> System.out.println("Note: " + note));
    }
}
