package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `plan gamma` and `plan sum` on the real head-and-neck set.
class PlanGammaSumTest {
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
    @DisplayName("A sum of the plan with 2 % of itself is 1.02 of it, and passes at 3 %, 2 mm everywhere")
    void sumAndGamma() throws Exception {
        Path sum = folder.resolve("sum.dcm");
        Program added = Program.run("plan", "sum", pinnacle(), pinnacle(), "--weights", "1,0.02", "--out", sum);
        assertThat(added.exit()).as(added.all()).isZero();
        assertThat(added.out()).contains("75.7");
        Program gamma = Program.run("plan", "gamma", pinnacle(), sum);
        assertThat(gamma.exit()).as(gamma.all()).isZero();
        assertThat(gamma.out())
                .contains("passes at 100.00 % of", "within the tolerance limit", "one source only", "Points by gamma");
        Program strict = Program.run("plan", "gamma", pinnacle(), sum, "--distance", "3", "--format", "json");
        assertThat(strict.out()).contains("\"PassRate[%]\"", "\"histogram\": [").doesNotContain("tolerance limit");
    }

    @Test
    @DisplayName("An old file is not overwritten, and as many weights are wanted as doses")
    void mistakes() throws Exception {
        Path old = Files.writeString(folder.resolve("old.dcm"), "old");
        assertThat(Program.run("plan", "sum", pinnacle(), "--out", old).err()).contains("exists already");
        assertThat(Program.run("plan", "sum", pinnacle(), "--weights", "1,2", "--out", folder.resolve("new.dcm"))
                        .err())
                .contains("2 weights for 1 doses");
        assertThat(Program.run("plan", "gamma", pinnacle(), pinnacle(), "--dose", "0")
                        .err())
                .contains("dose criterion");
    }
}
