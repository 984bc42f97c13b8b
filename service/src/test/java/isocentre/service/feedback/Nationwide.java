package isocentre.service.feedback;

import isocentre.lake.Lake;
import isocentre.lake.LoadOptions;
import isocentre.lake.Progress;
import isocentre.radiotherapy.Month;
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

/// A service of its own over a small synthetic nation: every provider from November 2024, so that a merger lies within.
public final class Nationwide {
    static final String YEAR = "2024-25";
    private static final Nationwide THE_ONE = new Nationwide();

    private final Site site;
    private final Path sent;

    private Nationwide() {
        try {
            Path folder = Files.createTempDirectory("isocentre-nationwide");
            sent = folder.resolve("sent");
            Synthesis.of(new Options(5, new Month(2024, 11), 7, 0.05, 0, Options.Styles.PLAIN))
                    .write(sent);
            Path home = folder.resolve("home");
            try (Lake lake = Lake.open(home, Map.of(), Clock.systemUTC())) {
                lake.load(
                        List.of(sent), LoadOptions.standard().receivedOn(LocalDate.of(2025, 4, 1)), Progress.silent());
            }
            site = Site.over(home);
            PublishedFigures figures = site.part(PublishedFigures.class);
            for (int i = 0; i < 2400 && figures.state().edition().isEmpty(); i++) {
                Thread.sleep(50);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static Site open() {
        return THE_ONE.site;
    }

    /// The files of a month as the provider sent them.
    static List<Path> sent(String provider, Month month) throws IOException {
        try (Stream<Path> files = Files.list(THE_ONE.sent.resolve(provider).resolve(month.toString()))) {
            return files.sorted().toList();
        }
    }
}
