package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a new user gets wrong first, and what is said to them.
class PlanMistakesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path set;

    @BeforeEach
    void phantom() throws Exception {
        Program.run("plan", "phantom", "--out", folder.resolve("suite"), "--slices", "3", "--grid", "3");
        set = folder.resolve("suite/SI");
    }

    @Test
    @DisplayName("A folder that is not there, one without files and one without DICOM")
    void wrongFolder() throws Exception {
        Program nowhere = Program.run("plan", "dvh", folder.resolve("nowhere"));
        assertThat(nowhere.exit()).isEqualTo(2);
        assertThat(nowhere.err()).contains("there is no file or folder");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(Program.run("plan", "dvh", empty).err()).contains("There are no files here");
        Files.writeString(empty.resolve("letter.txt"), "Dear colleague");
        assertThat(Program.run("plan", "dvh", empty).err())
                .contains("None of the files here (1) is DICOM that can be used", "letter.txt");
    }

    @Test
    @DisplayName("Structures without their dose: what is missing is named")
    void noDose() throws Exception {
        Program done = Program.run("plan", "dvh", set.resolve("RTSTRUCT.dcm"));
        assertThat(done.exit()).isEqualTo(1);
        assertThat(done.err()).contains("there is no RT Dose among them; export it");
        assertThat(Program.run("plan", "score", set.resolve("RTDOSE.dcm"), "--protocol", "QUANTEC-2010")
                        .err())
                .contains("there is no RT Structure Set among them");
    }

    @Test
    @DisplayName("A folder in which other files lie too is measured all the same")
    void mixedFolder() throws Exception {
        Files.writeString(set.resolve("letter.txt"), "Dear colleague");
        Files.write(set.resolve("picture.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 0});
        Program done = Program.run("plan", "dvh", set, "--format", "csv", "--metrics", "Mean[Gy]");
        assertThat(done.exit()).as(done.all()).isZero();
        assertThat(done.out()).contains("SPHERE");
        assertThat(Program.run("plan", "info", set).out()).contains("letter.txt", "picture.jpg");
    }

    @Test
    @DisplayName("A misspelt structure: the one that was probably meant is named")
    void misspeltStructure() throws Exception {
        Program done = Program.run("plan", "compare", set, set, "--roi", "Sphre");
        assertThat(done.exit()).isEqualTo(2);
        assertThat(done.err()).contains("has no structure 'Sphre': is 'SPHERE' meant?", "AXIAL_CYLINDER");
    }

    @Test
    @DisplayName("A misspelt figure: how they are written is said")
    void misspeltFigure() throws Exception {
        Program done = Program.run("plan", "dvh", set, "--metrics", "D95");
        assertThat(done.exit()).isEqualTo(2);
        assertThat(done.err()).contains("'D95' is not the name of a figure: write it like D95%[Gy]");
    }
}
