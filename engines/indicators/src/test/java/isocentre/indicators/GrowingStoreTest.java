package isocentre.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.lake.Lake;
import isocentre.lake.LoadOptions;
import isocentre.lake.Progress;
import isocentre.lake.proving.Content;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.standards.Standards;
import isocentre.synthetic.Options;
import isocentre.synthetic.Synthesis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store that grows month by month computes only what a change touches, and has the same tables as one that computes
/// everything at once.
class GrowingStoreTest {
    private static final List<String> PROVIDERS = List.of("RR8", "R1H", "RYJ");

    @TempDir
    static Path nation;

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeAll
    static void makeANation() throws IOException {
        Options options = new Options(6, Month.of("2024-04"), 7, 0.01, 0, Options.Styles.PLAIN);
        Synthesis.of(options).write(nation);
    }

    private static List<Path> month(String month, List<String> providers) {
        return providers.stream()
                .map(provider -> nation.resolve(provider).resolve(month))
                .toList();
    }

    private static List<Path> months(String... months) {
        return Stream.of(months)
                .flatMap(month -> month(month, PROVIDERS).stream())
                .toList();
    }

    private Lake open(String home) {
        return Lake.open(folder.resolve(home), environment, Clock.systemDefaultZone());
    }

    private static Content grow(Lake lake, List<Path> paths) {
        lake.load(paths, LoadOptions.standard(), Progress.silent());
        lake.derive(lake.current(), DerivedTables.derivations(Standards.load()));
        return Content.of(lake);
    }

    /// A month sent again without one patient in three.
    private Path withoutSome(Path month) throws IOException {
        Path again = Files.createDirectories(folder.resolve("again"));
        try (Stream<Path> files = Files.list(month)) {
            for (Path file : files.toList()) {
                List<String> lines = Files.readAllLines(file);
                List<String> header = Arrays.asList(lines.getFirst().split(",", -1));
                int patient = header.indexOf("LOCAL_PATIENT_IDENTIFIER");
                List<String> kept = new ArrayList<>(List.of(lines.getFirst()));
                lines.stream()
                        .skip(1)
                        .filter(line -> line.split(",", -1)[patient].hashCode() % 3 != 0)
                        .forEach(kept::add);
                assertThat(kept).hasSizeLessThan(lines.size());
                Files.write(again.resolve(file.getFileName()), kept);
            }
        }
        return again;
    }

    @Test
    void howeverSubmissionsComeTheDerivedTablesAreTheSame() throws IOException {
        Path again = withoutSome(nation.resolve("RR8").resolve("2024-06"));
        try (Lake growing = open("growing")) {
            environment.put("ISOCENTRE_KEYS", Files.readString(folder.resolve("growing/keys")));
            grow(growing, months("2024-05", "2024-06"));
            grow(growing, months("2024-07"));
            Content late = grow(growing, month("2024-04", List.of("R1H", "RYJ"))); // Late, for an earlier month.
            Content replaced = grow(growing, List.of(again)); // Patients leave the store again.
            assertThat(replaced).as("what the month sent again changed").isNotEqualTo(late);
            List<Path> all = new ArrayList<>(months("2024-05", "2024-07"));
            all.addAll(month("2024-06", List.of("R1H", "RYJ")));
            all.addAll(month("2024-04", List.of("R1H", "RYJ")));
            all.add(again);
            try (Lake once = open("once")) {
                Content expected = grow(once, all);
                assertThat(replaced).as(replaced.unlike(expected)).isEqualTo(expected);
            }
        }
    }

    @Test
    void aNewMonthLeavesTheFilesOfEarlierMonthsAlone() throws IOException {
        try (Lake growing = open("growing")) {
            grow(growing, months("2024-04", "2024-05", "2024-06", "2024-07", "2024-08"));
            Set<Path> before = derivedFiles();
            grow(growing, months("2024-09"));
            Set<String> written = derivedFiles().stream()
                    .filter(file -> !before.contains(file))
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
            assertThat(written)
                    .contains("2024-09-01.parquet")
                    .doesNotContain("2024-04-01.parquet", "2024-05-01.parquet");
        }
    }

    private Set<Path> derivedFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("growing/tables/derived"))) {
            return files.filter(file -> file.toString().endsWith(".parquet")).collect(Collectors.toSet());
        }
    }
}
