package isocentre.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Promise 9: random tamperings of each kind are all found. `-Dtamperings=N` says how many in all (default
/// 1,200), and `-Dtamperings.seed=S` which.
class TamperingTest {
    private static final int ALL = Integer.getInteger("tamperings", 1200);
    private static final int EACH = ALL / Tampering.Kind.values().length;
    private static final int SIZE = 40;

    private final Random random = new Random(Long.getLong("tamperings.seed", 20250521L));

    @TempDir
    private Path folder;

    private int tried;

    @Test
    void everyTamperingOfTheFilesIsFound() throws IOException {
        Written written = new Written(folder);
        Path ledger = written.write("ledger", 11, 25, SIZE);
        Path kept = written.kept(ledger, SIZE);
        Tampering tampering = new Tampering(ledger, ledger.resolve("entries/000000000000.jsonl"), random);
        intact(ledger, kept);
        for (int i = 0; i < EACH; i++) {
            found(tampering.flip(), ledger, kept);
            found(tampering.delete(), ledger, kept);
            found(tampering.reorder(), ledger, kept);
            found(tampering.truncate(), ledger, kept);
        }
        intact(ledger, kept);
        say(tried + " files flipped, deleted, reordered or truncated: all found");
    }

    @Test
    void everyTamperingOfALedgerOfTwoFilesIsFound() throws IOException {
        Written written = new Written(folder);
        int size = 65_536 + 30;
        Path ledger = written.write("ledger", 65_536, size);
        Path kept = written.kept(ledger, size);
        Tampering tampering = new Tampering(ledger, ledger.resolve("entries/000000065536.jsonl"), random);
        for (int i = 0; i < Math.max(8, EACH / 50); i++) {
            found(tampering.flip(), ledger, kept);
            found(tampering.delete(), ledger, kept);
            found(tampering.reorder(), ledger, kept);
            found(tampering.truncate(), ledger, kept);
        }
        intact(ledger, kept);
        say(tried + " files of a larger ledger: all found");
    }

    @Test
    void everyLedgerRolledBackOrForkedByItsKeeperIsFoundWithAKeptCheckpoint() throws IOException {
        Written written = new Written(folder);
        Path kept = written.kept(written.alone("ledger", SIZE, SIZE), SIZE);
        for (int i = 0; i < EACH; i++) {
            int shorter = 1 + random.nextInt(SIZE - 1);
            Path back = written.alone("back-" + i, SIZE, shorter);
            intact(back);
            assertThat(found(back, kept)).as("rolled back to %d", shorter).isTrue();

            int fork = random.nextInt(SIZE);
            Path forked = written.alone("fork-" + i, fork, SIZE, SIZE + random.nextInt(5));
            intact(forked);
            assertThat(found(forked, kept)).as("forked at %d", fork).isTrue();
            tried += 2;
        }
        say(tried + " ledgers rolled back or forked by their keeper: all found");
    }

    private void found(Tampering.Undo done, Path ledger, Path kept) throws IOException {
        assertThat(found(ledger, kept)).as(done.what()).isTrue();
        done.undo();
        tried++;
    }

    private static boolean found(Path ledger, Path kept) throws IOException {
        Report report = Verifier.verify(ledger, List.of(kept), Optional.empty());
        return report.findings().stream().anyMatch(finding -> !finding.words().isBlank());
    }

    private static void intact(Path ledger, Path... kept) throws IOException {
        assertThat(Verifier.verify(ledger, List.of(kept), Optional.empty()).findings())
                .isEmpty();
    }

    private static void say(String words) {
        System.out.println("tamperings: " + words);
    }
}
