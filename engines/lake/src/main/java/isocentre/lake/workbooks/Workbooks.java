package isocentre.lake.workbooks;

import static isocentre.lake.workbooks.Rejection.Reason.NO_MONTH;
import static isocentre.lake.workbooks.Rejection.Reason.OTHER_SERIES;
import static isocentre.lake.workbooks.Rejection.Reason.TORN;

import isocentre.radiotherapy.Month;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// Reads a workbook of the series "Cancer Waiting Times: provider based". Rows are streamed as they stand, since
/// most workbooks of the series declare a used range of one cell and refer to parts that they do not hold.
public final class Workbooks {
    private Workbooks() {}

    /// Reads a file, whatever it is. Never throws: what cannot be read is rejected with a reason.
    public static Reading read(Path file) {
        Optional<Rejection> refused = Archive.refuse(file);
        if (refused.isPresent()) {
            return refused.get();
        }
        Findings findings = new Findings();
        // The library reports a broken part by any of several unchecked exceptions.
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    new SheetScan(sheet.getName(), findings)
                            .scan(rows.map(Line::of).iterator());
                }
            }
        } catch (IOException | RuntimeException e) {
            return new Rejection(TORN, "The workbook is damaged or breaks off: fetch it again.");
        }
        return conclude(file, findings);
    }

    private static Reading conclude(Path file, Findings findings) {
        if (!findings.radiotherapy() && findings.commissioners()) {
            return new Rejection(OTHER_SERIES, "This workbook counts by commissioner: the one by provider is wanted.");
        }
        findings.noteUnplaced();
        if (findings.rows.isEmpty()) {
            return new Rejection(
                    OTHER_SERIES,
                    findings.radiotherapy()
                            ? "The table of radiotherapy waits holds no row that could be read. "
                                    + String.join(" ", findings.notes)
                            : "No sheet gives radiotherapy by provider against the 31-day standard.");
        }
        String name = file.getFileName().toString();
        Optional<Month> month = findings.month(name);
        if (month.isEmpty()) {
            return new Rejection(NO_MONTH, "Neither the workbook nor the file's name tells the month.");
        }
        findings.notes.addFirst("Radiotherapy waits from the sheet " + String.join(", ", findings.sheets) + ".");
        Balance.check(findings);
        return new Workbook(
                month.get(),
                findings.status(name),
                findings.rows,
                findings.england,
                findings.notes,
                findings.discrepancies);
    }
}
