package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `plan phantom` and `plan bed`.
class PlanPhantomTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    @DisplayName("A phantom is written, and what we measure in it is what its truth says")
    void phantom() throws Exception {
        assertThat(Program.run("plan", "phantom", "--out", folder, "--slices", "2")
                        .exit())
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("SI/truth.csv"))).hasSize(1 + 45);
        Program done =
                Program.run("plan", "dvh", folder.resolve("SI"), "--format", "csv", "--metrics", "Mean[Gy],Max[Gy]");
        assertThat(done.exit()).isZero();
        assertThat(done.out())
                .contains(",AXIAL_CYLINDER,ORGAN,Mean[Gy],16.00,", ",AXIAL_CYLINDER,ORGAN,Max[Gy],29.00,");
    }

    @Test
    @DisplayName("A phantom that cannot be is refused with what would do")
    void impossible() throws Exception {
        assertThat(Program.run("plan", "phantom", "--out", folder, "--slices", "7")
                        .err())
                .contains("from 0.1 to 6 mm");
        assertThat(Program.run("plan", "phantom", "--out", folder, "--grid", "huge")
                        .err())
                .contains("0.4x0.2");
    }

    @Test
    @DisplayName("Section 4 of the indicators: two days late cost 70 Gy in 35 another 1.8 Gy of effective dose")
    void bed() throws Exception {
        assertThat(bed("46").out()).contains("BED: 84.00 Gy; EQD2: 70.00 Gy", "BED, regrowth", ": 67.80 Gy;");
        assertThat(bed("48").out()).contains(": 66.00 Gy;");
        assertThat(Program.run("plan", "bed", "--dose", "70", "--fractions", "35", "--alpha-beta", "10", "--days", "46")
                        .err())
                .contains("--days and --per-day go together");
    }

    private static Program bed(String days) throws Exception {
        return Program.run(
                "plan",
                "bed",
                "--dose",
                "70",
                "--fractions",
                "35",
                "--alpha-beta",
                "10",
                "--days",
                days,
                "--per-day",
                "0.9");
    }
}
