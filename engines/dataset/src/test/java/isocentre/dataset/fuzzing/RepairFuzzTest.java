package isocentre.dataset.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import isocentre.dataset.Checker;
import isocentre.dataset.SourceFile;
import isocentre.dataset.Submission;
import isocentre.dataset.Verdict;
import isocentre.dataset.examples.BaseRows;
import isocentre.dataset.repairing.Repaired;
import isocentre.dataset.repairing.Repairer;
import isocentre.dataset.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

class RepairFuzzTest {
    private static final BaseRows BASE = BaseRows.read();
    private static final Checker CHECKER = new Checker(Rules.national(), BASE.clock());
    private static final Repairer REPAIRER = new Repairer(Rules.national());

    @FuzzTest
    void aRepairLosesNoRowAndIsDoneAtOnce(byte[] file) throws IOException {
        Path folder = Files.createTempDirectory("repair");
        try {
            Submission sent = submission(SourceFile.of("fuzz.csv", file));
            Verdict verdict = CHECKER.check(sent);

            Repaired repaired = REPAIRER.repair(sent, verdict, folder.resolve("once"));
            if (!repaired.files().isEmpty()) {
                Submission mended = submission(SourceFile.of(repaired.files().getFirst()));
                Verdict after = CHECKER.check(mended);
                assertThat(after.rows()).isEqualTo(verdict.rows());
                assertThat(after.rejectedRows()).isLessThanOrEqualTo(verdict.rejectedRows());
                Repaired again = REPAIRER.repair(mended, after, folder.resolve("twice"));
                assertThat(again.byRule()).isEmpty();
            }
        } finally {
            remove(folder);
        }
    }

    private static Submission submission(SourceFile file) {
        return Submission.of(file).from(BASE.sender()).during(BASE.month());
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
