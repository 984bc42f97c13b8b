package isocentre.dataset.explaining;

import java.io.IOException;
import java.util.List;

/// Writes CSV that is safe to open in a spreadsheet: a cell that a spreadsheet would run as a formula is led by an
/// apostrophe. UTF-8, comma, quotes where needed, CRLF (RFC 4180).
public final class SpreadsheetCsv {
    /// What makes a spreadsheet take a cell for a formula, in the wide forms of East Asian keyboards too.
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final Appendable out;

    public SpreadsheetCsv(Appendable out) {
        this.out = out;
    }

    /// Writes one record.
    public void record(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            out.append(quoted(harmless(cells.get(i))));
        }
        out.append("\r\n");
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
