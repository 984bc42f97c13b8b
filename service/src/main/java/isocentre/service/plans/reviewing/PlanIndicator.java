package isocentre.service.plans.reviewing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.standards.Standards;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A line of `standards/plan-indicators`.
///
/// @param settlesAfterDays days after a month's end after which its counts are frozen
/// @param fewest the least denominator for which a figure is shown
public record PlanIndicator(
        String id,
        String name,
        String plain,
        String numerator,
        String denominator,
        int settlesAfterDays,
        int fewest,
        Basis basis,
        String source) {

    /// @throws IllegalStateException if there is no such line
    static PlanIndicator of(String id) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Standards.load().resource("plan-indicators/indicators.csv"), StandardCharsets.UTF_8))) {
            return rows.stream()
                    .filter(row -> row.getField("id").equals(id)
                            && row.getField("valid_to").isEmpty())
                    .findFirst()
                    .map(row -> new PlanIndicator(
                            id,
                            row.getField("name"),
                            row.getField("plain"),
                            row.getField("numerator"),
                            row.getField("denominator"),
                            Integer.parseInt(row.getField("settles_after_days")),
                            Integer.parseInt(row.getField("fewest")),
                            Basis.of(row.getField("basis")),
                            row.getField("source")))
                    .orElseThrow(() -> new IllegalStateException("standards/plan-indicators has no " + id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
