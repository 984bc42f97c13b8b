package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// A year of England at a tenth of its size, by its own `truth.json`; made once for all tests.
final class Year {
    static final double SCALE = 0.1;
    static final Options OPTIONS = new Options(12, new Month(2024, 4), 1, SCALE, 0, Options.Styles.VARIED);
    static final Year MADE = make();

    final Synthesis.Made made;
    private final List<Row> rows = new ArrayList<>();

    /// A pair of counts; the other kinds of row are not needed here.
    record Row(String indicator, String provider, Month month, String breakdown, long numerator, long denominator) {}

    private Year(Path folder) throws IOException {
        made = Synthesis.of(OPTIONS).write(folder);
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setUseMarks(false)
                .build();
        Map<?, ?> truth = (Map<?, ?>) new Load(settings).loadFromString(Files.readString(folder.resolve("truth.json")));
        ((Map<?, ?>) value(truth, "indicators"))
                .forEach((indicator, told) ->
                        ((List<?>) told).forEach(row -> add((String) indicator, (Map<?, ?>) row)));
    }

    private static Year make() {
        try {
            Path folder = Files.createTempDirectory("year");
            try {
                return new Year(folder);
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.sorted(java.util.Comparator.reverseOrder())
                            .forEach(path -> path.toFile().delete());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String indicator, Map<?, ?> row) {
        if (row.containsKey("numerator")) {
            rows.add(new Row(
                    indicator,
                    value(row, "provider").toString(),
                    Month.of(value(row, "month").toString()),
                    value(row, "breakdown").toString(),
                    ((Number) value(row, "numerator")).longValue(),
                    ((Number) value(row, "denominator")).longValue()));
        }
    }

    private static Object value(Map<?, ?> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    long count(String indicator, String breakdown, Predicate<Row> which) {
        return rows.stream()
                .filter(row ->
                        row.indicator().equals(indicator) && row.breakdown().equals(breakdown) && which.test(row))
                .mapToLong(Row::numerator)
                .sum();
    }

    long count(String indicator, String breakdown) {
        return count(indicator, breakdown, row -> true);
    }

    /// Numerators over denominators.
    double share(String indicator, String breakdown, Predicate<Row> which) {
        long denominator = rows.stream()
                .filter(row ->
                        row.indicator().equals(indicator) && row.breakdown().equals(breakdown) && which.test(row))
                .mapToLong(Row::denominator)
                .sum();
        return (double) count(indicator, breakdown, which) / denominator;
    }

    double share(String indicator) {
        return share(indicator, "", row -> true);
    }
}
