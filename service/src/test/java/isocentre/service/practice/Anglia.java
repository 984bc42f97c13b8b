package isocentre.service.practice;

import isocentre.lake.Lake;
import isocentre.lake.LoadOptions;
import isocentre.lake.Progress;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.Site;
import isocentre.service.indicators.PublishedFigures;
import isocentre.synthetic.Options;
import isocentre.synthetic.Synthesis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A service over twelve months of the East of England in a synthetic nation: its centres give most breast patients 15
/// fractions in months 1 to 6, and five from month 7 on.
final class Anglia {
    static final Month FIRST = new Month(2024, 4);
    static final Month CHANGE = FIRST.plus(6);
    static final String NETWORK = "ODN-06";

    private Anglia() {}

    /// Started by the first test that opens it.
    private static final class Started {
        static final Site THE_ONE = start();
    }

    static Site open() {
        return Started.THE_ONE;
    }

    private static Site start() {
        try {
            Path folder = Files.createTempDirectory("isocentre-anglia");
            Path sent = folder.resolve("sent");
            Synthesis.of(new Options(12, FIRST, 11, 0.25, 0, Options.Styles.PLAIN))
                    .write(sent);
            List<Path> own;
            try (Stream<Path> providers = Files.list(sent)) {
                own = providers
                        .filter(Files::isDirectory)
                        .filter(one -> ofTheNetwork(one.getFileName().toString()))
                        .toList();
            }
            Path home = folder.resolve("home");
            try (Lake lake = Lake.open(home, Map.of(), Clock.systemUTC())) {
                lake.load(own, LoadOptions.standard().receivedOn(LocalDate.of(2025, 4, 10)), Progress.silent());
            }
            Site site = Site.over(home);
            PublishedFigures figures = site.part(PublishedFigures.class);
            for (int i = 0; i < 2400 && figures.state().edition().isEmpty(); i++) {
                Thread.sleep(50);
            }
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static boolean ofTheNetwork(String provider) {
        return Standards.load()
                .organisations()
                .networkOf(new OdsCode(provider), CHANGE.firstDay())
                .map(Network::id)
                .filter(NETWORK::equals)
                .isPresent();
    }
}
