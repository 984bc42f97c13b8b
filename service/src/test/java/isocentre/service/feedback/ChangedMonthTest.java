package isocentre.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.radiotherapy.Month;
import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.capture.Sent;
import isocentre.service.capture.State;
import isocentre.service.capture.Submission;
import isocentre.service.indicators.PublishedFigures;
import isocentre.service.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A month sent again goes through the whole service: what does not hang on it is not made anew.
class ChangedMonthTest {
    private static final String OWN = "RD1";
    private static final Month MARCH = new Month(2025, 3);

    private final Site site = Nationwide.open();

    @Test
    void onlyWhatHangsOnTheMonthIsMadeAnewAndFiguresOfOthersStayAsTheyWere(@TempDir Path folder) throws Exception {
        Set<Path> before = derived();
        List<Figure> figures = figures();
        Browser manager = site.signedIn(Role.DATA_MANAGER, OWN);
        UUID id = Sent.checked(site, manager, OWN, withoutSome(folder));
        manager.send("/submissions/" + id + "/sign", "stand", "yes");
        Submission stored = Sent.settled(site, id);
        assertThat(stored.state()).isEqualTo(State.STORED);
        shown(stored.dataVersion().orElseThrow());

        Set<String> written = derived().stream()
                .filter(file -> !before.contains(file))
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());
        assertThat(written).contains("2025-03-01.parquet").doesNotContain("2024-11-01.parquet", "2024-12-01.parquet");
        assertThat(of(figures(), "RBV")).isEqualTo(of(figures, "RBV"));
        assertThat(of(figures(), OWN)).isNotEqualTo(of(figures, OWN));
    }

    private static List<Figure> of(List<Figure> figures, String provider) {
        return figures.stream()
                .filter(figure ->
                        figure.level() == Level.PROVIDER && figure.code().equals(provider))
                .toList();
    }

    private List<Figure> figures() {
        return site.part(PublishedFigures.class)
                .state()
                .edition()
                .orElseThrow()
                .year(Nationwide.YEAR)
                .orElseThrow()
                .figures();
    }

    private void shown(String version) throws InterruptedException {
        PublishedFigures figures = site.part(PublishedFigures.class);
        for (int i = 0; i < 1200; i++) {
            if (figures.state()
                    .edition()
                    .filter(one -> one.dataVersion().equals(version))
                    .isPresent()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the figures of " + version + " were not made");
    }

    private Set<Path> derived() throws IOException {
        try (Stream<Path> files = Files.walk(site.home().resolve("tables/derived"))) {
            return files.filter(file -> file.toString().endsWith(".parquet")).collect(Collectors.toSet());
        }
    }

    /// The month without its first patient.
    private static List<Path> withoutSome(Path folder) throws IOException {
        List<Path> again = new ArrayList<>();
        String gone = "";
        for (Path file : Nationwide.sent(OWN, MARCH)) {
            List<String> lines = Files.readAllLines(file);
            int patient = Arrays.asList(lines.getFirst().split(",", -1)).indexOf("LOCAL_PATIENT_IDENTIFIER");
            if (gone.isEmpty()) {
                gone = lines.get(1).split(",", -1)[patient];
            }
            String first = gone;
            List<String> kept = lines.stream()
                    .filter(line -> !line.split(",", -1)[patient].equals(first))
                    .toList();
            assertThat(kept).hasSizeBetween(2, lines.size() - 1);
            again.add(Files.write(folder.resolve(file.getFileName()), kept));
        }
        return again;
    }
}
