package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The `plan` commands as a user types them, on real sets where they are at hand (`ISOCENTRE_DATA`, else
/// `../shared/data`).
class PlanCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void infoExplainsWhatIsBrokenAndGoesOnWithWhatIsWhole() throws Exception {
        Program info = Program.run("plan", "info", set("oeso"));

        assertThat(info.exit()).as(info.all()).isZero();
        assertThat(info.out())
                .contains("105 CT Image", "plan 'IMRT_23#F'", "41.4 Gy to PTV_41.4", "9 regions, 9 with a volume")
                .contains("the structure set that it was planned on", "is not among the files")
                .contains("there is no dose of this plan")
                .doesNotContain("Exception");
    }

    @Test
    void infoTellsTheSameAsJson() throws Exception {
        Program info = Program.run("plan", "info", "--format", "json", set("pinnacle"));

        assertThat(info.exit()).as(info.all()).isZero();
        assertThat(info.out()).contains("\"title\": \"plan 'ANON'\"", "\"hasGrid\": true", "\"name\": \"BrainStem\"");
    }

    @Test
    void aDeidentifiedSetStillBelongsTogetherAndNamesNobody() throws Exception {
        Path out = folder.resolve("out");
        Program clean = Program.run("plan", "deidentify", set("pinnacle"), "--out", out, "--keep", "descriptors");
        assertThat(clean.exit()).as(clean.all()).isZero();
        assertThat(clean.out()).contains("3 files written", "BrainStem");

        Program info = Program.run("plan", "info", out);

        assertThat(info.out())
                .contains("linked by reference", "at most 74.28 Gy")
                .doesNotContain("ANON99785");
        assertThat(Files.readString(out.resolve("proof.json")))
                .contains("\"contentUnchanged\": true")
                .doesNotContain("\"contentUnchanged\": false", "ANON99785", "DOE");
    }

    @Test
    void whatIsNoDicomIsRefusedInWords() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "not a picture");

        Program info = Program.run("plan", "info", text);

        assertThat(info.exit()).isEqualTo(1);
        assertThat(info.out()).contains("notes.txt: it is not a DICOM file");
    }

    @Test
    void nothingIsWrittenAmongOldFiles() throws Exception {
        Path old = Files.writeString(folder.resolve("old.dcm"), "old");

        Program clean = Program.run("plan", "deidentify", old, "--out", folder);

        assertThat(clean.exit()).isEqualTo(2);
        assertThat(clean.err()).contains("is not empty");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).isEqualTo(List.of(old));
        }
    }

    private static Path set(String name) {
        String given = System.getenv("ISOCENTRE_DATA");
        Path set = Path.of(given == null ? "../../shared/data" : given, "dicom", name);
        assumeTrue(
                Files.isDirectory(set),
                "skipped: no DICOM set at " + set.toAbsolutePath() + "; name the folder of dicom/ in ISOCENTRE_DATA");
        return set;
    }
}
