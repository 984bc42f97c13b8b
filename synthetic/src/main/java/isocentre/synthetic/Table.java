package isocentre.synthetic;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small CSV file of the generator. Lines that begin with # are left out.
final class Table {
    private Table() {}

    /// The rows by their first cell, without it.
    static Map<String, List<String>> read(String file) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        rows(file).forEach(row -> rows.put(row.getFirst(), row.subList(1, row.size())));
        return rows;
    }

    static List<List<String>> rows(String file) {
        try (InputStream in = Table.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the distribution lacks " + file);
            }
            return CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .stream()
                    .map(CsvRecord::getFields)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
