package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import isocentre.synthetic.Synthesis;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `check --repair` on a month of every provider, each in its own style of file, with faults: what can be mended is,
/// once and for all.
class RepairTest {
    @TempDir
    Path folder;

    @Test
    void aRepairedFileHasNothingLeftToRepairAndRepairingItAgainChangesNothing() throws Exception {
        Path nation = folder.resolve("nation");
        Synthesis.of(1, Month.of("2024-12"), 1, 0.03, 0.2).write(nation);
        int repaired = 0;
        for (Path provider : list(nation).stream().filter(Files::isDirectory).toList()) {
            Path once = folder.resolve("once").resolve(provider.getFileName());
            check(once, List.of(provider));
            List<Path> files = list(once).stream()
                    .filter(file -> !file.toString().endsWith(".changes.csv"))
                    .filter(file -> !file.endsWith("verdict.json"))
                    .toList();
            if (!files.isEmpty()) {
                repaired++;
                assertThat(Files.readString(once.resolve("verdict.json")))
                        .as("%s", provider)
                        .doesNotContain("\"repairable\": true");
                Path twice = folder.resolve("twice").resolve(provider.getFileName());
                check(twice, files);
                assertThat(list(twice))
                        .as("%s", provider)
                        .extracting(Path::getFileName)
                        .hasToString("[verdict.json]");
            }
        }
        assertThat(repaired).isGreaterThan(10);
    }

    private static void check(Path out, List<Path> paths) {
        List<String> arguments =
                new ArrayList<>(List.of("check", "--repair", "--format", "json", "--out", out.toString()));
        paths.forEach(path -> arguments.add(path.toString()));
        assertThat(Main.commandLine().execute(arguments.toArray(String[]::new))).isIn(0, Main.REJECTED);
    }

    private static List<Path> list(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
