package isocentre.service.governance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.lake.Lake;
import isocentre.lake.LoadOptions;
import isocentre.lake.Progress;
import isocentre.radiotherapy.Month;
import isocentre.service.Site;
import isocentre.service.governance.Registers;
import isocentre.service.governance.synthetic.DemoGovernance;
import isocentre.service.people.Accounts;
import isocentre.service.people.DemoAccounts;
import isocentre.service.people.Person;
import isocentre.synthetic.Options;
import isocentre.synthetic.Synthesis;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Makes the sample board pack in `docs/samples/`, of a demonstration on a synthetic year. `docs/samples/README.md` has
/// the command.
@EnabledIfSystemProperty(
        named = "isocentre.samples",
        matches = "true",
        disabledReason = "samples are made when asked for")
class BoardPackSampleTest {
    private static final Path SAMPLES = Path.of("../docs/samples");
    private static final String SITE = "https://isocentre.example";
    private static final long LARGEST = 250_000;

    @TempDir
    private Path folder;

    @Test
    void theSecondPackOfANetworkIsMadeOfASyntheticYear() throws Exception {
        Path nation = folder.resolve("nation");
        Synthesis.of(new Options(12, new Month(2024, 4), 7, 0.1, 0, Options.Styles.PLAIN))
                .write(nation);
        Path home = folder.resolve("home");
        try (Lake lake = Lake.open(home)) {
            lake.load(List.of(nation), LoadOptions.standard().receivedOn(LocalDate.of(2025, 4, 5)), Progress.silent());
        }
        Site site = Site.over(home);
        try {
            site.part(DemoAccounts.class).make();
            Packs packs = site.part(Packs.class);
            for (int i = 0; i < 3000 && packs.of("ODN-10").isEmpty(); i++) {
                site.part(DemoGovernance.class).make(SITE);
                Thread.sleep(100);
            }
            Person manager = site.part(Accounts.class)
                    .find("network-manager@demo.example")
                    .orElseThrow();
            UUID second =
                    packs.issue(site.part(Registers.class).network("ODN-10").orElseThrow(), SITE, manager);
            Files.write(SAMPLES.resolve("board-pack.html"), packs.html(second).orElseThrow());
            Files.write(SAMPLES.resolve("board-pack.pdf"), packs.pdf(second).orElseThrow());
            assertThat(packs.find(second)
                            .orElseThrow()
                            .pack()
                            .parts()
                            .getFirst()
                            .rows())
                    .isNotEmpty();
        } finally {
            site.close();
        }
        assertThat(SAMPLES.resolve("board-pack.pdf").toFile().length()).isLessThan(LARGEST);
        assertThat(SAMPLES.resolve("board-pack.html").toFile().length()).isLessThan(LARGEST);
    }
}
