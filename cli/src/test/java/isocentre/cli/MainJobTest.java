package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job on a small synthetic nation, by the commands that a user types.
class MainJobTest {
    @TempDir
    static Path folder;

    private static Path demo;
    private static Program made;

    @BeforeAll
    static void aNationIsMadeCheckedStoredMeasuredAndReported() throws Exception {
        demo = folder.resolve("a demo");
        made = Program.run("demo", "--no-serve", "--months", 2, "--scale", 0.01, "--faults", 0, "--out", demo);
    }

    @Test
    void theDemoEndsWithAReportAndASiteOnDiskAndSaysWhereTheyAre() {
        assertThat(made.exit()).as(made.all()).isZero();
        assertThat(demo.resolve("site/report.html")).exists();
        assertThat(demo.resolve("site/radiotherapy-services-in-england-2024-25.pdf"))
                .exists();
        assertThat(demo.resolve("site/providers/RR8.html")).exists();
        assertThat(made.out()).contains("site/report.html", "site/index.html");
        assertThat(made.err()).doesNotContain("Exception", "SLF4J");
    }

    @Test
    void everyPageOfSyntheticFiguresSaysSo() throws Exception {
        assertThat(Files.readString(demo.resolve("site/index.html"))).contains("Synthetic data");
        Program table = Program.run("figures", "TIM-01", "--home", demo.resolve("home"));
        assertThat(table.out()).contains("SYNTHETIC", "Data version v");
    }

    @Test
    void figuresAreCsvWithTheColumnsThatReadersRelyOn() throws Exception {
        Program csv = Program.run(
                "figures", "ACC-15", "--level", "provider,england", "--format", "csv", "--home", demo.resolve("home"));

        List<String> lines = csv.out().lines().toList();
        assertThat(csv.exit()).as(csv.all()).isZero();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "indicator,level,code,name,period,breakdown,numerator,denominator,value,lower95,upper95,status");
        assertThat(attendances(lines, "england"))
                .isEqualTo(attendances(lines, "provider"))
                .isPositive();
    }

    @Test
    void aHomeBackedUpAndRestoredElsewhereGivesTheSameFigures() throws Exception {
        Path home = demo.resolve("home");
        Path backup = folder.resolve("backup");
        Path other = folder.resolve("another disk");
        Program written = Program.run("backup", "--home", home, "--out", backup);
        assertThat(written.exit()).as(written.all()).isZero();
        assertThat(written.out()).contains("The keys lie in it", "isocentre restore");
        Program restored = Program.run("restore", backup, "--home", other);
        assertThat(restored.exit()).as(restored.all()).isZero();
        assertThat(restored.out()).contains(written.out().split(" ")[4]); // Backup of data version …
        for (String of : List.of("TIM-01", "FRX-01")) {
            assertThat(Program.run("figures", of, "--format", "csv", "--home", other)
                            .out())
                    .isEqualTo(Program.run("figures", of, "--format", "csv", "--home", home)
                            .out())
                    .contains(of);
        }
        assertThat(Program.run("backup", "--home", home, "--out", backup).err()).contains("exists already");
        assertThat(Program.run("restore", backup, "--home", home).err()).contains("empty or not there yet");
        assertThat(Program.run("restore", demo, "--home", folder.resolve("third"))
                        .err())
                .contains("is not a backup");
    }

    @Test
    void theSameDemoTwiceGivesTheSameDataVersion() throws Exception {
        Program again = Program.run("demo", "--no-serve", "--months", 2, "--scale", 0.01, "--faults", 0, "--out", demo);

        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(versionIn(again.out())).isEqualTo(versionIn(made.out()));
    }

    @Test
    void aFolderThatIsNoDemoIsLeftAlone() throws Exception {
        Path thesis = Files.createDirectories(folder.resolve("thesis"));
        Files.writeString(thesis.resolve("chapter-1.txt"), "mine");

        Program refused = Program.run("demo", "--no-serve", "--out", thesis);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("not a demo", "--out");
        assertThat(thesis.resolve("chapter-1.txt")).hasContent("mine");
    }

    @Test
    void figuresAndReportOfAStoreThatIsNotThereSayWhatToDoFirst() throws Exception {
        Path nowhere = folder.resolve("nowhere");
        for (Program refused : List.of(
                Program.run("figures", "--home", nowhere),
                Program.run("report", "--out", folder.resolve("site"), "--home", nowhere))) {
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err()).contains("there is no store at " + nowhere, "load");
        }
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aWrongWordIsAnsweredWithTheRightOnes() throws Exception {
        Path home = demo.resolve("home");
        assertThat(Program.run("figures", "TIM-99", "--home", home).err()).contains("no indicator TIM-99", "TIM-01");
        assertThat(Program.run("figures", "--level", "region", "--home", home).err())
                .contains("'region' is not a level");
        assertThat(Program.run("figures", "--from", "2024-13", "--home", home).err())
                .contains("2024-13", "2024-05");
        assertThat(Program.run("figures", "--from", "2025-03", "--to", "2025-01", "--home", home)
                        .err())
                .contains("is before");
        assertThat(Program.run("figures", "--data-version", "v0", "--home", home)
                        .err())
                .contains("no data version v0");
        assertThat(Program.run("report", "--year", "2024", "--out", folder, "--home", home)
                        .err())
                .contains("'2024'", "2024-25");
        assertThat(Program.run("report", "--year", "2019-20", "--out", folder, "--home", home)
                        .err())
                .contains("holds nothing of 2019-20", "2025-02 to 2025-03");
    }

    private static double attendances(List<String> lines, String level) {
        return lines.stream()
                .map(line -> line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1))
                .filter(cells -> cells[1].equals(level))
                .mapToDouble(cells -> cells[6].isEmpty() ? 0 : Double.parseDouble(cells[6]))
                .sum();
    }

    private static String versionIn(String out) {
        return out.lines()
                .filter(line -> line.startsWith("Data version"))
                .findFirst()
                .orElseThrow();
    }
}
