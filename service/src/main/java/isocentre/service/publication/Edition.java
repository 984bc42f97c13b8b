package isocentre.service.publication;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.service.release.PlainText;
import isocentre.service.release.Release;
import isocentre.service.release.ReleasedIndicator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A release as the public reads it.
public record Edition(Release release, List<Indicator> indicators) {
    private static final String TOTAL = "Total";

    /// One indicator with its words and released numbers.
    ///
    /// @param months of England, in order
    public record Indicator(
            PlainText plain,
            Shown england,
            List<Shown> networks,
            List<Shown> alliances,
            List<Shown> months,
            ReleasedIndicator tables) {

        public String id() {
            return tables.indicator();
        }
    }

    static Edition of(Release release, List<ReleasedIndicator> tables) {
        return new Edition(
                release, tables.stream().flatMap(one -> indicator(one).stream()).toList());
    }

    public Optional<Indicator> indicator(String id) {
        return indicators.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static Optional<Indicator> indicator(ReleasedIndicator tables) {
        List<Shown> places = read(tables.places(), "area");
        return PlainText.of(tables.indicator())
                .map(plain -> new Indicator(
                        plain,
                        places.stream()
                                .filter(one -> one.name().equals(TOTAL))
                                .findFirst()
                                .orElse(new Shown(TOTAL, null, null)),
                        named(places, "Network: "),
                        named(places, "Alliance: "),
                        read(tables.months(), "month").stream()
                                .filter(one -> !one.name().equals(TOTAL))
                                .toList(),
                        tables));
    }

    private static List<Shown> named(List<Shown> places, String kind) {
        return places.stream()
                .filter(one -> one.name().startsWith(kind))
                .map(one -> new Shown(one.name().substring(kind.length()), one.part(), one.whole()))
                .toList();
    }

    private static List<Shown> read(String csv, String dimension) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord line : lines) {
                rows.computeIfAbsent(line.getField(dimension), any -> new LinkedHashMap<>())
                        .put(line.getField("outcome"), line.getField("count"));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("nothing is read but memory", e);
        }
        List<Shown> shown = new ArrayList<>();
        rows.forEach(
                (name, counts) -> shown.add(new Shown(name, number(counts.get("yes")), number(counts.get(TOTAL)))));
        return shown.stream()
                .sorted(java.util.Comparator.comparing(Shown::name))
                .toList();
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null || text.equals("*") ? null : Long.valueOf(text);
    }
}
