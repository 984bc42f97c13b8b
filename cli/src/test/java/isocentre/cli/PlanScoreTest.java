package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `plan score`, `plan protocol` and `plan names` as a user types them.
class PlanScoreTest {
    private static final Path DATA = Path.of(System.getenv().getOrDefault("ISOCENTRE_DATA", "../../shared/data"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static Path pinnacle() {
        Path set = DATA.resolve("dicom/pinnacle");
        assumeThat(set)
                .as("the real DICOM-RT sets are not at hand: set ISOCENTRE_DATA")
                .isDirectory();
        return set;
    }

    @Test
    @DisplayName("A plan scored against a shipped protocol: each objective with its result, source and basis")
    void score() throws Exception {
        Program done = Program.run("plan", "score", pinnacle(), "--protocol", "QUANTEC-2010");
        assertThat(done.exit()).as(done.all()).isZero();
        assertThat(done.out())
                .contains("QUANTEC", "one source only", "cannot be evaluated", "no structure that is called 'Bladder'")
                .containsPattern("BrainStem +Max\\[Gy\\] +\\d");
    }

    @Test
    @DisplayName("A protocol goes out as the commercial product's scorecard and comes back")
    void export() throws Exception {
        Path card = folder.resolve("card.json");
        assertThat(Program.run("plan", "protocol", "SABR-LUNG-48-4", "--export", card)
                        .exit())
                .isZero();
        assertThat(Files.readString(card)).contains("DOSE_VOLUME_CC_ROI", "\"arg_1\": 0.03");
        Program back = Program.run("plan", "protocol", card);
        assertThat(back.out()).contains("D0.03cc[Gy]", "20.8");
        assertThat(Program.run("plan", "protocol").out()).contains("SABR-PROSTATE-38");
    }

    @Test
    @DisplayName("A protocol that is not there is told with those that are")
    void unknown() throws Exception {
        Program done = Program.run("plan", "score", folder, "--protocol", "NONE");
        assertThat(done.exit()).isEqualTo(2);
        assertThat(done.err()).contains("QUANTEC-2010");
    }

    @Test
    @DisplayName("Names are suggested, and what a person confirms is remembered")
    void names() throws Exception {
        Path book = folder.resolve("names.csv");
        Program first = Program.run("plan", "names", pinnacle(), "--format", "csv");
        assertThat(first.out()).contains("BrainStem,Brainstem,0.95");
        Program confirmed = Program.run(
                "plan", "names", pinnacle(), "--book", book, "--confirm", "BrainStem=Brainstem", "--by", "A. Tester");
        assertThat(confirmed.exit()).as(confirmed.all()).isZero();
        assertThat(Files.readString(book)).contains("BrainStem,Brainstem,A. Tester,");
        assertThat(Program.run("plan", "names", pinnacle(), "--book", book).out())
                .contains("A. Tester");
        assertThat(Program.run("plan", "names", pinnacle(), "--confirm", "BrainStem=Brainstem")
                        .err())
                .contains("--by PERSON");
    }
}
