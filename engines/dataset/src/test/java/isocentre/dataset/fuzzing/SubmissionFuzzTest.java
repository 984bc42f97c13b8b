package isocentre.dataset.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import isocentre.dataset.Checker;
import isocentre.dataset.SourceFile;
import isocentre.dataset.Submission;
import isocentre.dataset.Verdict;
import isocentre.dataset.examples.BaseRows;
import isocentre.dataset.explaining.Explanation;
import isocentre.dataset.explaining.Format;
import isocentre.dataset.repairing.Repairer;
import java.io.IOException;
import java.util.List;

class SubmissionFuzzTest {
    private static final Checker CHECKER = Checker.standard(BaseRows.read().clock());

    private static final Repairer REPAIRER = Repairer.standard();

    @FuzzTest
    void everyFileGetsAVerdictThatCanBeTold(byte[] file) throws IOException {
        Verdict verdict = CHECKER.check(Submission.of(SourceFile.of("fuzz.csv", file)));

        assertThat(verdict.accepted() || !verdict.findings().isEmpty()).isTrue();
        for (Format format : Format.values()) {
            StringBuilder told = new StringBuilder();
            Explanation.of(format, REPAIRER::mends, false).write(List.of(verdict), told);
            assertThat(told).isNotEmpty();
            assertThat(told.toString().chars().filter(c -> c == 0x1b))
                    .as("escapes")
                    .isEmpty();
        }
    }
}
