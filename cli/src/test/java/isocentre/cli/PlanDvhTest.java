package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `plan dvh` on the real head-and-neck set.
class PlanDvhTest {
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
    @DisplayName("A row for each of the 48 structures and each figure, with value, band and issues")
    void csv() throws Exception {
        Program done = Program.run("plan", "dvh", pinnacle(), "--format", "csv", "--metrics", "Volume[cc],Mean[Gy]");
        assertThat(done.exit()).isZero();
        List<String> lines = done.out().lines().toList();
        assertThat(lines).hasSize(1 + 48 * 2);
        assertThat(lines.getFirst()).startsWith("case,number,structure,type,metric,value,low,high,unit,stored,outside");
        // Volumes by planimetry: the sum of the contours' areas times their distance.
        assertThat(lines).anyMatch(line -> line.contains(",PTV1_50Gy,") && line.contains(",Volume[cc],624.400,"));
        assertThat(lines).anyMatch(line -> line.contains(",Parotid_R,") && line.contains(",Mean[Gy],24.59,"));
        assertThat(lines).anyMatch(line -> line.contains(",Brain,") && line.contains("outside the dose grid"));
        assertThat(lines)
                .anyMatch(line -> line.contains(",Mandible,")
                        && line.contains(",the region has no volume,")
                        && line.contains("it has no contours"));
    }

    @Test
    @DisplayName("A page holds every structure's curve and needs nothing but itself")
    void html() throws Exception {
        Path page = folder.resolve("dvh.html");
        assertThat(Program.run("plan", "dvh", pinnacle(), "--format", "html", "--out", page)
                        .exit())
                .isZero();
        assertThat(Files.readString(page))
                .contains("<svg", "SpinalCord", "BrainStem", "PTV3_6 Gy")
                .doesNotContain("<script", "src=")
                .satisfies(text -> assertThat(text.replace("http://www.w3.org/2000/svg", ""))
                        .doesNotContain("http"));
    }

    @Test
    @DisplayName("A figure that the grammar does not know is refused by name")
    void unknownFigure() throws Exception {
        Program done = Program.run("plan", "dvh", folder, "--metrics", "D95");
        assertThat(done.exit()).isEqualTo(2);
        assertThat(done.err()).contains("'D95' is not the name of a figure");
    }

    @Test
    @DisplayName("A folder without structures and dose is told so")
    void nothing() throws Exception {
        Program done = Program.run("plan", "dvh", folder);
        assertThat(done.exit()).isEqualTo(1);
        assertThat(done.err()).contains("plan info");
    }
}
