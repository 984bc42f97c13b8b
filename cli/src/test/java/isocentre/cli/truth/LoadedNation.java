package isocentre.cli.truth;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.dataset.Finding;
import isocentre.dataset.Verdict;
import isocentre.indicators.DerivedTables;
import isocentre.indicators.Figure;
import isocentre.indicators.Figures;
import isocentre.indicators.Indicator;
import isocentre.indicators.Indicators;
import isocentre.indicators.Level;
import isocentre.indicators.Query;
import isocentre.lake.Lake;
import isocentre.lake.LoadOptions;
import isocentre.lake.LoadReport;
import isocentre.lake.Progress;
import isocentre.lake.Session;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Standards;
import isocentre.synthetic.Options;
import isocentre.synthetic.Synthesis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// A synthetic nation, submitted, checked, stored, derived and ready to be measured, with what its maker knows of it.
final class LoadedNation implements AutoCloseable {
    private static final Standards STANDARDS = Standards.load();

    final Path files;
    final Synthesis.Made made;
    final Truth truth;
    final LoadReport report;
    final Figures figures;
    private final Options options;
    private final Lake lake;
    private final Session session;

    private LoadedNation(Options options, Path folder) throws IOException {
        this.options = options;
        files = folder.resolve("files");
        made = Synthesis.of(options).write(files);
        truth = Truth.read(files.resolve("truth.json"));
        lake = Lake.open(folder.resolve("home"));
        report = lake.load(List.of(files), LoadOptions.standard(), Progress.silent());
        lake.derive(report.version(), DerivedTables.derivations(STANDARDS));
        session = lake.read(report.version());
        figures = Figures.of(session, STANDARDS);
    }

    /// @param folder an empty one; files and store are written below it
    static LoadedNation of(Options options, Path folder) throws IOException {
        return new LoadedNation(options, folder);
    }

    /// What the check found in a file.
    ///
    /// @param file below the root of the run, as `faults.json` names it
    record Found(String file, Finding finding) {}

    /// All findings of all submissions.
    Stream<Found> findings() {
        return report.lots().stream().flatMap(entry -> {
            Verdict verdict = entry.verdict().orElseThrow(() -> new AssertionError(entry));
            String folder = entry.provider().orElseThrow(() -> new AssertionError(entry)) + "/"
                    + entry.month().orElseThrow(() -> new AssertionError(entry)) + "/";
            return verdict.findings().stream().map(finding -> new Found(folder + finding.file(), finding));
        });
    }

    /// One test for each level and length of period.
    Stream<DynamicTest> everyFigureIsTheTruth() {
        return Stream.of(Period.By.values())
                .flatMap(by -> Stream.of(Level.values())
                        .map(level -> DynamicTest.dynamicTest(level.word() + " by " + by, () -> {
                            Differences differences = differences(level, by);
                            assertThat(differences.words()).isEmpty();
                            assertThat(differences.shown()).isPositive();
                            System.out.printf(
                                    "%s by %s: %,d figures equal the truth, %,d show a value%n",
                                    level.word(), by, differences.compared(), differences.shown());
                        })));
    }

    /// Where the figures of all indicators part from the truth, at a level and by periods of a length.
    private Differences differences(Level level, Period.By by) {
        Map<String, List<Truth.Row>> rows = truth.rows().stream().collect(Collectors.groupingBy(Truth.Row::indicator));
        Map<String, List<Figure>> told = figures.figures(Query.all().at(level).by(by)).stream()
                .collect(Collectors.groupingBy(Figure::indicator));
        Differences differences = new Differences();
        for (Indicator indicator : Indicators.all()) {
            var sums = Sums.of(
                    rows.getOrDefault(indicator.id(), List.of()), indicator, level, by, STANDARDS.organisations());
            differences.between(
                    indicator,
                    Expectation.of(sums, indicator, level, people()),
                    told.getOrDefault(indicator.id(), List.of()));
        }
        return differences;
    }

    /// Person-years of England in each month of the run: a twelfth of the estimate for the middle of its year.
    private Map<Month, Double> people() {
        Map<Integer, Double> estimates = new HashMap<>();
        try (var in = STANDARDS.resource("indicators/reference/population.csv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] cells = line.split(",");
                        estimates.put(Integer.parseInt(cells[1].substring(0, 4)), Double.parseDouble(cells[2]));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Month, Double> people = new HashMap<>();
        options.start()
                .to(options.start().plus(options.count() - 1))
                .forEach(month -> people.put(month, estimates.getOrDefault(month.year(), Double.NaN) / 12));
        return people;
    }

    @Override
    public void close() {
        session.close();
        lake.close();
    }
}
