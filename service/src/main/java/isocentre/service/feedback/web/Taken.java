package isocentre.service.feedback.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import isocentre.service.pages.Cells;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A file that somebody takes away.
final class Taken {
    private Taken() {}

    /// Rows as CSV, with no cell that a spreadsheet would run.
    static String csv(List<String> heads, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(heads);
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(Cells::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static ResponseEntity<byte[]> of(String text, MediaType type, String name) {
        return of(text.getBytes(StandardCharsets.UTF_8), type, name);
    }

    static ResponseEntity<byte[]> of(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }
}
