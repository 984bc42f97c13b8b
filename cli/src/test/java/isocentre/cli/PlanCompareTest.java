package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `plan compare` as a user types it.
class PlanCompareTest {
    private static final Path DATA = Path.of(System.getenv().getOrDefault("ISOCENTRE_DATA", "../../shared/data"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static Path oeso() {
        Path set = DATA.resolve("dicom/oeso");
        assumeThat(set)
                .as("the real DICOM-RT sets are not at hand: set ISOCENTRE_DATA")
                .isDirectory();
        return set;
    }

    @Test
    @DisplayName("Two structures of one set, by name: a row with every figure")
    void twoOfOneSet() throws Exception {
        Program done = Program.run("plan", "compare", oeso(), oeso(), "--roi", "CTVp=GTVp", "--format", "csv");
        assertThat(done.exit()).as(done.all()).isZero();
        List<String> lines = done.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .startsWith(
                        "structure,reference,test,ReferenceVolume[cc],TestVolume[cc],Dice,JCI,GMI,DI,SurfaceDice2mm,HD");
        assertThat(lines.get(1)).startsWith("CTVp,");
    }

    @Test
    @DisplayName("Of three sets the reference is their consensus, and each is told how well it found it")
    void consensus() throws Exception {
        Program done = Program.run("plan", "compare", oeso(), oeso(), oeso(), "--roi", "HEART", "--format", "json");
        assertThat(done.exit()).as(done.all()).isZero();
        assertThat(done.out())
                .contains("consensus (STAPLE)", "\"sensitivity\": ", "\"slices\": [")
                .containsPattern("\"Dice\": (1\\.0|0\\.9999999)");
    }

    @Test
    @DisplayName("A page needs nothing but itself")
    void page() throws Exception {
        Path page = folder.resolve("compared.html");
        Program done =
                Program.run("plan", "compare", oeso(), oeso(), "--roi", "HEART", "--format", "html", "--out", page);
        assertThat(done.exit()).as(done.all()).isZero();
        assertThat(Files.readString(page))
                .contains("<caption>", "HEART")
                .doesNotContain("<script", "src=", "href=", "url(");
    }

    @Test
    @DisplayName("A structure that is not there is named, with those that are")
    void unknown() throws Exception {
        Program done = Program.run("plan", "compare", oeso(), oeso(), "--roi", "Spleen");
        assertThat(done.exit()).isEqualTo(2);
        assertThat(done.err()).contains("has no structure 'Spleen': it has LUNGS, ");
    }

    @Test
    @DisplayName("A folder without a structure set is told so")
    void nothing() throws Exception {
        Program done = Program.run("plan", "compare", folder, folder);
        assertThat(done.exit()).isEqualTo(2);
        assertThat(done.err()).contains("holds no structure set");
    }
}
