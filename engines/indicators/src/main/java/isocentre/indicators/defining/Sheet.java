package isocentre.indicators.defining;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.radiotherapy.standards.Standards;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A CSV file of the standards, line by line.
public final class Sheet {
    private Sheet() {}

    /// @throws UncheckedIOException if there is no such file
    public static List<NamedCsvRecord> read(Standards standards, String path) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(standards.resource(path), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
