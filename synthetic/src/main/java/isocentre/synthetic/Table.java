package isocentre.synthetic;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small CSV file of the generator: the first column is the key, lines that begin with # are left out.
final class Table {
    private Table() {}

    static Map<String, List<String>> read(String file) {
        try (InputStream in = Table.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the distribution lacks " + file);
            }
            Map<String, List<String>> rows = new LinkedHashMap<>();
            CsvReader.builder()
                    .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .stream()
                    .filter(row -> !row.getField(0).startsWith("#"))
                    .forEach(row -> rows.put(
                            row.getField(0), row.getFields().subList(1, row.getFieldCount())));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
