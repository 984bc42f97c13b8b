package isocentre.disclosure;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// A table as it leaves: in the order in which it was given, with the reason for each number that is not as it
/// was counted.
public final class ReleasedTable {
    private ReleasedTable() {}

    /// @param file must not be there yet
    public static void write(Path file, Table table, Policy policy, Outcome.Released released) throws IOException {
        Files.writeString(file, text(table, policy, released), StandardOpenOption.CREATE_NEW);
    }

    /// The table as the text of a CSV file.
    public static String text(Table table, Policy policy, Outcome.Released released) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> header = new ArrayList<>(table.dimensions());
            header.add("count");
            header.add("note");
            csv.writeRecord(header);
            for (Cell cell : table.counts().keySet()) {
                List<String> row = new ArrayList<>();
                table.dimensions().forEach(name -> row.add(cell.categories().getOrDefault(name, Table.TOTAL)));
                Mark mark = released.mark(cell);
                row.add(mark.text());
                row.add(mark.reason(policy));
                csv.writeRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written to but memory", e);
        }
        return text.toString();
    }
}
