package isocentre.service.learning;

import isocentre.lake.Lake;
import isocentre.lake.LoadOptions;
import isocentre.lake.Progress;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.Site;
import isocentre.synthetic.Options;
import isocentre.synthetic.Synthesis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A service over twelve months of two networks of a synthetic nation: East of England, which adopts five
/// fractions for breast cancer in month 7, and the North West, which does not. The months come in two halves.
final class Eastern {
    static final Month FIRST = new Month(2024, 4);
    static final Month CHANGE = FIRST.plus(6);
    static final double PLANTED = 0.56;
    private static final List<String> NETWORKS = List.of("ODN-06", "ODN-09");
    private static final int MONTHS = 12;

    private final Path sent;
    private final Site site;

    Eastern() {
        try {
            Path folder = Files.createTempDirectory("isocentre-eastern");
            sent = folder.resolve("sent");
            Synthesis.of(new Options(MONTHS, FIRST, 11, 0.25, 0, Options.Styles.PLAIN))
                    .write(sent);
            site = Site.over(folder.resolve("home"));
            load(0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Site site() {
        return site;
    }

    void load(int from, int to) {
        List<Path> months = new ArrayList<>();
        try (Stream<Path> providers = Files.list(sent)) {
            providers.filter(Files::isDirectory).filter(Eastern::taken).forEach(provider -> {
                for (int i = from; i < to; i++) {
                    Path month = provider.resolve(FIRST.plus(i).toString());
                    if (Files.isDirectory(month)) {
                        months.add(month);
                    }
                }
            });
            site.part(Lake.class)
                    .load(months, LoadOptions.standard().receivedOn(LocalDate.of(2025, 4, 10)), Progress.silent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean taken(Path provider) {
        return Standards.load()
                .organisations()
                .networkOf(new OdsCode(provider.getFileName().toString()), CHANGE.firstDay())
                .map(Network::id)
                .filter(NETWORKS::contains)
                .isPresent();
    }
}
