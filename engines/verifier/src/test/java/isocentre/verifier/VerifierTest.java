package isocentre.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.ledger.SigningKey;
import isocentre.ledger.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {
    private static final int SIZE = 24;

    @TempDir
    private Path folder;

    private Written written;
    private Path ledger;
    private Path entries;

    @BeforeEach
    void write() throws IOException {
        written = new Written(folder);
        ledger = written.write("ledger", 8, 16, SIZE);
        entries = ledger.resolve("entries/000000000000.jsonl");
    }

    @Test
    void anUnalteredLedgerIsIntact() throws IOException {
        Path kept = written.kept(ledger, 16);
        Path keys = Files.copy(ledger.resolve("keys"), folder.resolve("my-keys"));

        Report report = Verifier.verify(ledger, List.of(kept), Optional.of(keys));

        assertThat(report.findings()).isEmpty();
        assertThat(report.notes()).isEmpty();
        assertThat(report.entries()).isEqualTo(SIZE);
        assertThat(report.covered()).isEqualTo(SIZE);
        assertThat(report.checkpoints()).isEqualTo(4);
        assertThat(report.witnesses()).containsExactly("witness.example/a", "witness.example/b");
    }

    /// Neither of our programs wrote it: a few lines of Python did, from the specification.
    @Test
    void aLedgerWrittenByAnotherProgramFromTheSpecificationIsIntact() throws Exception {
        Path other = Path.of(Objects.requireNonNull(VerifierTest.class.getResource("by-specification"))
                .toURI());
        Report report = verify(other);

        assertThat(report.findings()).isEmpty();
        assertThat(report.origin()).isEqualTo("specification.example/ledger");
        assertThat(report.covered()).isEqualTo(8);
        assertThat(report.witnesses()).containsExactly("witness.example/a");
    }

    @Test
    void aLedgerOfSeveralFilesIsIntactAtEverySize() throws IOException {
        Path large = written.write("large", 5, 65_535, 65_536, 65_537, 131_072, 131_079);

        assertThat(verify(large).findings()).isEmpty();
        assertThat(verify(large).covered()).isEqualTo(131_079);
    }

    @Test
    void anEntryAlteredIsNamed() throws IOException {
        alterLine(17, line -> line.replace("person-3", "person-4"));
        assertThat(words())
                .contains("the first entry that was altered is 17")
                .contains("entry 17: Its stored hash is another");
    }

    @Test
    void anEntryAlteredTogetherWithItsHashIsFoundBetweenItsCheckpoints() throws IOException {
        Path other = written.fork("other", 17, 8, 16, SIZE);
        Files.copy(other.resolve("entries/000000000000.jsonl"), entries, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                other.resolve("hashes/000000000000.sha256"),
                ledger.resolve("hashes/000000000000.sha256"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(words()).contains("Among entries 16 to 23 at least one was altered");
    }

    @Test
    void anEntryTakenOutIsNamed() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(entries));
        lines.remove(5);
        Files.write(entries, lines);
        assertThat(words()).contains("entry 5: It is missing: the line in its place is entry 6");
    }

    @Test
    void entriesThatChangedPlacesAreNamed() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(entries));
        Collections.swap(lines, 3, 4);
        Files.write(entries, lines);
        assertThat(words()).contains("entry 3: It is missing").contains("which comes earlier");
    }

    @Test
    void aHashAlteredIsToldApartFromAnEntryAltered() throws IOException {
        flip(ledger.resolve("hashes/000000000000.sha256"), 32 * 9 + 4);
        assertThat(words()).contains("entry 9: Its stored hash is another; the entry itself is as it was signed");
    }

    @Test
    void aLedgerRolledBackShowsToWhoeverKeptACheckpoint() throws IOException {
        Path kept = written.kept(ledger, SIZE);
        Path shorter = written.write("shorter", 8, 16);
        assertThat(verify(shorter).intact()).isTrue();
        assertThat(words(Verifier.verify(shorter, List.of(kept), Optional.empty())))
                .contains("covers 24 entries, and 16 are there")
                .contains("rolled back");
    }

    @Test
    void aForkSignedByTheLedgersOwnKeyShowsToWhoeverKeptACheckpoint() throws IOException {
        Path kept = written.kept(ledger, SIZE);
        Path fork = written.fork("fork", 20, 8, 16, SIZE, 30);
        assertThat(verify(fork).intact()).isTrue();
        assertThat(words(Verifier.verify(fork, List.of(kept), Optional.empty())))
                .contains("history was rewritten");
    }

    @Test
    void anotherKeyShowsToWhoeverKeptTheKeys() throws IOException {
        Path keys = folder.resolve("my-keys");
        Files.writeString(keys, "log isocentre.example/ledger+" + other().substring(other().indexOf('+') + 1) + "\n");
        assertThat(words(Verifier.verify(ledger, List.of(), Optional.of(keys))))
                .contains("is not the one in your copy");
    }

    /// A key of the same name, made by another.
    private static String other() {
        return SigningKey.generate("isocentre.example/ledger", VerifierKey.Kind.LOG, new SecureRandom())
                .verifier()
                .toString();
    }

    @Test
    void aCheckpointOrAWitnessTakenAwayShowsToWhoeverKeptIt() throws IOException {
        Path kept = written.kept(ledger, 16);
        Path own = Written.checkpoint(ledger, 16);
        String note = Files.readString(own);
        Files.writeString(own, note.substring(0, note.indexOf("— witness.example/b")));
        assertThat(words(Verifier.verify(ledger, List.of(kept), Optional.empty())))
                .contains("no longer has the signature of witness.example/b");

        Files.delete(own);
        assertThat(words(Verifier.verify(ledger, List.of(kept), Optional.empty())))
                .contains("no longer holds this checkpoint");
    }

    @Test
    void entriesWithoutAnyCheckpointAreNotTakenAsGood() throws IOException {
        for (int size : new int[] {8, 16, SIZE}) {
            Files.delete(Written.checkpoint(ledger, size));
        }
        assertThat(words()).contains("There is no good checkpoint");
    }

    @Test
    void whatIsBeingWrittenIsNoAlteration() throws IOException {
        Files.writeString(entries, "{\"entry\":24,\"ti", StandardOpenOption.APPEND);
        Report report = verify(ledger);
        assertThat(report.intact()).isTrue();
        assertThat(report.notes()).anySatisfy(note -> assertThat(note).contains("not a whole entry"));
    }

    @Test
    void aStrangeFileIsAFindingAndItsNameCannotMoveTheCursor() throws IOException {
        Files.writeString(ledger.resolve("odd\u001b[2J"), "x");
        assertThat(words()).contains("no part of a ledger").doesNotContain("\u001b");
    }

    @Test
    void aLineWithoutAnEndIsNotReadIntoMemory() throws IOException {
        Files.write(entries, new byte[5_000_000]);
        assertThat(verify(ledger).intact()).isFalse();
    }

    private interface Change {
        String of(String line);
    }

    private void alterLine(int entry, Change change) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(entries, StandardCharsets.US_ASCII));
        String altered = change.of(lines.get(entry));
        assertThat(altered).isNotEqualTo(lines.set(entry, altered));
        Files.write(entries, lines);
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private String words() throws IOException {
        return words(verify(ledger));
    }

    private static Report verify(Path ledger) throws IOException {
        return Verifier.verify(ledger, List.of(), Optional.empty());
    }

    private static String words(Report report) {
        assertThat(report.intact()).isFalse();
        return report.findings().stream()
                .map(finding -> finding.where() + ": " + finding.words())
                .collect(Collectors.joining("\n"));
    }
}
