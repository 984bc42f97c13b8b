package isocentre.capacity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import isocentre.radiotherapy.IcdRange;
import isocentre.radiotherapy.Validity;
import isocentre.radiotherapy.standards.Standards;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads `standards/demand/`, the lines that hold on a day.
record DemandFiles(Standards standards, LocalDate day) {

    /// How the courses of a site fall into schedules.
    ///
    /// @param site `any` for every site that has no lines of its own
    record Usual(String site, Intent intent, Schedule schedule, double share) {}

    /// A provider's share of England's treatments.
    record ProviderShare(String code, double share) {}

    List<Site> sites() {
        return read(
                "sites.csv",
                line -> new Site(
                        line.getField("site"),
                        line.getField("title"),
                        IcdRange.of(line.getField("icd10")),
                        Set.of(line.getField("tumours").split(";")),
                        number(line, "cases"),
                        Basis.of(line.getField("cases_basis")),
                        number(line, "observed_per_cent") / 100,
                        Basis.of(line.getField("observed_basis")),
                        number(line, "optimal_per_cent") / 100,
                        Basis.of(line.getField("optimal_basis")),
                        number(line, "palliative_share") / 100,
                        Basis.of(line.getField("palliative_basis")),
                        line.getField("source")));
    }

    List<Usual> regimens() {
        return read(
                "regimens.csv",
                line -> new Usual(
                        line.getField("site"),
                        Intent.of(line.getField("intent")),
                        new Schedule(
                                new Gray(number(line, "dose_gy")),
                                new Fractions(Integer.parseInt(line.getField("fractions")))),
                        number(line, "per_cent") / 100));
    }

    List<ProviderShare> providers() {
        return read(
                "providers.csv", line -> new ProviderShare(line.getField("provider"), number(line, "per_cent") / 100));
    }

    Assumptions assumptions() {
        return Assumptions.of(read(
                "assumptions.csv",
                line -> new Assumption(
                        line.getField("id"),
                        line.getField("what"),
                        number(line, "value"),
                        line.getField("unit"),
                        bound(line, "low", Double.NEGATIVE_INFINITY),
                        bound(line, "high", Double.POSITIVE_INFINITY),
                        validity(line),
                        false,
                        Optional.of(Basis.of(line.getField("basis"))),
                        line.getField("source"),
                        line.getField("note"))));
    }

    // A fault in a standards file is a fault of ours: it must name the file and line.
    private <T> List<T> read(String file, Function<NamedCsvRecord, T> reading) {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .ofNamedCsvRecord(
                        new InputStreamReader(standards.resource("demand/" + file), StandardCharsets.UTF_8))) {
            return lines.stream()
                    .filter(line -> validity(line).holds(day))
                    .map(line -> {
                        try {
                            return reading.apply(line);
                        } catch (RuntimeException e) {
                            throw new IllegalStateException(
                                    "standards/demand/" + file + ", line " + line.getStartingLineNumber() + ": "
                                            + e.getMessage(),
                                    e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(NamedCsvRecord line, String column) {
        return Double.parseDouble(line.getField(column));
    }

    private static double bound(NamedCsvRecord line, String column, double otherwise) {
        return line.getField(column).isEmpty() ? otherwise : number(line, column);
    }

    private static Validity validity(NamedCsvRecord line) {
        return new Validity(date(line, "valid_from"), date(line, "valid_to"));
    }

    private static @Nullable LocalDate date(NamedCsvRecord line, String column) {
        return line.getField(column).isEmpty() ? null : LocalDate.parse(line.getField(column));
    }
}
