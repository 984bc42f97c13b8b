package isocentre.lake.workbooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Makes small workbooks for tests. A cell that is a `Number` is written as one, everything else as text.
final class Sheets {
    static final Object[] HEADINGS = {
        "ODS CODE (1)", "ACCOUNTABLE PROVIDER", "TREATMENT STAGE", "TREATMENT MODALITY (4)", "TOTAL", "WITHIN 31 DAYS",
        "AFTER 31 DAYS", "TREATED WITHIN 31 DAYS", " ", "WITHIN 31 DAYS ", "IN 32 TO 38 DAYS", "IN 39 TO 48 DAYS",
        "IN 49 TO 62 DAYS", "AFTER 62 DAYS"
    };
    static final Object[] GROUPS = {
        "", "", "", "", "NUMBER OF PEOPLE RECEIVING TREATMENT FOR CANCER", "", "", "PERCENTAGE", "", "NUMBER OF PEOPLE"
    };

    private final Map<String, Object[][]> sheets = new LinkedHashMap<>();

    static Sheets ofMonth(String month) {
        return new Sheets().with("Frontpage", new Object[][] {
            {"Status: Provisional Official Statistics"},
            {"Cancer Waiting Times statistics: Provider Based"},
            {month},
            {"In March 2022, NHS England published a review"}
        });
    }

    Sheets with(String name, Object[]... lines) {
        sheets.put(name, lines);
        return this;
    }

    /// A row of the series' table; the percentage is made from the counts.
    static Object[] row(String code, String name, String stage, String modality, int... bands) {
        int total = bands[0] + bands[1] + bands[2] + bands[3] + bands[4];
        return new Object[] {
            code,
            name,
            stage,
            modality,
            total,
            bands[0],
            total - bands[0],
            total == 0 ? 0.0 : bands[0] / (double) total,
            "",
            bands[0],
            bands[1],
            bands[2],
            bands[3],
            bands[4]
        };
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            sheets.forEach((name, lines) -> fill(workbook.newWorksheet(name), lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    private static void fill(Worksheet sheet, Object[][] lines) {
        for (int r = 0; r < lines.length; r++) {
            for (int c = 0; c < lines[r].length; c++) {
                if (lines[r][c] instanceof Number number) {
                    sheet.value(r, c, number);
                } else if (!lines[r][c].toString().isEmpty()) {
                    sheet.value(r, c, lines[r][c].toString());
                }
            }
        }
    }
}
