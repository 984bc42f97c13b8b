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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A service over twelve months of a synthetic nation, of which East of England takes up five fractions for breast
/// cancer in month 7. The months come in two halves.
public final class Eastern {
    public static final Month FIRST = new Month(2024, 4);
    public static final Month CHANGE = FIRST.plus(6);
    public static final double PLANTED = 0.56;
    private static final Set<String> FEW = Set.of("ODN-06", "ODN-09", "ODN-10");
    private static final int MONTHS = 12;

    private final Set<String> networks;
    private final Path sent;
    private final Set<Path> kept = new HashSet<>();
    private final Site site;

    private Eastern(Function<Path, Site> start, double scale, Set<String> networks) {
        this.networks = networks;
        try {
            Path folder = Files.createTempDirectory("isocentre-eastern");
            sent = folder.resolve("sent");
            Synthesis.of(new Options(MONTHS, FIRST, 11, scale, 0, Options.Styles.PLAIN))
                    .write(sent);
            Path home = folder.resolve("home");
            try (Lake lake = Lake.open(home, Map.of(), Clock.systemUTC())) {
                load(lake, 0, 6);
            }
            site = start.apply(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Three networks alone.
    ///
    /// @param start what starts the service over a home
    static Eastern small(Function<Path, Site> start) {
        return new Eastern(start, 0.25, FEW);
    }

    /// All providers, with fewer people each: so that those who differ stand out.
    ///
    /// @param start what starts the service over a home
    public static Eastern nation(Function<Path, Site> start) {
        return new Eastern(
                start,
                0.12,
                Standards.load().organisations().networks().stream()
                        .map(Network::id)
                        .collect(Collectors.toSet()));
    }

    public Site site() {
        return site;
    }

    /// Loads months, from the one counted as the first to before the other, counted from 0.
    public void load(int from, int to) {
        load(site.part(Lake.class), from, to);
    }

    /// The files of a month of a provider, which is not loaded: the provider is to send it.
    public List<Path> keep(String provider, int month) {
        kept.add(folder(provider, month));
        try (Stream<Path> files = Files.list(folder(provider, month))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Lake lake, int from, int to) {
        List<Path> months = new ArrayList<>();
        try (Stream<Path> providers = Files.list(sent)) {
            providers.filter(Files::isDirectory).filter(this::taken).forEach(provider -> {
                for (int i = from; i < to; i++) {
                    Path month = folder(provider.getFileName().toString(), i);
                    if (Files.isDirectory(month) && !kept.contains(month)) {
                        months.add(month);
                    }
                }
            });
            lake.load(months, LoadOptions.standard().receivedOn(LocalDate.of(2025, 4, 10)), Progress.silent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String provider, int month) {
        return sent.resolve(provider).resolve(FIRST.plus(month).toString());
    }

    private boolean taken(Path provider) {
        return Standards.load()
                .organisations()
                .networkOf(new OdsCode(provider.getFileName().toString()), CHANGE.firstDay())
                .map(Network::id)
                .filter(networks::contains)
                .isPresent();
    }
}
