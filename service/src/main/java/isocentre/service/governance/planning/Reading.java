package isocentre.service.governance.planning;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads a file of a sheet. It counts whole or not at all: every fault is named with row, field, reason and remedy,
/// and no column or row is passed over.
public final class Reading {
    private static final int MOST_FAULTS = 200;

    private Reading() {}

    /// What came of it.
    public sealed interface Verdict {
        /// Every row was understood.
        record Accepted(List<PlanningLine> lines) implements Verdict {}

        /// Nothing of the file counts.
        ///
        /// @param faults the first 200
        record Refused(List<Fault> faults) implements Verdict {}
    }

    /// @param places whose rows may stand in the file
    public static Verdict of(Sheet sheet, byte[] bytes, List<String> places) {
        List<Fault> faults = new ArrayList<>();
        List<PlanningLine> lines = new ArrayList<>();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replaceFirst("^\uFEFF", "");
            read(sheet, text, places, lines, faults);
        } catch (CharacterCodingException e) {
            faults.add(ofFile("It is not written in UTF-8", "Save it as 'CSV UTF-8' and send it again"));
        } catch (CsvParseException e) {
            faults.add(ofFile("It is no CSV: " + e.getMessage(), "Save it as 'CSV UTF-8' and send it again"));
        }
        faults.sort(Comparator.comparingLong(Fault::row)
                .thenComparingInt(fault -> sheet.heads().indexOf(fault.field())));
        if (faults.isEmpty() && lines.isEmpty()) {
            faults.add(ofFile("It has no rows", "Enter at least one row below the heads"));
        }
        return faults.isEmpty()
                ? new Verdict.Accepted(List.copyOf(lines))
                : new Verdict.Refused(List.copyOf(faults.subList(0, Math.min(faults.size(), MOST_FAULTS))));
    }

    private static Fault ofFile(String reason, String remedy) {
        return new Fault(0, "", "", reason, remedy);
    }

    private static void read(
            Sheet sheet, String text, List<String> places, List<PlanningLine> lines, List<Fault> faults) {
        List<CsvRecord> records =
                CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text).stream()
                        .toList();
        List<String> heads = records.isEmpty()
                ? List.of()
                : records.getFirst().getFields().stream().map(String::strip).toList();
        if (!heads(sheet, heads, faults)) {
            return;
        }
        Map<String, Long> seen = new HashMap<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            long row = record.getStartingLineNumber();
            if (record.getFieldCount() != heads.size()) {
                faults.add(new Fault(
                        row,
                        "",
                        "",
                        "It has " + record.getFieldCount() + " cells, the heads are " + heads.size(),
                        "Look for a comma too many or too few; a cell with a comma stands between quotation marks"));
                continue;
            }
            int before = faults.size();
            RowCells cells = new RowCells(cells(heads, record), row, faults);
            heads.forEach(cells::refuseFormula);
            PlanningLine line = sheet.read(cells, places);
            if (faults.size() > before) {
                continue;
            }
            Long earlier = seen.putIfAbsent(line.place() + " " + line.key(), row);
            if (earlier == null) {
                lines.add(line);
            } else {
                faults.add(new Fault(
                        row, "", line.key(), "It tells of the same as row " + earlier, "Remove one of the two"));
            }
        }
    }

    private static Map<String, String> cells(List<String> heads, CsvRecord record) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            cells.put(heads.get(i), record.getField(i).strip());
        }
        return cells;
    }

    private static boolean heads(Sheet sheet, List<String> heads, List<Fault> faults) {
        int before = faults.size();
        sheet.heads().stream()
                .filter(head -> !heads.contains(head))
                .forEach(head -> faults.add(new Fault(
                        1, head, "", "The column is missing", "Use the heads: " + String.join(",", sheet.heads()))));
        heads.stream()
                .filter(head -> !sheet.heads().contains(head))
                .forEach(head -> faults.add(new Fault(
                        1, head, "", "There is no such column", "Remove it, or correct its head; nothing is dropped")));
        heads.stream()
                .filter(head -> heads.indexOf(head) != heads.lastIndexOf(head))
                .distinct()
                .forEach(head ->
                        faults.add(new Fault(1, head, "", "The column is there twice", "Remove one of the two")));
        return faults.size() == before;
    }
}
